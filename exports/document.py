"""The one writer of documents for a word processor: headings, tables with header rows, a title, a language; the same bytes."""

import io

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table

from exports.fixed import same_bytes
from exports.sheet import Book, NumberShown, SheetToWrite
from exports.text import readable

LANGUAGE = "en-GB"
STYLE, SMALL = "Table Grid", Pt(9)


def document(book: Book) -> bytes:
    """The first sheet holds what the others say again, for those who count on: a document leaves it out."""
    made = Document()
    lie_down(made)
    speak(made, LANGUAGE)
    for mark in book.marks:
        made.sections[0].header.add_paragraph().add_run(readable(mark)).bold = True
    made.add_heading(readable(book.title), 0)
    for mark in book.marks:
        made.add_paragraph(readable(mark), "Intense Quote")
    for sheet in book.sheets[1:]:
        made.add_heading(readable(sheet.title), 1)
        write_table(made, sheet)
    write_about(made, book)
    content = io.BytesIO()
    made.save(content)
    return same_bytes(content.getvalue(), book.day, readable(book.title), LANGUAGE)


def lie_down(made) -> None:
    section = made.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, section.page_height, section.page_width


def speak(made, language: str) -> None:
    """Which language a screen reader reads it in."""
    defaults = made.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    held = defaults.find(qn("w:lang"))
    held = held if held is not None else defaults.makeelement(qn("w:lang"), {})
    held.set(qn("w:val"), language)
    defaults.append(held)


def write_table(made, sheet: SheetToWrite) -> None:
    table = made.add_table(1, len(sheet.columns), STYLE)
    fill(table.rows[0].cells, [heading for heading, _ in sheet.columns], bold=True)
    mark_row(table.rows[0], "w:tblHeader")
    for row in sheet.rows:
        added = table.add_row()
        mark_row(added, "w:cantSplit")
        fill(added.cells, row)
    describe(table, sheet)


def fill(cells, texts: list, bold: bool = False) -> None:
    for cell, text in zip(cells, texts):
        run = cell.paragraphs[0].add_run(readable(as_text(text)))
        run.font.size, run.bold = SMALL, bold or None


def as_text(value: object) -> str:
    return f"{value.value:,.{value.places}f}" if isinstance(value, NumberShown) else "" if value is None else str(value)


def mark_row(row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def describe(table: Table, sheet: SheetToWrite) -> None:
    """What a screen reader says of the table before it reads it."""
    for name, said in (
        ("w:tblCaption", sheet.title),
        ("w:tblDescription", f"{sheet.title}: {len(sheet.rows)} figures, one a row"),
    ):
        held = OxmlElement(name)
        held.set(qn("w:val"), readable(said))
        table._tbl.tblPr.append(held)


def write_about(made, book: Book) -> None:
    """Labels with what is said of them; a label alone is a heading."""
    made.add_heading("About", 1)
    for label, said in book.about:
        if label and not said:
            made.add_heading(readable(label), 2)
        elif label:
            paragraph = made.add_paragraph()
            paragraph.add_run(f"{readable(label)}: ").bold = True
            paragraph.add_run(readable(said))
