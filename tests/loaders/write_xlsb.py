"""Sheets as xlsb (BIFF12), by its plainest rules."""

import struct
from datetime import date

from tests.loaders.tab import ERRORS, SHOWN_AS, STRUCK_STYLE, Tab, serial, style
from tests.loaders.zip_surgery import zipped


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
    fonts = b"".join(wide(43, struct.pack("<HH17x", 200, flags)) for flags in (0, 0x08))
    styles = ((number, place == STRUCK_STYLE) for place, number in enumerate(SHOWN_AS))
    shown_as = b"".join(wide(47, struct.pack("<HHH10x", 0, number, font)) for number, font in styles)
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
            "xl/styles.bin": wide(278) + fonts + wide(617, struct.pack("<I", len(SHOWN_AS))) + shown_as + wide(618) + wide(279),
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
