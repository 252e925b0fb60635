"""What happened, for every source: rows of plain values that meet all it declares. What a right file of it must come to."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from itertools import count
from random import Random

import pyarrow as pa

from loaders.check import database
from loaders.days_and_numbers import Age, Day, Moment, Number
from loaders.kind import Choice, Coded, ColumnKind, Flag, Title, Year
from loaders.kinds import TICK
from loaders.sealed import Sealed
from loaders.source import Column, Source
from loaders.table import ARROW, ROW, SHEET, table_columns
from periods import Span

Truth = dict[str, object]
UNKNOWN = "a child nobody knows"
NOTHING = {TICK: False}
"""What happened where nothing is written, unless that is not known."""

ROWS, TRIED, AT_ONCE = 14, 800, 50
NO_TO_ALL = 6  # of how many rows one says no to everything
BASE = date(2024, 10, 1)  # the month in which the clocks went back, in a financial year that has ended
TITLES = (
    "Children's homes: who's who",
    "County lines – what to look for",
    "Working together, level 2",
    "Neglect",
    "Domestic abuse awareness",
    "Hidden men",
)
LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # of a pupil number, by the remainder of its digits (DfE UPN guide)


def nhs_number(number: int) -> str:
    """Of the range that the NHS keeps for tests, with its check digit."""
    for tried in count(number * 7):
        digits = f"999{tried:06d}"
        check = 11 - sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1))) % 11
        if check != 10:
            return digits + str(check % 11)


def pupil_number(number: int) -> str:
    """Of an authority that does not exist, with its check letter."""
    digits = f"000{number:09d}"
    return LETTERS[sum(int(digit) * weight for digit, weight in zip(digits, range(2, 14))) % 23] + digits


def child(column: Column, number: int) -> str:
    """An identifier as it is, without blanks or dashes."""
    if "upn" in column.name:
        return pupil_number(100_000 + number)
    if "council" in column.name:
        return f"CH{500_000 + number}"
    return (nhs_number, nhs_number, nhs_number, nhs_number, pupil_number)[number % 5](100_000 + number)


def span_of(source: Source, at: date = BASE) -> Span:
    """The period that a right file of the source speaks for, in which a day lies."""
    return source.sent_for.first(at), source.sent_for.last(at)


@cache
def truths(source: Source, at: date = BASE) -> list[Truth]:
    """Rows in which every word and every kind of gap occurs where it can, and every declared condition holds.

    Those of two periods are about other children, under other references.
    """
    chosen: list[Truth] = []
    for row in candidates(source, at):
        if all(key_of(source, row) != key_of(source, other) for other in chosen):
            chosen = chosen + [row] if len(meeting(source, [*chosen, row], alone=False)) > len(chosen) else chosen
        if len(chosen) == ROWS:
            break
    return chosen


def candidates(source: Source, at: date) -> Iterator[Truth]:
    """Rows that meet every condition by themselves."""
    chance, first = (
        Random(source.id if at == BASE else f"{source.id} {at}"),
        0 if at == BASE else at.toordinal() % 9 * TRIED + TRIED,
    )
    for start in range(first, first + TRIED, AT_ONCE):
        yield from meeting(
            source, [candidate(source, chance, number, span_of(source, at)) for number in range(start, start + AT_ONCE)]
        )


def key_of(source: Source, row: Truth) -> tuple:
    return tuple(row[name] for name in source.key)


def candidate(source: Source, chance: Random, number: int, span: Span) -> Truth:
    first, last = span
    day = last if speaks_for_all(source) else first + timedelta(days=chance.randrange((last - first).days + 1))
    row: Truth = {}
    for column in source.columns:
        empty = not column.required and chance.random() < 0.2 and column.name != source.period
        row[column.name] = NOTHING.get(column.kind) if empty else value_of(column, source, day, chance, number)
    for column in source.columns:
        if isinstance(column.kind, Age) and row[column.kind.at] is None:
            row[column.name] = None
    return row


def speaks_for_all(source: Source) -> bool:
    """Whether every row holds the day on which the file was drawn, or the period it is of, and no day of its own."""
    return re.search(r"^(as_at|month)$|_end$", source.period or "") is not None


def value_of(column: Column, source: Source, day: date, chance: Random, number: int) -> object:
    kind: ColumnKind = column.kind
    if isinstance(kind, Sealed):
        return (
            child(column, number % 97 + number // TRIED * 97)
            if kind.family == "child"
            else f"{chance.choice(('AB', 'K'))}-{number:04d}"
        )
    if isinstance(kind, Coded):
        return chance.choice(list(kind.codes.values()))
    if isinstance(kind, Choice):
        return chance.choice(kind.options)
    if isinstance(kind, Number):
        return number_of(kind, column, chance)
    if isinstance(kind, (Day, Moment)):
        near = 0 if column.name == source.period else chance.randrange(-20, 21)
        at = datetime.combine(day + timedelta(days=near), datetime.min.time())
        at += timedelta(hours=chance.randrange(1, 23), minutes=chance.randrange(1, 59))
        return at if isinstance(kind, Moment) else kind.kept(at.date())
    if isinstance(kind, Age):
        return chance.randrange(1, 18)
    return {Flag: chance.random() < 0.6 and number % NO_TO_ALL > 0, Year: 2024, Title: TITLES[number % len(TITLES)]}.get(
        type(kind), f"The city sent {TITLES[number % len(TITLES)].casefold()}."
    )


def number_of(kind: Number, column: Column, chance: Random) -> float | int:
    if column.name == "la_code":
        return 861
    if column.name in ("percent", "per_cent"):
        return chance.choice((8, 85, 12.5, 100))
    wanted = chance.choice((3, 12, 1_588, 12_345)) if kind.most > 12_345 else chance.randrange(1, 41)
    number = int(max(kind.least, min(kind.most, wanted)))
    return number + (chance.randrange(1, 900) if kind.least >= 100_000 else 0) + (0 if kind.whole else chance.choice((0, 0.5)))


def meeting(source: Source, rows: list[Truth], alone: bool = True) -> list[Truth]:
    """Those that meet every condition, in order. alone: of each row, not of rows together."""
    conditions = [f"coalesce({check.holds}, TRUE)" for check in source.checks if ("OVER" in check.holds) != alone]
    conditions += [f"coalesce({source.keep.when}, FALSE)"] if source.keep and alone else []
    if not conditions:
        return rows
    with database().cursor() as connection:
        connection.register("candidates", as_table(source, rows))
        kept = connection.execute(
            f"SELECT {ROW} FROM (SELECT *, {' AND '.join(conditions)} AS meets FROM candidates) WHERE meets ORDER BY {ROW}"
        ).fetchall()
    return [rows[number] for (number,) in kept]


def as_table(source: Source, rows: list[Truth]) -> pa.Table:
    """The rows as the cleaned table of the source would hold them, identifiers as they are; row numbers count from 0."""
    return pa.table(
        {name: pa.array(list(column_of(source, rows, name)), ARROW[kind]) for name, kind in table_columns(source).items()}
    )


def column_of(source: Source, rows: list[Truth], name: str) -> Iterator[object]:
    for number, row in enumerate(rows):
        yield {SHEET: "Sheet1", ROW: number}.get(name, row.get(name))
