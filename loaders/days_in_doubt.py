"""Days that a column as a whole shows to be open to two readings: the month may stand first, as in America."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from loaders.cells import Doubtful, Unreadable, tidy
from loaders.days import DAY_FIRST, bare
from periods import A_DAY, MONTH

OF_EVERY_MONTH = 4  # months with one row each
TWO_WAYS = "this date can be read two ways, because the column seems to have the month first; ask which is meant"
PERHAPS_TURNED = "others in the column have the month first; if Excel turned this date about, day and month must be changed back"
SAME_DAY = (
    "the same day of every month, or with the month first several days of one; it is read day first, so check which is meant"
)
NO_FIRST = "this is no first or last day of a month, and with the month first it would be a first; ask which month is meant"
FIRST_PERHAPS = "with the month first this is the first of another month; check which month is meant"

Found = Mapping[object, tuple[object, str | None, str | None]]
"""Each different cell of a column: its value, why it is missing, what is odd about it."""


def in_doubt(cells: Sequence[object], different: Collection[object]) -> dict[object, Unreadable]:
    """Of the different cells of a column those that another one shows to be written with the month first, perhaps.

    A date that Excel itself holds is kept: where it took a text for one it may have turned day and month about. So is what may
    be a thing of every month.
    """
    written = {cell: parts for cell in different if isinstance(cell, str) and (parts := day_and_month(cell))}
    if not any(month > 12 >= day for day, month in written.values()):
        if not looks_month_first(set(written.values())):
            return {}
        if len(written) >= OF_EVERY_MONTH and len(written) == sum(cell in written for cell in cells):
            return {cell: Doubtful(SAME_DAY) for cell, parts in written.items() if turns(*parts)}
    doubts: dict[object, Unreadable] = {cell: Unreadable(TWO_WAYS) for cell, parts in written.items() if turns(*parts)}
    for cell in different:
        if isinstance(cell, date) and turns(cell.day, cell.month):
            doubts[cell] = Doubtful(PERHAPS_TURNED)
    return doubts


def firsts_in_doubt(found: Found) -> dict[object, Unreadable]:
    """Of the cells of a column of months, quarters or years those that are a first only with the month first: 10/01/2024.

    Where all others are firsts or lasts of other months they are not read; where there are no others, or one is of the same
    month, they are kept. A date that Excel itself holds is kept.
    """
    days = {cell: value for cell, (value, _, _) in found.items() if isinstance(value, date)}
    perhaps = [cell for cell, value in days.items() if value.month == 1 < value.day <= 12 and is_written(cell)]
    others = [value for cell, value in days.items() if cell not in perhaps]
    if not perhaps or any(value.day > 1 and (value + A_DAY).day > 1 for value in others):
        return {}
    months = {MONTH.first(value) for value in others}
    alone = {cell for cell in perhaps if months and isinstance(cell, str) and MONTH.first(days[cell]) not in months}
    return {cell: Unreadable(NO_FIRST) if cell in alone else Doubtful(FIRST_PERHAPS) for cell in perhaps}


def is_written(cell: object) -> bool:
    """Whether it is a date, or a text that gives one in numbers, day or month first."""
    return isinstance(cell, date) or isinstance(cell, str) and day_and_month(cell) is not None


def day_and_month(text: str) -> tuple[int, int] | None:
    """Day and month of a date in numbers, as they stand."""
    parts = DAY_FIRST.match(bare(tidy(text)))
    return (int(parts["day"]), int(parts["month"])) if parts else None


def turns(day: int, month: int) -> bool:
    """Whether it would be another day if the month stood first."""
    return day <= 12 and day != month


def looks_month_first(written: set[tuple[int, int]]) -> bool:
    """The same day, not the first, of several months and never another: rather several days of the same month."""
    days, months = {day for day, _ in written}, {month for _, month in written}
    return len(days) == 1 and len(months) > 2 and days.isdisjoint({1}) and max(days) <= 12
