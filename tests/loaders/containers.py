"""One table in every container: the cells of a sheet as xls, xlsb, ods and csv, each by the plainest rules of its form."""

import io
import struct
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime
from xml.sax.saxutils import escape

from openpyxl import Workbook

from tests.loaders.workbooks import csv_file, saved

EPOCH = datetime(1899, 12, 30)
MOMENT_STYLE, DAY_STYLE = 1, 2
ERRORS = {"#NULL!": 0, "#DIV/0!": 7, "#VALUE!": 15, "#REF!": 23, "#NAME?": 29, "#NUM!": 36, "#N/A": 42}
OFFICE, TABLE, TEXT = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "table", "text"))


@dataclass
class Tab:
    """A sheet: its cells from A1, what of it is hidden (rows and columns from 0), merges (top, left, bottom, right)."""

    rows: list[list]
    name: str = "Sheet1"
    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def in_every_container(*tabs: Tab) -> dict[str, bytes]:
    """The same sheets by the ending of the file's name; csv of the first one only."""
    return {
        "xlsx": as_xlsx(*tabs),
        "xls": as_xls(*tabs),
        "xlsb": as_xlsb(*tabs),
        "ods": as_ods(*tabs),
        "csv": csv_file(*tabs[0].rows),
    }


def serial(cell: date) -> float:
    moment = cell if isinstance(cell, datetime) else datetime(cell.year, cell.month, cell.day)
    return (moment - EPOCH).total_seconds() / 86_400


def style(cell: object) -> int:
    return MOMENT_STYLE if isinstance(cell, datetime) else DAY_STYLE if isinstance(cell, date) else 0


def as_xlsx(*tabs: Tab) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for tab in tabs:
        sheet = book.create_sheet(tab.name)
        for row in tab.rows:
            sheet.append(row)
        sheet.sheet_state = "hidden" if tab.hidden else "visible"
        for row in tab.hidden_rows:
            sheet.row_dimensions[row + 1].hidden = True
        for column in tab.hidden_columns:
            sheet.column_dimensions[chr(65 + column)].hidden = True
        for top, left, bottom, right in tab.merged:
            sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    return saved(book)


def record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def as_xls(*tabs: Tab, locked: bool = False) -> bytes:
    """BIFF8, its one stream in a compound file. locked: with the record that says how it was encrypted."""
    begin = record(0x809, struct.pack("<HHHHII", 0x600, 0x05, 0, 0, 0, 6))
    head = begin + (record(0x2F, bytes(54)) if locked else b"")
    head += b"".join(record(0xE0, struct.pack("<HH16x", 0, shown_as)) for shown_as in (0, 22, 14))
    names = [struct.pack("<BBBB", tab.hidden, 0, len(tab.name), 1) + tab.name.encode("utf-16-le") for tab in tabs]
    at = len(head) + sum(4 + 4 + len(name) for name in names) + 4
    stream, sheets = head, b""
    for tab, name in zip(tabs, names):
        stream += record(0x85, struct.pack("<I", at + len(sheets)) + name)
        sheets += xls_sheet(tab)
    return compound({"Workbook": stream + record(0x0A) + sheets})


def xls_sheet(tab: Tab) -> bytes:
    out = [record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 6))]
    out += [record(0x7D, struct.pack("<HHHHHH", each, each, 2000, 0, 1, 0)) for each in tab.hidden_columns]
    width = max(map(len, tab.rows))
    out.append(record(0x200, struct.pack("<IIHHH", 0, len(tab.rows), 0, width, 0)))
    for number, row in enumerate(tab.rows):
        out.append(record(0x208, struct.pack("<HHHHHHI", number, 0, width, 255, 0, 0, 0x20 if number in tab.hidden_rows else 0)))
        out += [xls_cell(number, column, cell) for column, cell in enumerate(row) if cell not in ("", None)]
    out += [record(0xE5, struct.pack("<HHHHH", 1, top, bottom, left, right)) for top, left, bottom, right in tab.merged]
    return b"".join(out) + record(0x0A)


