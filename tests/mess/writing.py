"""How a book becomes bytes: as a workbook of Excel, or as a csv file."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from html import escape

from openpyxl import Workbook
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.worksheet import Worksheet

from loaders.outcome import cell_name
from tests.loaders.workbooks import saved
from tests.mess.book import Book, Shown, Wrong

FORM_OF = {datetime: "dd/mm/yyyy hh:mm", date: "dd/mm/yyyy"}


def content_of(book: Book) -> bytes:
    """The file, written once."""
    if not book.made:
        by_openpyxl = book.changes or book.epoch
        book.made = book.bend((book.form or (as_xlsx if by_openpyxl else as_plain_xlsx))(book))
    return book.made


def as_xlsx(book: Book) -> bytes:
    workbook = Workbook()
    workbook.epoch = book.epoch or workbook.epoch
    sheet = workbook.active
    sheet.title = book.sheet
    fill(sheet, book.lines())
    for name, lines in book.beside.items():
        fill(workbook.create_sheet(name), lines)
    for change in book.changes:
        change(sheet)
    return saved(workbook)


def fill(sheet: Worksheet, lines: list[list[object]]) -> None:
    for number, line in enumerate(lines, start=1):
        for position, value in enumerate(line, start=1):
            if value is not None and value != "":
                write(sheet.cell(number, position), value)


def write(cell, value: object) -> None:
    if isinstance(value, Wrong):
        cell.value, cell.data_type = value.word, "e"
    elif isinstance(value, Shown):
        cell.value, cell.number_format = value.value, value.form
    elif isinstance(value, str):
        cell.value, cell.data_type = value, "s"
    else:
        cell.value = value
        cell.number_format = FORM_OF.get(type(value), cell.number_format)


def as_csv(book: Book, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows([[as_shown(cell) for cell in line] for line in book.lines()])
    return text.getvalue().encode(encoding)


def as_shown(cell: object) -> object:
    """What Excel shows, and so what it writes into a csv file."""
    if isinstance(cell, (Wrong, Shown)):
        return cell.word if isinstance(cell, Wrong) else shown(cell)
    if isinstance(cell, datetime):
        return f"{cell:%d/%m/%Y %H:%M}"
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else cell


def shown(cell: Shown) -> str:
    if "%" in cell.form:
        return f"{cell.value:.0%}"
    return {";;;": "", "mmm-yy": f"{cell.value:%b-%y}" if isinstance(cell.value, date) else ""}.get(cell.form, f"{cell.value}")


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
LINK = '<Relationship Id="{}" Type="' + RELATIONS + '/{}" Target="{}"/>'


def as_plain_xlsx(book: Book) -> bytes:
    """As openpyxl would write it, in a tenth of the time: cells and their formats, and nothing else."""
    sheets = {book.sheet: book.lines(), **book.beside}
    names = list(enumerate(sheets, start=1))
    listed = "".join(f'<sheet name="{escape(name)}" sheetId="{number}" r:id="r{number}"/>' for number, name in names)
    links = "".join(LINK.format(f"r{number}", "worksheet", f"worksheets/sheet{number}.xml") for number, _ in names)
    formats = "".join(f'<xf numFmtId="{form}" fontId="0" fillId="0" borderId="0" xfId="0"/>' for form in FORMATS)
    parts = {
        "[Content_Types].xml": XML_TYPES,
        "_rels/.rels": LINKS.format(LINK.format("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": LINKS.format(links + LINK.format("r0", "styles", "styles.xml")),
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{FORMS}{PLAIN_STYLE}<cellXfs>{formats}</cellXfs>{NORMAL}</styleSheet>',
    }
    return zipped(parts | {f"xl/worksheets/sheet{number}.xml": xml_sheet(sheets[name]) for number, name in names})


PLAIN_STYLE = (
    "<fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders>"
    '<cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
)
NORMAL = '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
XML_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/styles.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>'
)


def xml_sheet(lines: list[list[object]]) -> str:
    rows = dict.fromkeys(range(len(lines)), "")
    for row, column, cell in filled_cells(lines):
        rows[row] += xml_cell(cell_name(row + 1, column + 1), cell)
    written = "".join(f'<row r="{row + 1}">{cells}</row>' for row, cells in rows.items() if cells)
    return f'<worksheet xmlns="{MAIN}"><sheetData>{written}</sheetData></worksheet>'


def xml_cell(name: str, cell: object) -> str:
    if isinstance(cell, str):
        return f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
    if isinstance(cell, Wrong):
        return f'<c r="{name}" t="e"><v>{cell.word}</v></c>'
    if isinstance(cell, bool):
        return f'<c r="{name}" t="b"><v>{int(cell)}</v></c>'
    number, form = number_and_format(cell)
    return f'<c r="{name}" s="{form}"><v>{number:.17g}</v></c>'


def zipped(parts: dict[str, bytes | str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part)
    return content.getvalue()


GENERAL, A_DAY, A_MOMENT, PERCENT, A_MONTH, *_ = FORMATS = (0, 14, 22, 9, 17, 164, 165, 166)
"""Numbers of Excel's own formats and of those below; a cell names one by its place here."""
OUR_FORMS = {";;;": 164, "#,##0,": 165, "[h]:mm": 166}
FORMS = "<numFmts>{}</numFmts>".format(
    "".join(f'<numFmt numFmtId="{number}" formatCode="{form}"/>' for form, number in OUR_FORMS.items())
)


def number_and_format(cell: object) -> tuple[float, int]:
    if isinstance(cell, Shown):
        number = to_excel(cell.value) if isinstance(cell.value, date) else cell.value
        own = PERCENT if "%" in cell.form else A_MONTH if cell.form == "mmm-yy" else A_DAY
        return float(number), FORMATS.index(OUR_FORMS.get(cell.form, own))
    if isinstance(cell, time):
        return cell.hour / 24 + cell.minute / 1440, FORMATS.index(A_MOMENT)
    if isinstance(cell, date):
        return float(to_excel(cell)), FORMATS.index(A_MOMENT if isinstance(cell, datetime) else A_DAY)
    return float(cell), FORMATS.index(GENERAL)


def filled_cells(lines: Iterable[list[object]]) -> Iterator[tuple[int, int, object]]:
    for row, line in enumerate(lines):
        for column, cell in enumerate(line):
            if cell is not None and cell != "":
                yield row, column, cell
