"""A unit's values counted by hand from its cases, and how far the release rule may move them: neither asks the product."""

from collections.abc import Callable, Sequence
from statistics import fmean, median

from metrics.declaring.tally import Tally
from metrics.declaring.unit_type import AS_AMOUNT, AS_MIDDLE, AS_PART, Unit
from metrics.table import Figure

AGGREGATES: dict[str, Callable] = {
    "sum": sum,
    "count": len,
    "count_if": lambda values: sum(map(bool, values)),
    "median": median,
    "avg": fmean,
    "any_value": lambda values: values[0] if len(values) == 1 else None,
}


def tallied(tally: Tally, cases: Sequence[dict]) -> float | None:
    """None where there is nothing to add up or to lie in the middle."""
    chosen = [case for case in cases if not tally.where or case[tally.where]]
    chosen = [case for case in chosen if not tally.given or case[tally.given] is not None]
    values = [case[tally.of] for case in chosen if case[tally.of] is not None]
    values = list(set(values)) if tally.distinct else values
    return AGGREGATES[tally.aggregate](values) if values or tally.aggregate.startswith("count") else None


def counted(unit: Unit, cases: Sequence[dict], whole: Sequence[dict], population: float | None) -> float | None:
    """The value of a group's cases. whole: those of every group of the period."""
    numerator = tallied(unit.numerator, cases)
    if unit.counts and numerator is None:
        numerator = 0
    if unit.ruled_as != AS_PART or numerator is None:
        return numerator
    below = population if unit.population else tallied(unit.denominator, whole if unit.whole_of_period else cases)
    return {1: 1, 100: 100, 1000: 1000, 10_000: 10_000}[unit.times] * numerator / below if below else None


def ruled(count: int) -> int | None:
    """1 to 7 are hidden, the rest goes to the nearest five."""
    return None if 0 < count < 8 else 5 * ((count + 2) // 5)


def true_counts(released: float, steps: int = 1) -> list[float]:
    """Every number, in whole ones or in halves, that is released as this one."""
    tried = [place / steps for place in range(int(max(released - 5, 0)) * steps, int(released + 5) * steps + 1)]
    return [each for each in tried if each == 0 == released or each >= 8 and 5 * int(each / 5 + 0.5) == released]


def possible(unit: Unit, row: Figure) -> tuple[float, float]:
    """The least and the most a released row may stand for."""
    value = row.value
    if unit.ruled_as == AS_MIDDLE:
        return value - 0.5 * 10**-unit.released_places, value + 0.5 * 10**-unit.released_places
    above = true_counts(row.numerator, 2 if unit.ruled_as == AS_AMOUNT else 1)
    if unit.ruled_as != AS_PART:
        return min(above), max(above)
    below = [row.denominator] if unit.population else true_counts(row.denominator)
    most = unit.times * max(above) / min(below)
    return unit.times * min(above) / max(below), most if unit.most is None else min(most, unit.most)
