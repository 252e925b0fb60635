"""What the parser loses of an ods (OpenDocument): errors, formulas without a value, merges, what is hidden."""

import re
from xml.parsers import expat

from loaders.containers.lost import LostCells
from loaders.containers.not_a_table import DAMAGED
from loaders.outcome import Refused

ERROR = re.compile(r"#(?:REF|DIV/0|VALUE|NAME|NUM|NULL)[!?]|#N/A|Err:\d{3}")  # older writers give 0 as the value beside the text
WORTH_A_LOOK = re.compile(
    rb"""value-type="(?:error|percentage)"|>#|>Err:|table:visibility=|-spanned="|table:formula=|<number:hours|line-through-style="[^n]|'"""
    rb"""|<number:date-style(?:(?!<number:day |</number:date-style).)*</number:date-style"""
)
MOST_OF_ONE = 300_000  # cells that one may stand for
MOST_COLUMNS = 1_024


def lost_in_ods(content: bytes) -> list[LostCells]:
    """What is lost of each sheet, in order."""
    if not WORTH_A_LOOK.search(content):
        return [LostCells() for _ in range(content.count(b"<table:table "))]
    walk = Walk()
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = walk.begin, walk.end, walk.text
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError):
        raise Refused(DAMAGED) from None
    return walk.sheets


class Walk:
    """Counts rows and columns on the way through; a row or a cell may stand for many."""

    def __init__(self) -> None:
        self.sheets: list[LostCells] = []
        self.row = self.column = 0
        self.rows = self.columns = 1
        self.words = ""
        self.is_error = False
        self.format = ""
        self.shown: set[str] = set()  # formats and styles that show a time
        self.style = ""
        self.struck: set[str] = set()  # styles that strike a line through
        self.dayless: set[str] = set()  # formats and styles of days that show their month alone
        self.of_columns: list[str] = []

    def begin(self, name: str, given: dict[str, str]) -> None:
        if name == "table:table":
            self.sheets.append(LostCells())
            self.row, self.rows, self.of_columns = 0, 0, []
        elif name == "table:table-row":
            self.row += self.rows
            self.rows, self.column, self.columns = int(given.get("table:number-rows-repeated", 1)), 0, 0
            self.look_for_hidden(given)
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self.column += self.columns
            self.columns, self.words = int(given.get("table:number-columns-repeated", 1)), ""
            self.cell(given)
        elif name == "table:table-column":
            self.look_for_hidden(given)
            times = min(int(given.get("table:number-columns-repeated", 1)), MOST_COLUMNS)
            self.of_columns += [given.get("table:default-cell-style-name", "")] * times
        else:
            self.format_or_style(name, given)

    def format_or_style(self, name: str, given: dict[str, str]) -> None:
        if name == "number:date-style":
            self.format = given.get("style:name", "")
            self.dayless.add(self.format)
        elif name == "number:day":
            self.dayless.discard(self.format)
        elif name == "number:hours":
            self.shown.add(self.format)
        elif name == "style:text-properties" and given.get("style:text-line-through-style", "none") != "none":
            self.struck.add(self.style)
        elif name == "style:style":
            self.style = given.get("style:name", "")
            for formats in (self.shown, self.dayless):
                if given.get("style:data-style-name") in formats:
                    formats.add(self.style)

    def look_for_hidden(self, given: dict[str, str]) -> None:
        self.sheets[-1].hidden |= given.get("table:visibility", "visible") != "visible"

    def cell(self, given: dict[str, str]) -> None:
        self.is_error = given.get("calcext:value-type") == "error"
        down, right = (int(given.get(f"table:number-{which}-spanned", 1)) - 1 for which in ("rows", "columns"))
        if down or right:
            self.sheets[-1].merged.append(((self.row, self.column), (self.row + down, self.column + right)))
        if "table:formula" in given and "office:value-type" not in given:
            self.sheets[-1].uncalculated.update(self.places())

        self.note_format(given)

    def note_format(self, given: dict[str, str]) -> None:
        kind, default = given.get("office:value-type"), self.of_columns[self.column : self.column + 1]
        if kind == "percentage":
            self.sheets[-1].percentages.update(self.places())
        style = given.get("table:style-name") or "".join(default)
        if kind and style in self.struck:
            self.sheets[-1].struck.update(self.places())
        if kind == "date" and style in self.shown:
            self.sheets[-1].midnights.update(self.places())
        elif kind == "date" and style in self.dayless:
            self.sheets[-1].months.update(self.places())

    def text(self, words: str) -> None:
        self.words += words

    def end(self, name: str) -> None:
        if name == "table:table-cell" and (self.is_error or ERROR.fullmatch(self.words.strip())):
            self.sheets[-1].errors.update(self.places())

    def places(self) -> list[tuple[int, int]]:
        """Every cell that this one stands for."""
        if self.rows * self.columns > MOST_OF_ONE:
            raise ValueError("one cell stands for more than a table holds")
        rows, columns = range(self.row, self.row + self.rows), range(self.column, self.column + self.columns)
        return [(row, column) for row in rows for column in columns]
