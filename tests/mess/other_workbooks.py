"""The same sheet as OpenDocument, as Excel 97 and as Excel's binary workbook, written from their specifications."""

import struct
from datetime import date, datetime
from html import escape

from tests.mess.book import Book, Wrong
from tests.mess.writing import FORMATS, LINK, LINKS, filled_cells, number_and_format, zipped

SPACES = "urn:oasis:names:tc:opendocument:xmlns:"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def as_ods(book: Book) -> bytes:
    """OpenDocument 1.2, part 1, section 9."""
    rows = "".join(f"<table:table-row>{''.join(map(ods_cell, line))}</table:table-row>" for line in book.lines())
    names = " ".join(f'xmlns:{name}="{SPACES}{name}:1.0"' for name in ("office", "table", "text"))
    body = f'<office:spreadsheet><table:table table:name="{escape(book.sheet)}">{rows}</table:table></office:spreadsheet>'
    content = f'<office:document-content {names} office:version="1.2"><office:body>{body}</office:body></office:document-content>'
    manifest = (
        f'<manifest:manifest xmlns:manifest="{SPACES}manifest:1.0"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{ODS}"/></manifest:manifest>'
    )
    return zipped({"mimetype": ODS, "META-INF/manifest.xml": manifest, "content.xml": content})


def ods_cell(cell: object) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    kind, attribute, value = "float", "value", cell
    if isinstance(cell, (date, datetime)):
        kind, attribute, value = "date", "date-value", cell.isoformat()
    if isinstance(cell, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
    if isinstance(cell, bool):
        kind, attribute, value = "boolean", "boolean-value", str(cell).lower()
    return f'<table:table-cell office:value-type="{kind}" office:{attribute}="{value}"/>'


def as_xls(book: Book) -> bytes:
    """[MS-XLS]: a stream of records, in a compound file."""
    lines = book.lines()
    began = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0x0DBB, 0x07CC, 0, 6))
    styles = b"".join(record(0xE0, struct.pack("<HHHBBBBIIH", 0, form, 0, 0, 0, 0, 0, 0, 0, 0)) for form in FORMATS)
    name = book.sheet.encode("latin-1")
    sheet_at = len(began) + len(styles) + 4 + 8 + len(name) + 4
    listed = record(0x85, struct.pack("<IBBBB", sheet_at, 0, 0, len(name), 0) + name)
    size = struct.pack("<IIHHH", 0, len(lines), 0, max(map(len, lines)), 0)
    sheet = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0x0DBB, 0x07CC, 0, 6)) + record(0x200, size)
    cells = b"".join(xls_cell(*each) for each in filled_cells(lines))
    return compound_file(began + styles + listed + record(0xA, b"") + sheet + cells + record(0xA, b""))


def record(number: int, body: bytes) -> bytes:
    return struct.pack("<HH", number, len(body)) + body


def xls_cell(row: int, column: int, cell: object) -> bytes:
    if isinstance(cell, str):
        return record(0x204, struct.pack("<HHHHB", row, column, 0, len(cell), 1) + cell.encode("utf-16-le"))
    if isinstance(cell, Wrong):
        return record(0x205, struct.pack("<HHHBB", row, column, 0, ERRORS[cell.word], 1))
    if isinstance(cell, bool):
        return record(0x205, struct.pack("<HHHBB", row, column, 0, cell, 0))
    number, form = number_and_format(cell)
    return record(0x203, struct.pack("<HHHd", row, column, form, number))


ERRORS = {"#NULL!": 0, "#DIV/0!": 7, "#VALUE!": 15, "#REF!": 23, "#NAME?": 29, "#NUM!": 36, "#N/A": 42}
END, OF_THE_TABLE, FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


def compound_file(stream: bytes, name: str = "Workbook") -> bytes:
    """[MS-CFB]: one sector of the table, one of the directory, then the stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    sectors = len(stream) // 512
    chain = [OF_THE_TABLE, END, *range(3, sectors + 2), END]
    table = struct.pack("<128I", *(chain + [FREE] * (128 - len(chain))))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0, 0) + struct.pack("<108I", *[FREE] * 108)
    entries = entry("Root Entry", 5, 1, END, 0) + entry(name, 2, FREE, 2, len(stream))
    return head + table + entries.ljust(512, b"\0") + stream


def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<64sHBBIII16xI16xIQ", letters, len(letters), kind, 1, FREE, FREE, child, 0, start, size)


TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
)


def as_xlsb(book: Book) -> bytes:
    """[MS-XLSB]: parts of binary records in a zip."""
    bundle = binary(156, struct.pack("<II", 0, 1) + wide("rId1") + wide(book.sheet))
    workbook = binary(131, b"") + binary(143, b"") + bundle + binary(144, b"") + binary(132, b"")
    styles = b"".join(binary(47, struct.pack("<HHHHHBBI", 0xFFFF, form, 0, 0, 0, 0, 0, 0)) for form in FORMATS)
    inside = LINK.format("rId1", "worksheet", "worksheets/sheet1.bin") + LINK.format("rId2", "styles", "styles.bin")
    return zipped(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": LINKS.format(LINK.format("rId1", "officeDocument", "xl/workbook.bin")),
            "xl/workbook.bin": workbook,
            "xl/_rels/workbook.bin.rels": LINKS.format(inside),
            "xl/styles.bin": binary(617, struct.pack("<I", len(FORMATS))) + styles + binary(618, b""),
            "xl/worksheets/sheet1.bin": xlsb_sheet(book.lines()),
        }
    )


def xlsb_sheet(lines: list[list[object]]) -> bytes:
    size = struct.pack("<IIII", 0, len(lines) - 1, 0, max(map(len, lines)) - 1)
    rows = {row: binary(0, struct.pack("<IIHBBBI", row, 0, 300, 0, 0, 0, 0)) for row in range(len(lines))}
    for row, column, cell in filled_cells(lines):
        rows[row] += xlsb_cell(column, cell)
    return binary(129, b"") + binary(148, size) + binary(145, b"") + b"".join(rows.values()) + binary(146, b"") + binary(130, b"")


def xlsb_cell(column: int, cell: object) -> bytes:
    if isinstance(cell, str):
        return binary(6, struct.pack("<II", column, 0) + wide(cell))
    if isinstance(cell, Wrong):
        return binary(3, struct.pack("<IIB", column, 0, ERRORS[cell.word]))
    if isinstance(cell, bool):
        return binary(4, struct.pack("<IIB", column, 0, cell))
    number, form = number_and_format(cell)
    return binary(5, struct.pack("<IId", column, form, number))


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def binary(number: int, body: bytes) -> bytes:
    """A record: its number and its length, seven bits a byte."""
    head = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    length, rest = len(body) & 0x7F, len(body) >> 7
    while rest:
        head, length, rest = head + bytes([length | 0x80]), rest & 0x7F, rest >> 7
    return head + bytes([length]) + body
