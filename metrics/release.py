"""The release rule: what a figure about people becomes before it may leave the circle of those who may see it exactly.

0 is shown, 1 to 7 are hidden, everything else goes to the nearest 5; totals are worked out from true counts and then ruled;
rates from ruled numbers only. After NHS England's rule for its hospital figures; chosen by attack (docs/decisions).
"""

from math import floor

import duckdb

from metrics.indicator import Indicator
from metrics.measure import Row
from metrics.table import COLUMNS, HIDDEN
from metrics.unit import AS_COUNT, AS_MIDDLE, AS_PART, WITHOUT_COUNTS

SMALLEST_SHOWN = 8
BASE = 5
EXEMPT = ("process", "finance")  # meetings, courses, schools, audits and pounds are not people
WHOLE_YEARS_ONLY = "restricted"  # a death or a review is somebody's child: no month, no quarter, no group of it is released
HIDDEN_WORDS = "hidden: 1 to 7"
FEW_WORDS = "hidden: fewer than 8 cases"
WITHOUT_COUNTS_WORDS = "hidden: a percentage without counts cannot be ruled"
PLACES = {"hours": 0, "days": 0, "percent": 0}  # a rounded count bears no decimals

NUMERATOR, DENOMINATOR, VALUE, RATE, STATUS, NOTE = (COLUMNS.index(name) for name in (
    "numerator", "denominator", "value", "rate", "status", "note"))  # fmt: skip


def ruled_count(count: float | None) -> float | None:
    """A count as it is released; None where it is hidden or there is none: 0 → 0, 7 → None, 8 → 10, 12 → 10, 13 → 15."""
    if count is None or 0 < count < SMALLEST_SHOWN:
        return None
    return float(BASE * floor(count / BASE + 0.5))


def is_exempt(indicator: Indicator) -> bool:
    return indicator.disclosure in EXEMPT


def released_cuts(indicator: Indicator) -> list[str | None]:
    """The fixed breakdowns that are released, the whole first."""
    return [None] if indicator.disclosure == WHOLE_YEARS_ONLY and not indicator.unit.whole_of_period else [None, *indicator.by]


def release(indicator: Indicator, rows: list[Row]) -> list[Row]:
    """The rows that are released, each under the rule. Of a restricted indicator whole years only, and runs of months."""
    if is_exempt(indicator):
        return rows
    cuts = released_cuts(indicator)
    finer = ("month", "quarter") if indicator.disclosure == WHOLE_YEARS_ONLY else ()
    return [row._replace(values=ruled(indicator, row.values)) for row in rows if row.cut in cuts and row.grain not in finer]


def ruled(indicator: Indicator, values: tuple) -> tuple:
    """One row, with metrics.table.COLUMNS, under the rule."""
    row = list(values)
    value = row[VALUE]
    numerator, denominator = ruled_count(row[NUMERATOR]), ruled_count(row[DENOMINATOR])
    ruled_value, why = RULES[indicator.unit.ruled_as](indicator, row, numerator, denominator)
    if value is None:
        ruled_value, why = None, ""
    is_middle = indicator.unit.ruled_as == AS_MIDDLE
    row[NUMERATOR], row[DENOMINATOR], row[VALUE] = ruled_value if is_middle else numerator, denominator, ruled_value
    if why:
        row[STATUS], row[NOTE] = HIDDEN, "; ".join(filter(None, [why, row[NOTE]]))
    if row[RATE] is not None:
        row[RATE] = None if ruled_value is None else round(row[RATE] * ruled_value / value, 1) if value else 0.0
    return tuple(row)


def count(indicator: Indicator, row: list, numerator: float | None, denominator: float | None) -> tuple[float | None, str]:
    return numerator, "" if numerator is not None else HIDDEN_WORDS


def part(indicator: Indicator, row: list, numerator: float | None, denominator: float | None) -> tuple[float | None, str]:
    """Of ruled numbers only: no true number has a say in it."""
    if numerator is None or not denominator:
        return None, HIDDEN_WORDS
    of_hundred = 100 if indicator.unit.name == "percent" else 1
    return round(of_hundred * numerator / denominator, PLACES.get(indicator.unit.name, indicator.unit.places)), ""


def middle(indicator: Indicator, row: list, numerator: float | None, denominator: float | None) -> tuple[float | None, str]:
    """A median or a mean of eight cases or more, without the decimals that would tell of one of them."""
    if denominator is None or row[VALUE] is None:
        return None, FEW_WORDS
    return round(row[VALUE], PLACES.get(indicator.unit.name, indicator.unit.places)), ""


def without_counts(indicator: Indicator, row: list, numerator: float | None, denominator: float | None) -> tuple[None, str]:
    return None, WITHOUT_COUNTS_WORDS


RULES = {AS_COUNT: count, AS_PART: part, AS_MIDDLE: middle, WITHOUT_COUNTS: without_counts}


def is_released(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether this file holds ruled figures only."""
    return connection.execute("SELECT released FROM about").fetchone()[0]
