"""How far a released figure may lie from the one it was rounded from: a change within it may be the rounding's own."""

from metrics.declaring.indicator import Indicator
from metrics.declaring.unit import AS_AMOUNT, AS_COUNT, AS_MIDDLE, AS_PART
from metrics.disclosure.rounding import PLACES, is_exempt, released_range
from metrics.table import Figure


def blurs(indicator: Indicator, run: list[Figure]) -> list[float]:
    """For each released figure of a run, with a value: how far off the true figure can be. Exempt figures are exact."""
    kind = None if is_exempt(indicator) else indicator.unit.ruled_as
    if kind in (AS_COUNT, AS_AMOUNT):
        return [reach(row.value, *released_range(row.value)) for row in run]
    if kind == AS_PART:
        return [of_part(indicator, row) for row in run]
    if kind == AS_MIDDLE:
        return [half_a_place(indicator)] * len(run)
    return [0.0] * len(run)


def of_part(indicator: Indicator, row: Figure) -> float:
    """Of a rate of rounded counts: with the most above over the fewest below, and the other way round."""
    fewest, most = released_range(row.numerator)
    of_fewest, of_most = released_range(row.denominator)
    times = 100 if indicator.unit.name == "percent" else 1
    highest = times * most / of_fewest if of_fewest else row.value
    return reach(
        row.value,
        times * fewest / of_most if of_most else row.value,
        min(highest, 100) if indicator.unit.name == "percent" else highest,
    )


def reach(value: float, lowest: float, highest: float) -> float:
    return max(value - lowest, highest - value, 0.0)


def half_a_place(indicator: Indicator) -> float:
    return 0.5 * 10 ** -PLACES.get(indicator.unit.name, indicator.unit.places)