def xls_cell(row: int, column: int, cell: object) -> bytes:
    place = struct.pack("<HHH", row, column, style(cell))
    if isinstance(cell, str) and cell in ERRORS:
        return record(0x205, place + bytes((ERRORS[cell], 1)))
    if isinstance(cell, bool):
        return record(0x205, place + bytes((cell, 0)))
    if isinstance(cell, str):
        return record(0x204, place + struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le"))
    return record(0x203, place + struct.pack("<d", serial(cell) if isinstance(cell, date) else cell))


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file of sectors of 512 bytes: the table of sectors, the directory, then streams of 4096 bytes or more."""
    data = {name: stream.ljust(4096, b"\0") for name, stream in streams.items()}
    sizes = [-(-len(stream) // 512) for stream in data.values()]
    tables = -(-(sum(sizes) + 9) // 127)
    chains, at = [0xFFFFFFFD] * tables + [tables + 1, 0xFFFFFFFE], tables + 2
    entries = [entry("Root Entry", 5, 0xFFFFFFFE, 0)]
    for (name, stream), size in zip(data.items(), sizes):
        entries.append(entry(name, 2, at, len(stream)))
        chains += [*range(at + 1, at + size), 0xFFFFFFFE]
        at += size
    fat = struct.pack(f"<{len(chains)}I", *chains).ljust(tables * 512, b"\xff")
    listed = [*range(tables), *[0xFFFFFFFF] * (109 - tables)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, tables, tables, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<109I", *listed)
    return (
        head
        + fat
        + b"".join(entries).ljust(1024, b"\0")
        + b"".join(each.ljust(-(-len(each) // 512) * 512, b"\0") for each in data.values())
    )


def entry(name: str, kind: int, start: int, size: int) -> bytes:
    words = name.encode("utf-16-le")
    links = struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, 1 if kind == 5 else 0xFFFFFFFF)
    return (
        words.ljust(64, b"\0")
        + struct.pack("<HBB", len(words) + 2, kind, 1)
        + links
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def zipped(parts: dict[str, str | bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name, data)
    return content.getvalue()


def as_ods(*tabs: Tab) -> bytes:
    body = "".join(map(ods_sheet, tabs))
    styles = (
        '<office:automatic-styles><style:style style:name="out" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    spaces = (
        f'xmlns:office="{OFFICE}" xmlns:table="{TABLE}" xmlns:text="{TEXT}" xmlns:style="{OFFICE.replace("office", "style")}"'
    )
    spaces += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}>{styles}'
    content += f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": "<manifest/>"})


def ods_sheet(tab: Tab) -> str:
    spans = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in tab.merged}
    width = max(map(len, tab.rows))
    columns = "".join(f"<table:table-column{unseen(each in tab.hidden_columns)}/>" for each in range(width))
    rows = "".join(
        f"<table:table-row{unseen(number in tab.hidden_rows)}>"
        + "".join(ods_cell(cell, spans.get((number, column))) for column, cell in enumerate(row))
        + "</table:table-row>"
        for number, row in enumerate(tab.rows)
    )
    shown = ' table:style-name="out"' if tab.hidden else ""
    return f'<table:table table:name="{escape(tab.name)}"{shown}>{columns}{rows}</table:table>'


def unseen(hidden: bool) -> str:
    return ' table:visibility="collapse"' if hidden else ""


def ods_cell(cell: object, span: tuple[int, int] | None) -> str:
    spanned = f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"' if span else ""
    words = f"<text:p>{escape(str(cell))}</text:p>"
    if cell in ("", None):
        return f"<table:table-cell{spanned}/>"
    if isinstance(cell, str) and cell in ERRORS:
        value = 'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"'
    elif isinstance(cell, bool):
        value = f'office:value-type="boolean" office:boolean-value="{str(cell).lower()}"'
    elif isinstance(cell, date):
        value = f'office:value-type="date" office:date-value="{cell.isoformat()}"'
    else:
        value = 'office:value-type="string"' if isinstance(cell, str) else f'office:value-type="float" office:value="{cell}"'
    return f"<table:table-cell {value}{spanned}>{words}</table:table-cell>"


def wide(kind: int, data: bytes = b"") -> bytes:
    """A record of an xlsb: kind and length in bytes of seven bits."""
    return seven_bits(kind) + seven_bits(len(data)) + data


def seven_bits(number: int) -> bytes:
    return bytes((number & 0x7F,)) if number < 0x80 else bytes((number & 0x7F | 0x80,)) + seven_bits(number >> 7)


def wide_text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def as_xlsb(*tabs: Tab) -> bytes:
    bundles = b"".join(
        wide(156, struct.pack("<II", tab.hidden, number) + wide_text(f"rId{number}") + wide_text(tab.name))
        for number, tab in enumerate(tabs, start=1)
    )
    shown_as = b"".join(wide(47, struct.pack("<HH12x", 0, number)) for number in (0, 22, 14))
    links = {f"rId{number}": ("worksheet", f"worksheets/sheet{number}.bin") for number in range(1, len(tabs) + 1)}
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="bin" ContentType="a/b"/></Types>',
            "_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.bin")}),
            "xl/_rels/workbook.bin.rels": relations({**links, "rId99": ("styles", "styles.bin")}),
            "xl/workbook.bin": wide(131)
            + wide(153, bytes(12))
            + wide(143)
            + bundles
            + wide(144)
            + wide(157, bytes(26))
            + wide(132),
            "xl/styles.bin": wide(278) + wide(617, struct.pack("<I", 3)) + shown_as + wide(618) + wide(279),
            **{f"xl/worksheets/sheet{number}.bin": xlsb_sheet(tab) for number, tab in enumerate(tabs, start=1)},
        }
    )


def relations(links: dict[str, tuple[str, str]]) -> str:
    each = "".join(f'<Relationship Id="{name}" Type="{LINK}/{kind}" Target="{to}"/>' for name, (kind, to) in links.items())
    return f'<Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'


def xlsb_sheet(tab: Tab) -> bytes:
    columns = b"".join(wide(60, struct.pack("<IIIIH", each, each, 2000, 0, 1)) for each in tab.hidden_columns)
    size = struct.pack("<IIII", 0, len(tab.rows) - 1, 0, max(map(len, tab.rows)) - 1)
    rows = b"".join(
        wide(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0x10 if number in tab.hidden_rows else 0, 0, 0))
        + b"".join(xlsb_cell(column, cell) for column, cell in enumerate(row) if cell not in ("", None))
        for number, row in enumerate(tab.rows)
    )
    merges = b"".join(wide(176, struct.pack("<IIII", top, bottom, left, right)) for top, left, bottom, right in tab.merged)
    return wide(129) + wide(148, size) + wide(390) + columns + wide(391) + wide(145) + rows + wide(146) + merges + wide(130)


def xlsb_cell(column: int, cell: object) -> bytes:
    place = struct.pack("<II", column, style(cell))
    if isinstance(cell, str) and cell in ERRORS:
        return wide(3, place + bytes((ERRORS[cell],)))
    if isinstance(cell, bool):
        return wide(4, place + bytes((cell,)))
    if isinstance(cell, str):
        return wide(6, place + wide_text(cell))
    return wide(5, place + struct.pack("<d", serial(cell) if isinstance(cell, date) else cell))
