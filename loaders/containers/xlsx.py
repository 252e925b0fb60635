"""What the parser loses of an xlsx: errors, formulas without a value, what is hidden."""

import re
from xml.etree import ElementTree

from loaders.containers.lost import Cell, LostCells, refuse_far
from loaders.containers.not_a_table import DAMAGED
from loaders.outcome import Refused

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
HIDDEN = re.compile(rb"""<(?:\w+:)?(?:(?:row|col)\s[^<>]*\bhidden|sheetFormatPr\s[^<>]*\bzeroHeight)\s*=\s*["'](?:1|true)["']""")


def links_of_sheets(book: bytes) -> list[str]:
    """The id of each sheet's link, in order."""
    try:
        sheets = [each for each in ElementTree.fromstring(book).iter() if each.tag.rsplit("}", 1)[-1] == "sheet"]
    except (ElementTree.ParseError, LookupError, ValueError):
        raise Refused(DAMAGED) from None
    return [next((value for key, value in sheet.items() if key.endswith("}id")), "") for sheet in sheets]


def lost_cells(data: bytes) -> LostCells:
    far = FAR_CELL.findall(data)
    refuse_far(max((int(row[:9]) for _, row in far if row), default=0), any(columns for columns, _ in far))
    errors = ERROR_CELL.findall(data) if b't="e"' in data or b"'e'" in data else []
    uncalculated = UNCALCULATED.findall(data) if b"<f" in data or b":f" in data else []
    hidden = (b"hidden" in data or b"zeroHeight" in data) and bool(HIDDEN.search(data))
    return LostCells(places_of(errors), places_of(uncalculated), hidden=hidden)


def places_of(cells: list[bytes]) -> set[Cell]:
    """Their places, from their attributes. Raises Refused where a cell has none: it could not be pointed at."""
    names = [name[1] for attributes in cells if (name := CELL_NAME.search(attributes))]
    if len(names) < len(cells):
        raise Refused("This workbook does not say where its cells stand. Open it in Excel, save it and send that copy.")
    return {position_of(name.decode().upper()) for name in names}


def position_of(name: str) -> Cell:
    """Row and column of a cell such as F17, counted from 0."""
    letters = name.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(name[len(letters) :]) - 1, column - 1
