"""A sheet to be written in any container."""

from dataclasses import dataclass, field
from datetime import date, datetime

EPOCH = datetime(1899, 12, 30)
MOMENT_STYLE, DAY_STYLE, PERCENTAGE_STYLE, MONTH_STYLE, STRUCK_STYLE = 1, 2, 3, 4, 5
SHOWN_AS = (0, 22, 14, 9, 17, 0)  # of each style, by Excel's own numbers
ERRORS = {"#NULL!": 0, "#DIV/0!": 7, "#VALUE!": 15, "#REF!": 23, "#NAME?": 29, "#NUM!": 36, "#N/A": 42}


class Percentage(float):
    """A number that is shown as a percentage."""


class ShownMonth(date):
    """A day of which the month alone is shown."""


class Struck(str):
    """A text with a line through it."""


@dataclass
class Tab:
    """A sheet: its cells from A1, what of it is hidden (rows and columns from 0), merges (top, left, bottom, right)."""

    rows: list[list]
    name: str = "Sheet1"
    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def serial(cell: date) -> float:
    moment = cell if isinstance(cell, datetime) else datetime(cell.year, cell.month, cell.day)
    return (moment - EPOCH).total_seconds() / 86_400


def style(cell: object) -> int:
    if isinstance(cell, Percentage):
        return PERCENTAGE_STYLE
    if isinstance(cell, ShownMonth):
        return MONTH_STYLE
    if isinstance(cell, Struck):
        return STRUCK_STYLE
    return MOMENT_STYLE if isinstance(cell, datetime) else DAY_STYLE if isinstance(cell, date) else 0
