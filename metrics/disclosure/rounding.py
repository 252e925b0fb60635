"""The release rule: what a figure about people becomes before it may leave the circle of those who may see it exactly.

0 is shown, 1 to 7 are hidden, everything else goes to the nearest 5; totals are worked out from true counts and then ruled;
rates from ruled numbers only. After NHS England's rule for its hospital figures; chosen by attack (docs/decisions).
"""

from datetime import date
from math import floor
from typing import Protocol

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.declaring.unit_type import AS_AMOUNT, AS_COUNT, AS_MIDDLE, AS_PART, WITHOUT_COUNTS, Unit
from metrics.reasons import NONE, Kind, Reasons, because, together
from metrics.table import HIDDEN, NOT_RETURNED, Figure
from periods import GRAINS, MONTH, RUNS, WEEK
from warehouse.contract import read_about

SMALLEST_SHOWN = 8
BASE = 5
EXEMPT = ("process", "finance")  # meetings, courses, schools, audits and pounds are not people
WHOLE_YEARS_ONLY = "restricted"  # a death or a review is somebody's child: no month, no quarter, no group of it is released


def ruled_count(count: float | None) -> float | None:
    """A count as it is released; None where it is hidden or there is none: 0 → 0, 7 → None, 8 → 10, 12 → 10, 13 → 15."""
    if count is None or 0 < count < SMALLEST_SHOWN:
        return None
    return float(BASE * floor(count / BASE + 0.5))


