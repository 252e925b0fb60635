"""A look into a workbook's zip before any parser sees it, and at what the parser would lose.

A 1.7 kB workbook with one far cell makes the parser abort its process, and error cells come out of it empty.
"""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from xml.etree import ElementTree

from loaders.outcome import Refused

MOST_UNPACKED = 300 * 2**20
MOST_RATIO = 250
MOST_PARTS = 500
MOST_ROWS = 300_000

FAR_CELL = re.compile(rb'<c r="(?:([A-Z]{3})\d+|[A-Z]{1,2}(\d{6,7}))"[^>]*>\s*<(?:v|is|f)')  # column, or row
ERROR_CELL = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*\bt="e"')
UNCALCULATED = re.compile(
    rb'<c r="([A-Z]+\d+)"[^>]*>\s*<f[^>]*?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>'
)
HIDDEN_ROW = re.compile(rb'<row [^>]*\bhidden="(?:1|true)"')
HIDDEN_COLUMN = re.compile(rb'<col [^>]*\bhidden="(?:1|true)"')


@dataclass
class LostCells:
    """What the parser does not tell about one sheet: names of cells, and whether anything is hidden."""

    errors: list[str] = field(default_factory=list)
    uncalculated: list[str] = field(default_factory=list)
    hidden: bool = False


def look_into(content: bytes) -> dict[str, LostCells]:
    """What would be lost from each sheet of an xlsx, by sheet name. Raises Refused for an unsafe file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = unpack(archive, len(content))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise Refused("This workbook is damaged or cut short. Open it in Excel, save it again and send the new copy.")
    names = sheet_names(parts)
    return {names[part]: lost_cells(data) for part, data in parts.items() if part in names}


def unpack(archive: zipfile.ZipFile, packed: int) -> dict[str, bytes]:
    """The parts that matter, counted while they unpack: a zip's own header may lie about their size."""
    infos = archive.infolist()
    if len(infos) > MOST_PARTS:
        raise Refused("This workbook holds far more parts than a table needs. Copy the table into a new workbook.")
    if any(info.flag_bits & 1 for info in infos):
        raise Refused("This workbook has a password. Save it without one and send it again.")
    left = min(MOST_UNPACKED, max(packed, 20_000) * MOST_RATIO)
    parts = {}
    for info in infos:
        data = read_at_most(archive, info, left)
        left -= len(data)
        refuse_declared_entities(info.filename, data)
        if info.filename.endswith((".xml", ".rels")):
            parts[info.filename.lstrip("/").replace("\\", "/")] = data
    return parts


def read_at_most(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    with archive.open(info) as part:
        data = part.read(most + 1)
    if len(data) > most:
        raise Refused("This workbook unpacks to far more than a table needs. Copy the table into a new workbook.")
    return data


def refuse_declared_entities(name: str, data: bytes) -> None:
    if name.endswith((".xml", ".rels")) and (b"<!DOCTYPE" in data[:2000] or b"<!ENTITY" in data[:2000]):
        raise Refused("This workbook contains declarations that Excel never writes. Save it again from Excel.")


def sheet_names(parts: dict[str, bytes]) -> dict[str, str]:
    """The sheet's name by the name of its part; nothing for formats that are not xlsx."""
    if "xl/workbook.xml" not in parts or "xl/_rels/workbook.xml.rels" not in parts:
        return {}
    try:
        book = ElementTree.fromstring(parts["xl/workbook.xml"])
        links = ElementTree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    except ElementTree.ParseError:
        raise Refused("This workbook is damaged. Open it in Excel, save it again and send the new copy.")
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    named = {}
    for sheet in book.iter():
        if sheet.tag.rsplit("}", 1)[-1] == "sheet":
            link = next((value for key, value in sheet.items() if key.endswith("}id")), "")
            target = targets.get(link, "").lstrip("/")
            named[target if target.startswith("xl/") else f"xl/{target}"] = sheet.get("name", "")
    return named


def lost_cells(data: bytes) -> LostCells:
    far = FAR_CELL.findall(data)
    if any(columns for columns, _ in far):
        raise Refused("A sheet has values far to the right, beyond column ZZ. Delete the columns after the table.")
    if any(int(row) > MOST_ROWS for _, row in far):
        raise Refused(f"A sheet has values below row {MOST_ROWS:,}. Split it, or delete the rows after the table.")
    errors = ERROR_CELL.findall(data) if b't="e"' in data else []
    uncalculated = UNCALCULATED.findall(data) if b"<f" in data else []
    hidden = bool(HIDDEN_ROW.search(data) or HIDDEN_COLUMN.search(data)) if b"hidden=" in data else False
    return LostCells([name.decode() for name in errors], [name.decode() for name in uncalculated], hidden)


def position_of(name: str) -> tuple[int, int]:
    """Row and column of a cell such as F17, counted from 0."""
    letters = name.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(name[len(letters):]) - 1, column - 1
