"""The one writer of workbooks and csv files. Text is text, numbers are numbers, and the same content gives the same bytes."""

import csv
import io
from dataclasses import dataclass
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from exports.fixed import same_bytes
from exports.text import begins_a_formula, for_csv, readable, sheet_names
from wording.rows import plain

XLSX, CSV = FORMS = ("xlsx", "csv")
DOCX = "docx"  # of the yearly report only
MEDIA = {
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    CSV: "text/csv; charset=utf-8",
    DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
ABOUT = "About"
DAY = "dd/mm/yyyy"
BIG, BOLD, WRAPPED = Font(bold=True, size=18), Font(bold=True), Alignment(wrap_text=True, vertical="top")


@dataclass(frozen=True)
class NumberShown:
    """A number with as many decimals as it is shown with."""

    value: float
    places: int = 0


Columns = tuple[tuple[str, int], ...]


def columns(text: str) -> Columns:
    """Headings with their widths in letters, as in “Figure 16 | Theme 30”."""
    pairs = (part.strip().rpartition(" ") for part in text.split("|"))
    return tuple((heading, int(width)) for heading, _, width in pairs)


@dataclass(frozen=True)
class SheetToWrite:
    """columns: headings with their widths. rows: texts, Numbers, days; None for an empty cell."""

    title: str
    columns: Columns
    rows: list[list[str | NumberShown | date | None]]


@dataclass(frozen=True)
class Book:
    """marks: said first on every sheet. about: labels with what is said of them; a label alone is a heading."""

    title: str
    marks: tuple[str, ...]
    about: list[tuple[str, str]]
    sheets: list[SheetToWrite]
    day: date


def workbook(book: Book) -> bytes:
    """The sheet “About” first, then each sheet, with the marks on top of every one."""
    made = Workbook()
    names = sheet_names([ABOUT, *(sheet.title for sheet in book.sheets)])
    write_about(named(made.active, names[0]), book)
    for name, sheet in zip(names[1:], book.sheets):
        write_sheet(named(made.create_sheet(), name), sheet, book.marks)
    content = io.BytesIO()
    made.save(content)
    return same_bytes(content.getvalue(), book.day)


def named(sheet: Worksheet, name: str) -> Worksheet:
    sheet.title = name
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    return sheet


def write_about(sheet: Worksheet, book: Book) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 26, 110
    top = write_marks(sheet, book.marks)
    put(sheet.cell(top, 1), book.title).font = BIG
    for row, (label, said) in enumerate(book.about, start=top + 1):
        put(sheet.cell(row, 1), label).font = BOLD
        put(sheet.cell(row, 2), said or None).alignment = WRAPPED


def write_sheet(sheet: Worksheet, content: SheetToWrite, marks: tuple[str, ...]) -> None:
    top = write_marks(sheet, marks)
    for position, (heading, width) in enumerate(content.columns, start=1):
        cell = put(sheet.cell(top, position), heading)
        cell.font = BOLD
        sheet.column_dimensions[cell.column_letter].width = width
    for place, row in enumerate(content.rows, start=top + 1):
        for position, value in enumerate(row, start=1):
            put(sheet.cell(place, position), value)
    sheet.freeze_panes = sheet.cell(top + 1, 1)
    last = sheet.cell(top + len(content.rows), len(content.columns))
    sheet.auto_filter.ref = f"A{top}:{last.coordinate}"


def write_marks(sheet: Worksheet, marks: tuple[str, ...]) -> int:
    """The row below them."""
    for row, mark in enumerate(marks, start=1):
        put(sheet.cell(row, 1), mark).font = BIG
    return len(marks) + 1


def put(cell: Cell, value: str | NumberShown | date | None) -> Cell:
    """A text is never a formula or a link, and stays text when somebody edits it in Excel (quotePrefix)."""
    if isinstance(value, str):
        cell.value = readable(value)
        cell.data_type = "s"
        if begins_a_formula(cell.value):
            cell.quotePrefix = True
    elif isinstance(value, NumberShown):
        cell.value = plain(value.value)
        cell.number_format = "#,##0" + ("." + "0" * value.places if value.places else "")
    elif value is not None:
        cell.value, cell.number_format = value, DAY
    return cell


def csv_file(book: Book) -> bytes:
    """The first sheet alone, every field in quotes, the marks on lines of their own on top; UTF-8 with its mark, for Excel."""
    sheet, text = book.sheets[0], io.StringIO()
    lines = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    lines.writerows([for_csv(mark)] for mark in book.marks)
    lines.writerow([for_csv(heading) for heading, _ in sheet.columns])
    lines.writerows([in_csv(value) for value in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def in_csv(value: str | NumberShown | date | None) -> str:
    if isinstance(value, NumberShown):
        return str(plain(value.value))
    return value.isoformat() if isinstance(value, date) else for_csv(value or "")
