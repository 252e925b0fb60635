"""How cells of days, moments, ages and numbers are read: the kinds whose cells are more than words."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from loaders.cells import Doubtful, Unreadable, as_text, years_in
from loaders.days import NO_DATE, NO_SERIAL, day_meant, day_of, moment_of
from loaders.days_in_doubt import firsts_in_doubt, in_doubt
from loaders.kind import ColumnKind, Read
from loaders.numbers import (
    NONE,
    ROUGH,
    THOUSANDS_PERHAPS,
    TWO_WAYS,
    is_percentage,
    is_rough,
    number_in,
    read_two_ways,
    with_dots_for_thousands,
)
from loaders.pseudonym import Seal
from loaders.times import time_of
from periods import DAY, Grain

LONGEST_SCALE = 10
LONGER_SCALE = "this column may be on a longer scale"
SCALE = LONGER_SCALE + ", as answers above {most} stand in it; ask which scale it is"
FEWEST_MIDNIGHTS, OFTEN = 3, 0.2
MIDNIGHTS = "many times here are 00:00; if that stands where no time is known, leave the time out, or hours are counted from it"
NO_AGE = "an age was expected, such as 15, or a date of birth, such as 02/09/2010"
OLDEST, OLDEST_CHILD = 120, 25  # years; care leavers are children of the council until 25


@dataclass(frozen=True)
class Day(ColumnKind):
    """A day. years_before, years_after: how far from the days of the file's period it may lie; else as far as is usual.

    by_month: whether its month alone will do. grain: what any day of it says, where that is a month, quarter or year.
    kept: the day → the one that stands for it.
    """

    years_before: int | None = None
    years_after: int = 0
    by_month: bool = False
    grain: Grain = DAY
    kept: Callable[[date], date] = DAY.first

    def read(self, cell: object, seal: Seal) -> date | None:
        found = moment_of(cell) if self.by_month or self.grain is not DAY else day_meant(cell)
        return found and day_of(found)

    def doubts(self, cells: Sequence[object], read: Mapping[object, Read]) -> dict[object, Unreadable]:
        return {**(firsts_in_doubt(read) if self.grain is not DAY else {}), **in_doubt(cells, read)}


@dataclass(frozen=True)
class Moment(Day):
    """A day with its time. A bare date says that no time was given."""

    def read(self, cell: object, seal: Seal) -> date | None:
        return day_meant(cell)

    def doubts(self, cells: Sequence[object], read: Mapping[object, Read]) -> dict[object, Unreadable]:
        return {**dict.fromkeys(many_midnights(cells, read), Doubtful(MIDNIGHTS)), **super().doubts(cells, read)}


def many_midnights(cells: Sequence[object], read: Mapping[object, Read]) -> set[object]:
    """The cells at 00:00, where so many are among other times that it may be written where no time is known."""
    moments = [(cell, read[cell][0]) for cell in cells if cell in read]
    timed = [(cell, moment) for cell, moment in moments if isinstance(moment, datetime)]
    midnight = [cell for cell, moment in timed if moment.time() == time()]
    often = len(midnight) >= FEWEST_MIDNIGHTS and len(midnight) >= OFTEN * len(timed)
    return set(midnight) if often and len(midnight) < len(timed) else set()


@dataclass(frozen=True)
class TimeOfDay(ColumnKind):
    """The time in a column of its own, beside that of its day."""

    def read(self, cell: object, seal: Seal) -> timedelta:
        return time_of(cell)


@dataclass(frozen=True)
class Number(ColumnKind):
    """A number as people write it: 1,588 or 12% or £44,990 or (1,200)."""

    words_come_first: bool = True
    least: float = -math.inf
    most: float = math.inf
    whole: bool = False

    def read(self, cell: object, seal: Seal) -> float | int:
        number = self.within_bounds(number_in(cell))
        if self.whole and number != int(number):
            raise Unreadable("a whole number was expected")
        number = int(number) if self.whole else number
        if is_rough(cell) or cell == "None":
            raise Doubtful(NONE if cell == "None" else ROUGH, number)
        return number

    def doubts(self, cells: Sequence[object], read: Mapping[object, Read]) -> dict[object, Unreadable]:
        perhaps = dict.fromkeys(with_dots_for_thousands(read), Doubtful(THOUSANDS_PERHAPS))
        return {**perhaps, **dict.fromkeys(read_two_ways(read), Unreadable(TWO_WAYS))}

    def within_bounds(self, number: float) -> float:
        if number < self.least:
            raise Unreadable(f"a number of at least {self.least:,.0f} was expected")
        if number > self.most:
            raise Unreadable(f"a number of at most {self.most:,.0f} was expected")
        return number


@dataclass(frozen=True)
class Amount(Number):
    """A count, or days, or money: nothing of a hundred."""

    def read(self, cell: object, seal: Seal) -> float | int:
        if is_percentage(cell):
            raise Unreadable("a number was expected; this is a percentage")
        return super().read(cell, seal)

    def doubts(self, cells: Sequence[object], read: Mapping[object, Read]) -> dict[object, Unreadable]:
        found = super().doubts(cells, read)
        asked = {cell: Unreadable(str(doubt)) for cell, doubt in found.items() if isinstance(doubt, Doubtful)}
        return {**self.on_another_scale(read), **found, **asked}

    def on_another_scale(self, read: Mapping[object, Read]) -> dict[object, Unreadable]:
        """The first answer of a column of grades in which others are above its scale and not above 10."""
        if self.most >= LONGEST_SCALE:
            return {}
        above = any(isinstance(cell, (int, float)) and self.most < cell <= LONGEST_SCALE for cell in map(as_number, read))
        first = next((cell for cell, (value, _, _) in read.items() if value is not None), None)
        return {first: Doubtful(SCALE.format(most=int(self.most)))} if above and first is not None else {}


def as_number(cell: object) -> object:
    try:
        return number_in(cell)
    except Unreadable:
        return None


@dataclass(frozen=True)
class Percentage(Number):
    """85% or 85. What may be a share of one is no percentage until somebody says so."""

    def read(self, cell: object, seal: Seal) -> float:
        number = super().read(cell, seal)
        if 0 < number <= 1 and not is_percentage(cell):
            raise Unreadable("write 85% or 85, not 0.85; and 1% or 100%, not 1")
        return number

    def doubts(self, cells: Sequence[object], read: Mapping[object, Read]) -> dict[object, Unreadable]:
        return dict.fromkeys(read_two_ways(read), Unreadable(TWO_WAYS))


@dataclass(frozen=True)
class Age(ColumnKind):
    """An age, or a date of birth that becomes the age on the day in column `at` and is then forgotten.

    least, most: any other age questions the date of birth; it makes no adult of a child. -1: not born yet.
    """

    at: str = ""
    least: int = 0
    most: int = OLDEST_CHILD

    def read(self, cell: object, seal: Seal) -> int | date | None:
        years = years_in(as_text(cell))
        if years is None:
            return self.born(cell)
        if years > OLDEST:
            raise Unreadable("this age cannot be right")
        return years

    def born(self, cell: object) -> date | None:
        try:
            born = day_meant(cell)
        except Unreadable as problem:
            raise (Unreadable(NO_AGE) if str(problem) in (NO_DATE, NO_SERIAL) else problem) from None
        return born and day_of(born)

    def doubts(self, cells: Sequence[object], read: Mapping[object, Read]) -> dict[object, Unreadable]:
        return in_doubt(cells, read)
