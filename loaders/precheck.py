"""A look into a workbook's zip before any parser sees it, and at what the parser would lose.

A 1.7 kB workbook with one far cell makes the parser abort its process, and error cells come out of it empty.
"""

import io
import lzma
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from xml.etree import ElementTree

from loaders.formats import cells_in, styles_of
from loaders.outcome import Refused

MOST_UNPACKED = 300 * 2**20
MOST_RATIO = 250
MOST_PARTS = 500
MOST_ROWS = 300_000

# Writers other than Excel put names before a colon (<x:c>), attributes in another order, and single quotes.
FAR_CELL = re.compile(  # column, or row
    rb"""r\s*=\s*["'](?:([A-Za-z]{3,})\d+|[A-Za-z]{1,2}(\d{6,}))["'][^<>]*>\s*<(?:\w+:)?(?:v|is|f)\b"""
)
ERROR_CELL = re.compile(rb"""<(?:\w+:)?c(\s[^<>]*?\bt\s*=\s*["']e["'][^<>]*)>""")
UNCALCULATED = re.compile(
    rb"<(?:\w+:)?c(\s[^<>]*)?>\s*<(?:\w+:)?f\b[^<>]*?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
CELL_NAME = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{1,3}\d{1,7})["']""")
HIDDEN = re.compile(rb"""<(?:\w+:)?(?:row|col)\s[^<>]*\bhidden\s*=\s*["'](?:1|true)["']""")

DAMAGED = "This workbook is damaged or cut short. Open it in Excel, save it again and send the new copy."
PASSWORD = "This workbook has a password. Save it without one and send it again."
DECLARATIONS = "This workbook contains declarations that Excel never writes. Save it again from Excel."
MACROS = "This workbook holds macros. Save it as .xlsx, which has none, and send that copy."
NOT_ONLY_TABLES = {  # the beginning of a part's name → what to say
    "xl/vbaproject": MACROS,
    "xl/macrosheets/": MACROS,
    "basic/": MACROS,
    "xl/embeddings/": "This workbook holds other files inside it. Copy the table into a new workbook and send that.",
    "xl/activex/": "This workbook holds programs inside it. Copy the table into a new workbook and send that.",
    "xl/connections.": "This workbook fetches data from elsewhere. Copy the table into a new workbook as values and send that.",
    "xl/externallinks/": "This workbook takes values from other workbooks. In Excel choose Data, Edit Links, Break Link, "
    "save it and send that copy.",
}


@dataclass
class LostCells:
    """What the parser does not tell about one sheet: names of cells, and whether anything is hidden.

    percentages: numbers shown as one. midnights: days shown with their time.
    """

    errors: list[str] = field(default_factory=list)
    uncalculated: list[str] = field(default_factory=list)
    hidden: bool = False
    percentages: list[str] = field(default_factory=list)
    midnights: list[str] = field(default_factory=list)


def look_into(content: bytes) -> dict[str, LostCells]:
    """What would be lost from each sheet of an xlsx, by sheet name. Raises Refused for an unsafe file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = unpack(archive, len(content))
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, ValueError, OSError):
        raise Refused(DAMAGED) from None
    try:
        names, styles = sheet_names(parts), styles_of(parts.get("xl/styles.xml", b""))
    except (ElementTree.ParseError, LookupError, ValueError):
        raise Refused(DAMAGED) from None
    return {names[part]: lost_cells(data, *styles) for part, data in parts.items() if part in names}


def unpack(archive: zipfile.ZipFile, packed: int) -> dict[str, bytes]:
    """The parts that matter, counted while they unpack: a zip's own header may lie about their size."""
    infos = archive.infolist()
    if len(infos) > MOST_PARTS:
        raise Refused("This workbook holds far more parts than a table needs. Copy the table into a new workbook.")
    if any(info.flag_bits & 1 for info in infos):
        raise Refused(PASSWORD)
    refuse_unsafe_names([info.orig_filename for info in infos])
    left = min(MOST_UNPACKED, max(packed, 20_000) * MOST_RATIO)
    parts = {}
    for info in infos:
        data = read_at_most(archive, info, left)
        left -= len(data)
        name = plain_name(info.filename)
        if name.endswith((".xml", ".rels")):
            refuse_declared_entities(data)
            parts[name] = data
    return parts


