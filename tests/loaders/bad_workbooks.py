"""Bad workbooks, five families of twenty: bombs, declarations, far cells and accidents, strange parts, wrappings."""

import struct
from dataclasses import dataclass
from random import Random

from tests.loaders.zip_surgery import (
    BOOK,
    GOOD,
    SHEET,
    STRINGS,
    STYLES,
    XML,
    changed,
    part_of,
    rebuilt,
    with_cells,
    with_part,
    zipped,
)

REFUSED, EITHER = "is refused", "is refused, or read in full"
RELS = "xl/_rels/workbook.xml.rels"
TYPES = "[Content_Types].xml"
DIMENSION = b'<dimension ref="A1:K4" />'
LAST_ROW, LAST_COLUMN = 1_048_576, "XFD"


@dataclass(frozen=True)
class Bad:
    """A file and what must come of it: a number of rows kept, REFUSED or EITHER."""

    about: str
    content: bytes
    becomes: int | str = REFUSED
    name: str = "file.xlsx"


def bombs() -> list[Bad]:
    """Little on the disk, much in memory."""
    blanks, text = b" " * 20_000_000, b"A" * 20_000_000
    parts = (SHEET, BOOK, STYLES, STRINGS, RELS, TYPES, "xl/media/a.png", "docProps/app.xml", "customXml/a.xml", "a/b/c.bin")
    rows = [
        (count, b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (row, row) for row in range(5, count + 5)))
        for count in (300_001, 500_000)
    ]
    return [
        *(Bad(f"20 MB of blanks in {part}", with_part(part, XML + blanks)) for part in parts),
        *(Bad(f"{count} parts", rebuilt(more={f"xl/{each}.xml": b"<a/>" for each in range(count)})) for count in (500, 2000)),
        *(Bad(f"{count} rows", with_cells(cells)) for count, cells in rows),
        Bad("one cell", with_cells(b'<row r="5"><c r="A5" t="str"><v>' + text + b"</v></c></row>")),
        Bad("one attribute", with_cells(b'<row r="5"><c r="A5" s="' + text + b'"><v>1</v></c></row>')),
        Bad("one comment", with_cells(b"<!--" + text + b"-->")),
        Bad("a zip of zips", with_part("xl/a.xml", zipped({"a": zipped({"b": blanks})}) + blanks)),
        Bad("forty parts of 1 MB", rebuilt(more={f"xl/{each}.xml": blanks[:1_000_000] for each in range(40)})),
        Bad("a size that lies", lying_about_size(with_part("xl/media/a.png", blanks))),
    ]


def lying_about_size(content: bytes) -> bytes:
    """Every entry of the zip's directory says that its part unpacks to ten bytes."""
    lying, at = bytearray(content), content.find(b"PK\x01\x02")
    while at >= 0:
        lying[at + 24 : at + 28] = struct.pack("<I", 10)
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(lying)


def declarations() -> list[Bad]:
    """Declared entities, which make little text much or fetch what lies elsewhere; also hidden from a quick look."""
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    file, fetched = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>', b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
    before = [XML + laughs, XML + file, XML + fetched, XML + b"<!--" + b" " * 5000 + b"-->" + laughs]
    found = [
        Bad(f"{part} {number}", with_part(part, head + part_of(GOOD, part)))
        for part in (SHEET, BOOK, STYLES, RELS)
        for number, head in enumerate(before)
    ]
    wide = (laughs + part_of(GOOD, SHEET)).decode().encode("utf-16")
    return [
        *found,
        Bad("in two-byte letters", with_part(SHEET, wide)),
        Bad("in the strings", with_part(STRINGS, laughs + b"<sst/>")),
        Bad("in another part", with_part("docProps/app.xml", file + b"<a>&a;</a>")),
        Bad("in a part named in capitals", rebuilt(lambda _, data: data, {"XL/THEME/A.XML": laughs + b"<a/>"})),
    ]


