"""How a workbook shows its numbers: which cells are seen as a percentage, and which midnights as a time.

A parser gives the number 0.85 for a cell that shows 85%, and a bare day for a moment at midnight.
"""

import re
from xml.etree import ElementTree

from loaders.containers.lost import Cell, LostCells, Styles
from loaders.containers.xlsx import position_of

PERCENTAGES, TIMES = {"9", "10"}, {"18", "19", "20", "21", "22", "45", "46", "47"}  # Excel's own numbers for formats
NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
NUMBER = rb' s="(?:%s)"[^>]*>(?:<f(?:[^>]*/>|[^>]*>[^<]*</f>))?<v>%s</v>'  # typed, or worked out by a formula of any kind
ANY, WHOLE = rb"[-\d.E]+", rb"\d+(?:\.0+)?"
CELL_NAME, TEXT_OR_ERROR = re.compile(rb' r="([A-Z]{1,3}[0-9]{1,7})"'), re.compile(rb' t="(?!n")')
A_MONTH = "17"
PLACE, SCALED = re.compile(r"[0#?@]|general|[ymdhs]", re.I), re.compile(r"[0#?],+(?![,0#?])")  # 12,345 as 12: #,##0,
TYPED_DIGITS = re.compile(r'"[^"]*\d[^"]*"|\\\d')


def with_formats(lost: LostCells, sheet: bytes, styles: Styles) -> LostCells:
    """The same, with the cells whose format says what their number does not."""
    lost.percentages, lost.midnights = cells_in(sheet, styles.percentages, ANY), cells_in(sheet, styles.times, WHOLE)
    lost.months, lost.unlike = cells_in(sheet, styles.months, WHOLE), cells_in(sheet, styles.unlike, ANY)
    lost.struck = struck_in(sheet, styles.struck)
    return lost


def struck_in(sheet: bytes, styles: set[int]) -> set[Cell]:
    """The cells of these styles, empty ones too."""
    opened = re.finditer(rb'<c [^>]*\bs="(?:%s)"[^>]*>' % "|".join(map(str, styles)).encode(), sheet) if styles else ()
    return {position_of(name[1].decode()) for cell in opened if (name := CELL_NAME.search(cell[0]))}


def styles_of(data: bytes) -> Styles:
    """Of an xlsx. Raises ParseError."""
    book = ElementTree.fromstring(data) if data else ElementTree.Element("none")
    codes = {each.get("numFmtId", ""): each.get("formatCode", "") for each in book.iterfind(".//{*}numFmt")}
    lined = {str(number) for number, font in enumerate(book.iterfind("{*}fonts/{*}font")) if is_struck(font.find("{*}strike"))}
    used = list(book.iterfind("{*}cellXfs/{*}xf"))
    struck = {at for at, each in enumerate(used) if each.get("fontId") in lined}
    return shown_as([each.get("numFmtId", "") for each in used], codes, struck)


def is_struck(line: ElementTree.Element | None) -> bool:
    return line is not None and line.get("val", "1") not in ("0", "false")


def shown_as(used: list[str], codes: dict[str, str], struck: set[int]) -> Styles:
    """What the formats that styles use, in order, show, by the formats' own codes. struck: those with a line through."""
    plain = {number: NOT_SHOWN.sub("", code).casefold() for number, code in codes.items()}
    percentages = PERCENTAGES | {number for number, code in plain.items() if "%" in code}
    times = TIMES | {number for number, code in plain.items() if "h" in code}
    months = {A_MONTH} | {number for number, code in plain.items() if "y" in code and not set(code) & set("dh0#")}
    unlike = {number for number, code in codes.items() if is_unlike(code)}
    kinds = ({at for at, number in enumerate(used) if number in which} for which in (percentages, times, months, unlike))
    return Styles(*kinds, struck)


def is_unlike(code: str) -> bool:
    """Whether a number above nought is hidden, shown in thousands, or has digits beside it that somebody typed."""
    first = code.split(";")[0]
    shown = NOT_SHOWN.sub("", first)
    return bool(code) and not PLACE.search(shown) or SCALED.search(shown) is not None or TYPED_DIGITS.search(first) is not None


def cells_in(sheet: bytes, styles: set[int], number: bytes) -> set[Cell]:
    """The cells of these styles that hold such a number. Their names stand before: to look for them first takes far longer."""
    found = re.finditer(NUMBER % ("|".join(map(str, styles)).encode(), number), sheet) if styles else ()
    opened = (sheet[sheet.rfind(b"<c ", 0, cell.start() + 1) : sheet.index(b">", cell.start())] for cell in found)
    named = (CELL_NAME.search(opening) for opening in opened if not TEXT_OR_ERROR.search(opening))
    return {position_of(name[1].decode()) for name in named if name}
