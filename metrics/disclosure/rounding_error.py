"""How far a released figure may lie from the one it was rounded from: a change within it may be the rounding's own."""

from metrics.declaring.indicator import Indicator
from metrics.declaring.unit_type import WITHOUT_COUNTS, Unit
from metrics.disclosure.rounding import Numbers, is_exempt, range_behind
from metrics.table import Figure


def blurs(indicator: Indicator, run: list[Figure]) -> list[float]:
    """For each released figure of a run, with a value: how far off the true figure can be. Exempt figures are exact."""
    if is_exempt(indicator) or indicator.unit.ruled_as == WITHOUT_COUNTS:
        return [0.0] * len(run)
    return [how_far(row.value or 0.0, *range_behind(indicator.unit, row)) for row in run]


def extremes(unit: Unit, now: Numbers, before: Numbers) -> tuple[tuple[float, float], tuple[float, float]]:
    """Of two released figures with a value: the truth behind both where now is least beside before, and where it is most."""
    (least, most), (lowest, highest) = range_behind(unit, now), range_behind(unit, before)
    return (least, highest), (most, lowest)


def how_far(value: float, least: float, most: float) -> float:
    return max(value - least, most - value, 0.0)
