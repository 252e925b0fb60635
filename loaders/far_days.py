"""Days that lie far from the others of a file: somebody mistyped the year."""

from collections import Counter
from datetime import date, timedelta

from loaders.columns import ColumnRead
from loaders.days import day_of
from loaders.days_and_numbers import Day
from loaders.source import Source

TOO_EARLY = "this day lies years before the others of the file; check the year"
TOO_LATE = "this day lies far after the others of the file; check the year"
A_YEAR = timedelta(days=366)
NEAR = timedelta(days=300)  # a year mistyped by one is seen in a return of a month or less
USUALLY_BEFORE = 8 * A_YEAR  # what lasts began some years before the return that tells of it


def doubt_far_days(columns: dict[str, ColumnRead], source: Source) -> None:
    """Say it of each day outside the window of its column, which lies around the middle half of the days of the period,
    or of its own where the extract has no period.

    The more these are spread, the wider it is.
    """
    kinds = {column.name: column.kind for column in source.columns if isinstance(column.kind, Day)}
    lying = {name: sorted(filter(None, columns[name].values)) for name in {source.period or name for name in kinds}}
    for name, kind in kinds.items():
        if days := lying[source.period or name]:
            first, last, near = middle_of(days, source)
            usual = near if name == source.period else USUALLY_BEFORE
            before = usual if kind.years_before is None else kind.years_before * A_YEAR
            doubt_outside(columns[name], first - before, last + near + kind.years_after * A_YEAR)


def likely(days: Counter[date], source: Source) -> Counter[date]:
    """Without those far after the others: a mistyped year does not say which period a file is for."""
    _, last, near = middle_of(sorted(days.elements()), source)
    return Counter({day: rows for day, rows in days.items() if day <= last + near})


def middle_of(days: list[date], source: Source) -> tuple[date, date, timedelta]:
    """The first and last day of the middle half of them, and how near to these the others of a file lie."""
    first, last = middle_half(days)
    return first, last, NEAR + timedelta(days=source.sent_for.days) + (last - first)


def middle_half(days: list[date]) -> tuple[date, date]:
    """The first and last day of the middle half of them, which are in order; of two the first."""
    start = (len(days) + 1) // 4
    last = len(days) - 1 - start if len(days) != 2 else 0
    return day_of(days[start]), day_of(days[last])


def doubt_outside(read: ColumnRead, earliest: date, latest: date) -> None:
    known = [value for value in read.values if value is not None]
    if not known or earliest <= day_of(min(known)) and day_of(max(known)) <= latest:
        return
    for index, value in enumerate(read.values):
        if value is not None and not earliest <= day_of(value) <= latest:
            read.problems[index] = TOO_EARLY if day_of(value) < earliest else TOO_LATE