LAST = f"{LAST_COLUMN}{LAST_ROW}"
FAR_VALUES = [
    f'<c r="{LAST}"><v>1</v></c>',
    f'<c s="0" r="{LAST}"><v>1</v></c>',
    f"<c r='{LAST}'><v>1</v></c>",
    f'<c r = "{LAST.lower()}"><v>1</v></c>',
    f'<c r="{LAST}" t="str"> <v>x</v></c>',
    f'<c r="{LAST}"><f>1</f><v>1</v></c>',
    f'<c r="{LAST}" t="inlineStr"><is><t>x</t></is></c>',
    f'<c r="A{LAST_ROW}"><v>1</v></c>',
    '<c r="AAA5"><v>1</v></c>',
    '<c r="ZZ299999"><v>1</v></c>',
]
FAR_FORMATS = [
    f'<row r="{LAST_ROW}"><c r="A{LAST_ROW}" s="0"/><c r="{LAST}" s="0"/></row>',
    f'<row r="{LAST_ROW}" s="0" customFormat="1"/>',
    f'<row r="5"><c r="{LAST_COLUMN}5" s="0"/></row>',
    "".join(f'<row r="{row}"><c r="A{row}" s="0"/><c r="K{row}" s="0"></c></row>' for row in range(5, 20_000)),
]
WRONG_DIMENSIONS = [f"A1:{LAST}", LAST, "A1", "A1:A1", "B7:C9"]


def far_cells() -> list[Bad]:
    """Cells far from the others: with a value they are refused; a format or a wrong dimension is an honest accident."""
    wide = "".join(f'<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>' for row in range(5, 2005))
    return [
        *(Bad(cell, with_cells(f'<row r="{LAST_ROW}">{cell}</row>'.encode())) for cell in FAR_VALUES),
        Bad("2,000 wide rows", with_cells(wide.encode())),
        *(Bad(f"only formats: {cells[:60]}", with_cells(cells.encode()), 3) for cells in FAR_FORMATS),
        *(
            Bad(f"dimension {area}", changed(SHEET, DIMENSION, f'<dimension ref="{area}"/>'.encode()), 3)
            for area in WRONG_DIMENSIONS
        ),
    ]


def strange_parts() -> list[Bad]:
    """Parts twice, with names that climb out, macros, other files, links to elsewhere; and harmless ones."""
    twice = ("xl/Worksheets/Sheet1.xml", "/xl/workbook.xml", "xl\\workbook.xml", "XL/STYLES.XML", "[content_types].xml")
    climbing = ("../evil.xml", "xl/../../evil.xml", "..\\evil.bin", "C:/evil.xml", "xl/../evil.xml")
    living = (
        "xl/vbaProject.bin",
        "xl/VBAPROJECT.BIN",
        "xl/macrosheets/sheet1.xml",
        "xl/embeddings/a.bin",
        "xl/activeX/a.bin",
        "xl/connections.xml",
        "xl/externalLinks/externalLink1.xml",
    )
    harmless = ("xl/media/a.png", "docProps/custom.xml", "xl/printerSettings/printerSettings1.bin")
    return [
        *(Bad(name, rebuilt(more={name: b"<a/>"})) for name in (*twice, *climbing, *living)),
        *(Bad(name, rebuilt(more={name: b"<a/>"}), 3) for name in harmless),
    ]


PAGES = [
    b"<html><table><tr><td>Misper ref</td></tr></table></html>",
    b"%PDF-1.7\n%x",
    b'{"Misper ref": 1}',
    b"<?xml?><Workbook/>",
]


def wrappings() -> list[Bad]:
    """What is no workbook: locked, of an old make, a page, cut short, random."""
    chance, old = Random(4), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    locked = old + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    return [
        Bad("nothing", b""),
        Bad("blanks", b" \r\n" * 50),
        Bad("zeros", bytes(5000)),
        Bad("locked", locked),
        Bad("old, with macros", old + bytes(600) + "_VBA_PROJECT_CUR".encode("utf-16-le")),
        Bad("old, empty", old + bytes(4096)),
        Bad("old, random", old + chance.randbytes(20_000)),
        Bad("zip, random", b"PK\x03\x04" + chance.randbytes(20_000)),
        Bad("zip, empty", zipped({})),
        Bad("zip of a letter", zipped({"letter.txt": b"Dear colleague"})),
        Bad("random", chance.randbytes(5000)),
        Bad("random text", bytes(chance.choices(range(32, 127), k=5000))),
        *(Bad(f"page {page[:5]!r}", page) for page in PAGES),
        *(Bad(f"cut at {part} of 4", GOOD[: len(GOOD) * part // 4]) for part in (1, 2, 3)),
        Bad("without its last byte", GOOD[:-1], EITHER),
    ]