def plain_name(name: str) -> str:
    """A part's name as readers compare them: without a leading slash, small letters."""
    return name.replace("\\", "/").lstrip("/").casefold()


def refuse_unsafe_names(names: list[str]) -> None:
    """Two parts of one name are read differently by different readers; a path that climbs belongs to no workbook."""
    plain = [plain_name(name) for name in names]
    climbing = any(".." in name.split("/") or "\0" in name or ":" in name for name in plain)
    if climbing or len(set(plain)) < len(plain):
        raise Refused("This workbook holds parts that Excel never writes. Copy the table into a new workbook and send that.")
    for name in plain:
        for beginning, why in NOT_ONLY_TABLES.items():
            if name.startswith(beginning):
                raise Refused(why)


def read_at_most(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    with archive.open(info) as part:
        data = part.read(most + 1)
    if len(data) > most:
        raise Refused("This workbook unpacks to far more than a table needs. Copy the table into a new workbook.")
    return data


def refuse_declared_entities(data: bytes) -> None:
    """A NUL byte means another encoding than UTF-8, in which declarations could hide."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\0" in data:
        raise Refused(DECLARATIONS)


def sheet_names(parts: dict[str, bytes]) -> dict[str, str]:
    """The sheet's name by the name of its part; nothing for formats that are not xlsx. Raises ParseError."""
    if "xl/workbook.xml" not in parts or "xl/_rels/workbook.xml.rels" not in parts:
        return {}
    book = ElementTree.fromstring(parts["xl/workbook.xml"])
    links = ElementTree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    targets = {link.get("Id"): plain_name(link.get("Target", "")) for link in links}
    named = {}
    for sheet in book.iter():
        if sheet.tag.rsplit("}", 1)[-1] == "sheet":
            link = next((value for key, value in sheet.items() if key.endswith("}id")), "")
            target = targets.get(link, "")
            named[target if target.startswith("xl/") else f"xl/{target}"] = sheet.get("name", "")
    return named


def lost_cells(data: bytes, percentages: list[str], times: list[str]) -> LostCells:
    far = FAR_CELL.findall(data)
    if any(columns for columns, _ in far):
        raise Refused("A sheet has values far to the right, beyond column ZZ. Delete the columns after the table.")
    if any(int(row[:9]) > MOST_ROWS for _, row in far):
        raise Refused(f"A sheet has values below row {MOST_ROWS:,}. Split it, or delete the rows after the table.")
    errors = ERROR_CELL.findall(data) if b't="e"' in data or b"'e'" in data else []
    uncalculated = UNCALCULATED.findall(data) if b"<f" in data or b":f" in data else []
    hidden = b"hidden" in data and bool(HIDDEN.search(data))
    shown = cells_in(data, percentages, rb"[-\d.E]+"), cells_in(data, times, rb"\d+(?:\.0+)?")
    return LostCells(names_of(errors), names_of(uncalculated), hidden, *shown)


def names_of(cells: list[bytes]) -> list[str]:
    """Their names, from their attributes. Raises Refused where a cell has none: it could not be pointed at."""
    names = [name for attributes in cells if (name := CELL_NAME.search(attributes))]
    if len(names) < len(cells):
        raise Refused("This workbook does not say where its cells stand. Open it in Excel, save it and send that copy.")
    return [name[1].decode().upper() for name in names]


def position_of(name: str) -> tuple[int, int]:
    """Row and column of a cell such as F17, counted from 0."""
    letters = name.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(name[len(letters) :]) - 1, column - 1
