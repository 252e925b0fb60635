"""From the cells of one column to values of its kind, each cell read once however often it occurs."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from loaders.cells import (
    EXCEL_ERRORS,
    NOT_AVAILABLE,
    PLACEHOLDERS,
    UNREADABLE,
    MonthFirst,
    Unreadable,
    could_be_month_first,
    fold,
    status_of,
    tidy,
)
from loaders.kind import Day, Moment
from loaders.pseudonym import Seal
from loaders.source import Column

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")  # but tab and line end
HOLDS_CONTROL = "the cell holds characters that cannot be seen; clear it and type it again"
NO_NUMBER = "this is no number that Excel can hold; fill it in again"
AMBIGUOUS = "this date can be read two ways, because others in the column have the month first; ask which is meant"


@dataclass
class ColumnRead:
    """Values in row order (None where missing), why they are missing, and what could not be read or is odd, by row index."""

    values: Sequence[Any]
    statuses: list[str | None] | None = None
    problems: dict[int, str] = field(default_factory=dict)


class Reader(dict):
    """Cell → (value, status, problem), filled as cells are met."""

    def __init__(self, column: Column, seal: Seal):
        super().__init__()
        self.column, self.seal = column, seal
        self.blank = {fold(word) for word in column.blank}
        self.month_first = False

    def __missing__(self, cell: object) -> tuple[object, str | None, str | None]:
        self[cell] = result = self.read(cell)
        return result

    def read(self, cell: object) -> tuple[object, str | None, str | None]:
        text = tidy(cell) if isinstance(cell, str) else None
        if cell is None or text == "" or (text and self.blank and fold(text) in self.blank):
            return None, None, None
        if text and text[0] == "#" and text.upper() in EXCEL_ERRORS:
            return None, UNREADABLE, "the cell holds an Excel error; mend the formula and send the values"
        if strange := strange_in(cell):
            return None, UNREADABLE, strange
        stands_for = text and status_of(text, letters=self.column.kind.letters_are_symbols)
        if stands_for and not self.column.kind.words_come_first:
            return None, stands_for, None
        try:
            value = self.column.kind.read(text if text is not None else cell, self.seal)
        except Unreadable as problem:
            self.month_first |= isinstance(problem, MonthFirst)
            return (None, stands_for, None) if stands_for else (None, UNREADABLE, str(problem))
        return value, NOT_AVAILABLE if value is None else None, None

    def doubt_dates(self) -> None:
        """One date that can only be month first throws doubt on each that could be."""
        for cell in self:
            if could_be_month_first(cell):
                self[cell] = (None, UNREADABLE, AMBIGUOUS)

    def has_doubts(self) -> bool:
        """Whether the column as a whole throws doubt on cells; they are kept unless they can be read two ways."""
        if self.month_first:
            self.doubt_dates()
        odd = self.column.kind.doubts([cell for cell, (value, _, _) in self.items() if value is not None])
        for cell, doubt in odd.items():
            value, status, _ = self[cell]
            self[cell] = value, status, doubt
        return self.month_first or bool(odd)


def strange_in(cell: object) -> str | None:
    """What no partner means to send: a character that cannot be seen, or a number without end."""
    if isinstance(cell, str) and not cell.isprintable() and CONTROL.search(cell):
        return HOLDS_CONTROL
    return NO_NUMBER if isinstance(cell, float) and not math.isfinite(cell) else None


def read_column(cells: Sequence[object], column: Column, seal: Seal) -> ColumnRead:
    """Read every cell of a column."""
    types = set(map(type, cells))
    if types <= {datetime, date} and isinstance(column.kind, (Moment, Day)) and (dates := true_dates(cells)):
        return ColumnRead(dates if column.kind.sql == "DATE" else with_clock(cells))
    if bool in types:  # True equals 1 as a key, but is another cell
        cells = [("Yes" if cell else "No") if isinstance(cell, bool) else cell for cell in cells]
    reader = Reader(column, seal)
    read = [reader[cell] for cell in cells]
    if reader.has_doubts():
        read = [reader[cell] for cell in cells]
    return ColumnRead(
        values=[value for value, _, _ in read],
        statuses=[status for _, status, _ in read] if any(status for _, status, _ in reader.values()) else None,
        problems={index: problem for index, (_, _, problem) in enumerate(read) if problem}
        if any(problem for _, _, problem in reader.values())
        else {},
    )


def true_dates(cells: Sequence[Any]) -> list[date]:
    """The days of cells that Excel itself holds as dates; nothing where one is a placeholder and must be read."""
    days = [cell.date() if type(cell) is datetime else cell for cell in cells]
    return [] if PLACEHOLDERS & set(days) else days


def with_clock(cells: Sequence[Any]) -> list[datetime]:
    """calamine gives a time of exactly midnight as a bare date."""
    return [cell if type(cell) is datetime else datetime.combine(cell, time()) for cell in cells]


def ages_from_births(births: ColumnRead, events: ColumnRead) -> ColumnRead:
    """Ages in whole years on the day of the event; dates of birth go no further than here."""
    ages = [age_on(value, event) if isinstance(value, date) else value for value, event in zip(births.values, events.values)]
    return ColumnRead(ages, births.statuses, births.problems)


def age_on(born: date, event: date | None) -> int | None:
    if event is None:
        return None
    return event.year - born.year - ((event.month, event.day) < (born.month, born.day))
