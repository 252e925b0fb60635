"""From the cells of one column to values of its kind, each cell read once however often it occurs."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import compress
from typing import Any

from loaders.cells import ERROR, NO_TIME_GIVEN, NOT_AVAILABLE, UNREADABLE, Doubtful, Unreadable, fold, status_of, tidy
from loaders.days import EARLIEST, LATEST, day_of
from loaders.days_and_numbers import OLDEST_CHILD, Day, Moment, Number
from loaders.kind import Choice, Flag
from loaders.pseudonym import Seal
from loaders.source import Column
from loaders.times import hour_of_the_change
from periods import DAY

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")  # but tab and line end
TWO_LINES = re.compile(r"\d[^\S\r\n]*[\r\n]\s*\d")
HOLDS_TWO = "two numbers stand here, one below the other; write the one that is meant"
HOLDS_CONTROL = "the cell holds characters that cannot be seen; clear it and type it again"
NO_NUMBER = "this is no number that Excel can hold; fill it in again"
MIDNIGHT = time()
TIMES_DIFFER = "the day holds another time than the column beside it; the day is kept without one"
TIME_MISSING = "no time is given, so no hours are counted from it; write it as 02/09/2024 14:30"
GUESSED = "a question mark stands at this word; it was taken as it stands, so ask whether it is certain"
ODD_BIRTH = "this makes an age below {least} or over {most}; check the date of birth"


@dataclass
class ColumnRead:
    """Values in row order (None where missing), why they are missing, and what could not be read or is odd, by row index."""

    values: Sequence[Any]
    statuses: list[str | None] | None = None
    problems: dict[int, str] = field(default_factory=dict)

    def without(self, values: Sequence[Any], problems: dict[int, str]) -> "ColumnRead":
        """The same with other values, of which those that have these problems are taken away."""
        statuses = list(self.statuses or [None] * len(values))
        kept = list(values)
        for index in problems:
            kept[index], statuses[index] = None, UNREADABLE
        return ColumnRead(kept, statuses, {**self.problems, **problems})


class ColumnReader(dict):
    """Cell → (value, status, problem), filled as cells are met."""

    def __init__(self, column: Column, seal: Seal):
        super().__init__()
        self.column, self.seal = column, seal
        self.blank = {fold(word) for word in column.blank}

    def __missing__(self, cell: object) -> tuple[object, str | None, str | None]:
        self[cell] = result = self.read(cell)
        return result

    def read(self, cell: object) -> tuple[object, str | None, str | None]:
        text = tidy(cell) if isinstance(cell, str) else None
        if cell is None or text == "" or (text and self.blank and fold(text) in self.blank):
            return None, None, None
        if text and text[0] in "#Ee" and ERROR.fullmatch(text):
            return None, UNREADABLE, "the cell holds an Excel error; mend the formula and send the values"
        if strange := strange_in(cell):
            return None, UNREADABLE, strange
        if isinstance(cell, str) and isinstance(self.column.kind, Number) and TWO_LINES.search(cell):
            return None, UNREADABLE, HOLDS_TWO
        stands_for = text and status_of(text, letters=self.column.kind.letters_are_symbols)
        if stands_for and not self.column.kind.words_come_first:
            return None, stands_for, None
        try:
            value = self.column.kind.read(text if text is not None else cell, self.seal)
        except Doubtful as doubt:
            return doubt.value, None, str(doubt)
        except Unreadable as problem:
            hidden = stands_for and not (text.startswith("<") and isinstance(self.column.kind, Choice))  # <28 is no word
            return (None, stands_for, None) if hidden else (None, UNREADABLE, str(problem))
        guessed = GUESSED if text and "?" in text and isinstance(self.column.kind, (Choice, Flag)) else None
        return value, NOT_AVAILABLE if value is None else None, guessed

    def doubt(self, cells: Sequence[object]) -> bool:
        """Think again of cells that the column as a whole shows to be odd, which are kept, or open to two readings."""
        doubts = self.column.kind.doubts(cells, self)
        for cell, problem in doubts.items():
            value, status, _ = self[cell]
            self[cell] = (value, status, str(problem)) if isinstance(problem, Doubtful) else (None, UNREADABLE, str(problem))
        return bool(doubts)


def never_sent(column: Column, rows: int) -> ColumnRead:
    """An optional column that is nowhere on the sheet: whether something is so, or when it was, is not known, and no blank."""
    unsaid = isinstance(column.kind, (Flag, Day))
    return ColumnRead([None] * rows, [NOT_AVAILABLE] * rows if unsaid else None)


def strange_in(cell: object) -> str | None:
    """What no partner means to send: a character that cannot be seen, or a number without end."""
    if isinstance(cell, str) and not cell.isprintable() and CONTROL.search(cell):
        return HOLDS_CONTROL
    return NO_NUMBER if isinstance(cell, float) and not math.isfinite(cell) else None


def read_column(
    cells: Sequence[object], column: Column, seal: Seal, times: ColumnRead | None = None, rows: Sequence[bool] = ()
) -> ColumnRead:
    """Read every cell of a column. times: those that stand in a column of their own, for the days in this one.

    rows: which cells stand in a row of the table, where others stand in blank rows, notes and totals.
    """
    read = read_cells(cells, column, seal, rows)
    return with_times(read, cells, times) if isinstance(column.kind, Moment) else read


def read_cells(cells: Sequence[object], column: Column, seal: Seal, rows: Sequence[bool]) -> ColumnRead:
    types = set(map(type, cells))
    kind = column.kind
    if types <= {datetime, date} and isinstance(kind, Day) and kind.grain is DAY and (dates := true_dates(cells)):
        return ColumnRead(cells if isinstance(kind, Moment) else dates)
    if bool in types:  # True equals 1 as a key, but is another cell
        cells = [("Yes" if cell else "No") if isinstance(cell, bool) else cell for cell in cells]
    reader = ColumnReader(column, seal)
    read = [reader[cell] for cell in cells]
    if reader.doubt(list(compress(cells, rows)) if rows else cells):
        read = [reader[cell] for cell in cells]
    return ColumnRead(
        values=[value for value, _, _ in read],
        statuses=[status for _, status, _ in read] if any(status for _, status, _ in reader.values()) else None,
        problems={index: problem for index, (_, _, problem) in enumerate(read) if problem}
        if any(problem for _, _, problem in reader.values())
        else {},
    )


def true_dates(cells: Sequence[Any]) -> list[date]:
    """The days of cells that Excel itself holds as dates; nothing where one cannot be right and must be read."""
    days = [cell.date() if type(cell) is datetime else cell for cell in cells]
    return days if days and min(days) >= EARLIEST and max(days) <= LATEST else []


def with_times(read: ColumnRead, cells: Sequence[object], times: ColumnRead | None) -> ColumnRead:
    """Moments, and of a day without its time the midnight it begins with, marked as such."""
    values, problems = list(read.values), dict(read.problems)
    if times:
        join_times(values, times, problems)
    elif every_time_is_midnight(values, cells):  # an export that writes 00:00 everywhere knows no times
        values = [value and day_of(value) for value in values]
    for index, value in enumerate(values):
        if type(value) is datetime and value.hour == 1 and (said := hour_of_the_change(value)):
            problems.setdefault(index, said)
    if date not in set(map(type, values)):
        return ColumnRead(values, read.statuses, problems)
    return without_times(values, list(read.statuses or [None] * len(values)), problems)


def every_time_is_midnight(values: Sequence[Any], cells: Sequence[object]) -> bool:
    """Midnight at the beginning of the day; 24:00 is a time that somebody wrote."""
    times = {value.time() for value in values if type(value) is datetime}
    return times <= {MIDNIGHT} and not any(isinstance(cell, str) and "24:00" in cell for cell in cells)


def join_times(values: list[Any], times: ColumnRead, problems: dict[int, str]) -> None:
    """Put each day together with the time beside it."""
    for index, (value, after_midnight) in enumerate(zip(values, times.values)):
        if value is None or after_midnight is None:
            continue
        joined = datetime.combine(value, MIDNIGHT) + after_midnight
        if type(value) is datetime and value.time() != MIDNIGHT and value != joined:
            joined, problems[index] = value.date(), TIMES_DIFFER
        values[index] = joined


def without_times(values: list[Any], statuses: list[str | None], problems: dict[int, str]) -> ColumnRead:
    for index, value in enumerate(values):
        if type(value) is date:
            values[index], statuses[index] = datetime.combine(value, MIDNIGHT), NO_TIME_GIVEN
            problems.setdefault(index, TIME_MISSING)
    return ColumnRead(values, statuses, problems)


def ages_from_births(births: ColumnRead, events: ColumnRead, least: int = 0, most: int = OLDEST_CHILD) -> ColumnRead:
    """Ages in whole years on the day of the event; dates of birth go no further than here."""
    ages, odd = list(births.values), {}
    for index, (born, event) in enumerate(zip(births.values, events.values)):
        if isinstance(born, date):
            ages[index] = age = event and age_on(born, day_of(event))
            if age is not None and not least <= age <= most:
                odd[index] = ODD_BIRTH.format(least=least, most=most)
    return births.without(ages, odd)


def age_on(born: date, event: date) -> int:
    return event.year - born.year - ((event.month, event.day) < (born.month, born.day))
