"""Columns that one drag or one click in Excel has changed: each of their cells can be read, and none says what was meant."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from loaders.cells import tidy
from loaders.clean import CleanSheet
from loaders.days_and_numbers import Day, Moment
from loaders.kind import Choice
from loaders.outcome import ROW_KEPT, Report
from loaders.source import Column, Source
from periods import DAY

IN_A_ROW = 12  # days of which each is the next one; where about one case comes a day, fewer come by chance
FEWEST, EMPTY_END = 20, 10  # rows of which a column says something; cells that nobody filled in
MOST, SHARE_EMPTY, IN_ORDER = 0.9, 0.25, 0.8
NOON = 12

SERIES = "the days from here on rise by one from row to row, as Excel fills them down; check whether they were typed"
SAME = "this and {} are the same to the minute in {} of {} rows; check whether one was copied over the other"
ENDS = "from here on nothing is filled in ({} of {} rows), and above nearly everything; check whether the rest was forgotten"
TWELVE = "no time here is after 12:59; if the clock has twelve hours, write those of the afternoon as 13:00 to 23:59"
SORTED = "the words here stand in order and the rows do not; check whether this column was sorted by itself"

Found = tuple[int, str]
"""The row at which it is said, and what."""


def say_what_looks_filled(sheet: CleanSheet, source: Source, report: Report) -> None:
    """Of lists of cases, before empty cells are given a meaning."""
    if source.reference or sheet.layout.across:
        return
    rows = [index for index in range(len(sheet.table)) if index not in sheet.aside]
    read = [column for column in source.columns if column.name in sheet.layout.columns and column.name not in source.key]
    for column in read:
        for at, problem in of_column(column, sheet, rows, source):
            report.add(sheet.place(rows[at], column.name, problem, ROW_KEPT))


def of_column(column: Column, sheet: CleanSheet, rows: list[int], source: Source) -> Iterator[Found]:
    values, kind = values_of(column, sheet, rows), column.kind
    if isinstance(kind, Day) and kind.grain is DAY:
        yield from series(values)
    if isinstance(kind, Moment):
        yield from twelve_hours(values)
        yield from same_as_before(column, values, sheet, rows, source)
    if not column.required and not isinstance(kind, Day):
        yield from empty_end(values, [values_of(each, sheet, rows) for each in days_on(sheet, source)])
    if isinstance(kind, Choice) and source.period in sheet.layout.columns:
        yield from sorted_alone(column, sheet, rows, source)


def values_of(column: Column, sheet: CleanSheet, rows: list[int]) -> list[object]:
    """What stands in each row: its value, or why there is none; None where the cell is empty."""
    read = sheet.columns[column.name]
    statuses = read.statuses or [None] * len(read.values)
    return [statuses[index] or read.values[index] for index in rows]


def series(values: list[object]) -> Iterator[Found]:
    run = 0
    for at, (one, next_one) in enumerate(zip(values, values[1:])):
        a_day_on = isinstance(one, date) and isinstance(next_one, date) and type(one) is type(next_one)
        run = run + 1 if a_day_on and next_one - one == timedelta(days=1) else 0
        if run == IN_A_ROW - 1:
            yield at + 2 - IN_A_ROW, SERIES


def days_on(sheet: CleanSheet, source: Source) -> list[Column]:
    return [each for each in source.columns if isinstance(each.kind, Day) and each.name in sheet.layout.columns]


def empty_end(values: list[object], days: list[list[object]]) -> Iterator[Found]:
    """Cases that go on have neither a day on which they ended nor a reason, and may all stand last."""
    filled = next((at + 1 for at in reversed(range(len(values))) if values[at] is not None), 0)
    empty = len(values) - filled
    full = filled >= EMPTY_END and sum(value is not None for value in values[:filled]) >= MOST * filled
    goes_on = any(not any(column[filled:]) for column in days)
    if full and not goes_on and empty >= max(EMPTY_END, SHARE_EMPTY * len(values)):
        yield filled, ENDS.format(f"{empty:,}", f"{len(values):,}")


def twelve_hours(values: list[object]) -> Iterator[Found]:
    hours = [value.hour for value in values if isinstance(value, datetime)]
    if len(hours) >= FEWEST and 1 <= min(hours) <= NOON / 2 < max(hours) <= NOON:
        yield next(at for at, value in enumerate(values) if isinstance(value, datetime)), TWELVE


def same_as_before(column: Column, values: list[object], sheet: CleanSheet, rows: list[int], source: Source) -> Iterator[Found]:
    for other in source.columns[: source.columns.index(column)]:
        if isinstance(other.kind, Moment) and other.name in sheet.layout.columns:
            pairs = list(zip(values, values_of(other, sheet, rows)))
            both = [at for at, pair in enumerate(pairs) if all(isinstance(each, datetime) for each in pair)]
            same = [at for at in both if pairs[at][0] == pairs[at][1]]
            if len(same) >= EMPTY_END and len(same) >= MOST * len(both):
                heading = sheet.layout.headings[sheet.layout.columns[other.name]]
                yield same[0], SAME.format(heading, f"{len(same):,}", f"{len(both):,}")


def sorted_alone(column: Column, sheet: CleanSheet, rows: list[int], source: Source) -> Iterator[Found]:
    """Where the rows are in the order of their days, words in their own order came to stand so by themselves.

    Of rows that were sorted by the words as a whole those of the first word have days like those of the last.
    """
    position, days = sheet.layout.columns[column.name], values_of(source.column(source.period or ""), sheet, rows)
    cells = [sheet.table[index][position] for index in rows]
    both = [(tidy(cell).casefold(), day) for cell, day in zip(cells, days) if isinstance(cell, str) and cell.strip() and day]
    words = [word for word, _ in both]
    if len(words) < FEWEST or len(set(words)) < 3 or words not in (sorted(words), sorted(words, reverse=True)):
        return
    first, last = (sorted(str(day) for word, day in both if word == end) for end in (words[0], words[-1]))
    if min(len(first), len(last)) >= 3 and first[int(len(first) * IN_ORDER)] < last[int(len(last) * (1 - IN_ORDER))]:
        yield 0, SORTED