def released_range(count: float | None) -> tuple[float, float]:
    """Between which numbers a count lies that was released as this; None for a hidden one. A released 15 was 13 to 17."""
    if count is None:
        return 1, SMALLEST_SHOWN - 1
    return (0, 0) if count == 0 else (max(count - BASE // 2, SMALLEST_SHOWN), count + BASE // 2)


def released_amount_range(amount: float | None) -> tuple[float, float]:
    """The same of an amount, which need not be whole, for a suspension may last half a day: a released 15 was 12.5 to 17.5.

    A hidden one can be anything: it is hidden for how few children are behind it.
    """
    if amount is None:
        return 0, float("inf")
    return (0, 0) if amount == 0 else (max(amount - BASE / 2, SMALLEST_SHOWN), amount + BASE / 2)


class Numbers(Protocol):
    """What a figure holds, and a headline that is made of one."""

    @property
    def value(self) -> float | None: ...

    @property
    def numerator(self) -> float | None: ...

    @property
    def denominator(self) -> float | None: ...


def range_behind(unit: Unit, released: Numbers) -> tuple[float, float]:
    """Between which numbers the true value lies of a released figure that has one."""
    value = released.value or 0.0
    if unit.ruled_as == AS_MIDDLE:
        half = 0.5 * 10**-unit.released_places
        return value - half, value + half
    if unit.ruled_as == AS_AMOUNT:
        return released_amount_range(value)
    if unit.ruled_as != AS_PART:
        return released_range(value)
    (least, most), (fewest, largest) = released_range(released.numerator), denominator_range(unit, released)
    return unit.value_of(least, largest), unit.within(unit.value_of(most, fewest))


def denominator_range(unit: Unit, released: Numbers) -> tuple[float, float]:
    """How many there are of a population is public, and not rounded."""
    if unit.population:
        return released.denominator or 0.0, released.denominator or 0.0
    return released_range(released.denominator)


def is_exempt(indicator: Indicator) -> bool:
    return indicator.disclosure in EXEMPT


def headline_cut(indicator: Indicator) -> str | None:
    """The breakdown a headline is made of: of a share its first, else none."""
    return indicator.by[0] if indicator.unit.whole_of_period else None


def is_cut(indicator: Indicator, cut: str | None, grain: str) -> bool:
    """Whether this is one of the fixed cuts: no step finer than the indicator's, and runs of months as the headline has them.

    Of a restricted indicator whole years without any group, and runs of months.
    """
    if grain not in GRAINS:
        has_groups = cut is not None and indicator.disclosure == WHOLE_YEARS_ONLY
        return cut == headline_cut(indicator) and not has_groups if grain in RUNS else True
    if indicator.disclosure == WHOLE_YEARS_ONLY:
        return cut is None and grain == "year"
    return grain in indicator.grains


def release(indicator: Indicator, rows: list[Figure]) -> list[Figure]:
    """The rows of the fixed cuts, each under the rule."""
    if is_exempt(indicator):
        return rows
    cuts, until = [row for row in rows if is_cut(indicator, row.cut, row.grain)], last_day_released(rows)
    return [ruled(indicator, row) for row in cuts if not until or row.stop <= until]


def last_day_released(rows: list[Figure]) -> date | None:
    """Of what comes by week nothing is released of a month before it is over and has come: not its weeks, nor any sum so far.

    Told week by week, sums so far and weeks give counts away that are hidden in either (docs/decisions/0039).
    """
    weeks = [row for row in rows if row.cut is None and row.grain == WEEK.id]
    if not weeks:
        return None
    came = {week.start for week in weeks if week.status != NOT_RETURNED}
    months = MONTH.starts(weeks[0].start, max(week.stop for week in weeks))
    whole = [MONTH.last(month) for month in months if came.issuperset(WEEK.starts(month, MONTH.last(month)))]
    return max(whole, default=date.min)


def ruled(indicator: Indicator, measured: Figure) -> Figure:
    """One figure under the rule."""
    unit, value, numerator = indicator.unit, measured.value, ruled_count(measured.numerator)
    denominator = measured.denominator if unit.population else ruled_count(measured.denominator)
    few = measured.people is not None and 0 < measured.people < SMALLEST_SHOWN
    ruled_value, why = RULES[unit.ruled_as](unit, None if few else value, numerator, denominator)
    if value is None:
        ruled_value, why = None, NONE
    counted = unit.ruled_as in (AS_COUNT, AS_PART)
    return measured._replace(
        numerator=numerator if counted else ruled_value,
        denominator=denominator,
        value=ruled_value,
        rate=ruled_rate(indicator, measured, ruled_value),
        status=HIDDEN if why else measured.status,
        reasons=together(why, Reasons(each for each in measured.reasons if not why or each.kind is not Kind.LEFT_OUT)),
        people=None,
    )


def ruled_rate(indicator: Indicator, measured: Figure, ruled_value: float | None) -> float | None:
    """In the same proportion as its value was ruled."""
    if measured.rate is None or ruled_value is None:
        return None
    rate = round(measured.rate * ruled_value / measured.value, 9) if measured.value else 0.0
    return round(rate, indicator.rated.released_places if indicator.rated else 0)


Outcome = tuple[float | None, Reasons]


def count(unit: Unit, value: float | None, numerator: float | None, denominator: float | None) -> Outcome:
    return numerator, NONE if numerator is not None else because(Kind.SMALL_COUNT)


def amount(unit: Unit, value: float | None, numerator: float | None, denominator: float | None) -> Outcome:
    """Of eight children or more: one child's twenty days are nobody's business, though twenty is more than seven."""
    return (None, because(Kind.FEW_BEHIND)) if value is None or numerator is None else (numerator, NONE)


def part(unit: Unit, value: float | None, numerator: float | None, denominator: float | None) -> Outcome:
    """Of ruled numbers only: no true number has a say in it."""
    if numerator is None or not denominator:
        return None, because(Kind.SMALL_COUNT)
    return round(unit.value_of(numerator, denominator), unit.released_places), NONE


def middle(unit: Unit, value: float | None, numerator: float | None, denominator: float | None) -> Outcome:
    """A median or a mean of eight children or more, and eight cases, without the decimals that would tell of one of them."""
    if denominator is None or value is None:
        return None, because(Kind.FEW_BEHIND)
    return float(round(value, unit.released_places)), NONE


def without_counts(unit: Unit, value: float | None, numerator: float | None, denominator: float | None) -> Outcome:
    return None, because(Kind.PERCENTAGE_ALONE)


RULES = {AS_COUNT: count, AS_AMOUNT: amount, AS_PART: part, AS_MIDDLE: middle, WITHOUT_COUNTS: without_counts}


def is_released(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether this file holds ruled figures only."""
    return read_about(connection).released
