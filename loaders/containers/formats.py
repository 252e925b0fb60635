"""How a workbook shows its numbers: which cells are seen as a percentage, and which midnights as a time.

A parser gives the number 0.85 for a cell that shows 85%, and a bare day for a moment at midnight.
"""

import re
from xml.etree import ElementTree

from loaders.containers.lost import Cell, LostCells
from loaders.containers.xlsx import position_of

PERCENTAGES, TIMES = {"9", "10"}, {"18", "19", "20", "21", "22", "45", "46", "47"}  # Excel's own numbers for formats
NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
NUMBER = rb' s="(?:%s)"[^>]*>(?:<f(?:[^>]*/>|[^>]*>[^<]*</f>))?<v>%s</v>'  # typed, or worked out by a formula of any kind
CELL_NAME, TEXT_OR_ERROR = re.compile(rb' r="([A-Z]{1,3}[0-9]{1,7})"'), re.compile(rb' t="(?!n")')


Styles = tuple[list[str], list[str]]


def with_formats(lost: LostCells, sheet: bytes, styles: Styles) -> LostCells:
    """The same, with the cells whose format says what their number does not."""
    lost.percentages, lost.midnights = cells_in(sheet, styles[0], rb"[-\d.E]+"), cells_in(sheet, styles[1], rb"\d+(?:\.0+)?")
    return lost


def styles_of(data: bytes) -> Styles:
    """The numbers of the cell styles that show a percentage, and of those that show a time. Raises ParseError."""
    book = ElementTree.fromstring(data) if data else ElementTree.Element("none")
    codes = {each.get("numFmtId", ""): each.get("formatCode", "") for each in book.iterfind(".//{*}numFmt")}
    used = [each.get("numFmtId", "") for each in book.iterfind("{*}cellXfs/{*}xf")]
    percentages, times = shown_as(used, codes)
    return list(map(str, percentages)), list(map(str, times))


def shown_as(used: list[str], codes: dict[str, str]) -> tuple[list[int], list[int]]:
    """Of the formats that styles use, in order, which show a percentage and which a time; by the formats' own codes."""
    plain = {number: NOT_SHOWN.sub("", code) for number, code in codes.items()}
    percentages = PERCENTAGES | {number for number, code in plain.items() if "%" in code}
    times = TIMES | {number for number, code in plain.items() if "h" in code.casefold()}
    return [at for at, number in enumerate(used) if number in percentages], [
        at for at, number in enumerate(used) if number in times
    ]


def cells_in(sheet: bytes, styles: list[str], number: bytes) -> set[Cell]:
    """The cells of these styles that hold such a number. Their names stand before: to look for them first takes far longer."""
    found = re.finditer(NUMBER % ("|".join(styles).encode(), number), sheet) if styles else ()
    opened = (sheet[sheet.rfind(b"<c ", 0, cell.start() + 1) : sheet.index(b">", cell.start())] for cell in found)
    named = (CELL_NAME.search(opening) for opening in opened if not TEXT_OR_ERROR.search(opening))
    return {position_of(name[1].decode()) for name in named if name}
