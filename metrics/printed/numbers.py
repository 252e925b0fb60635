"""Numbers as somebody printed them: how exact each is, and what may be worked out from them.

What is approximate stays approximate, and percentages without counts are never put together as if they had them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from metrics.printed.unit import ONE_IN, PrintedUnit

EXACTLY, OVER, ABOUT, NEARLY, TEXT = "exactly", "over", "about", "nearly", "text"
WITHIN = 0.1  # what “about” and “nearly” are taken to allow: a tenth of the number; nobody has confirmed it


class CannotBePutTogether(ValueError):
    """These printed numbers give no number together. The message says why."""


@dataclass(frozen=True)
class Printed:
    """One printed number. at_least: of “over 100” people, 101. out_of: how many a percentage speaks of, where it says so."""

    value: float
    qualifier: str = EXACTLY
    unit: PrintedUnit = PrintedUnit()
    out_of: float | None = None
    at_least: float | None = None

    @property
    def approximate(self) -> bool:
        return self.qualifier != EXACTLY


@dataclass(frozen=True)
class WorkedOut:
    """What follows from printed numbers, and how it must be called."""

    value: float
    approximate: bool
    how: str


def total(numbers: Sequence[Printed]) -> WorkedOut:
    """Their sum. Raises CannotBePutTogether for percentages and for different units."""
    refuse_mixed(numbers)
    if not numbers[0].unit.adds:
        raise CannotBePutTogether("Percentages, ratios and ranks are not added: they give no number together.")
    approximate = any(each.approximate for each in numbers)
    return WorkedOut(fsum(lowest(each) for each in numbers), approximate, f"{len(numbers)} printed numbers added up")


def together(percentages: Sequence[Printed]) -> WorkedOut:
    """Weighted by their counts where each has them; otherwise a mean, and called no more than that."""
    refuse_mixed(percentages)
    approximate = any(each.approximate for each in percentages)
    weights = [each.out_of for each in percentages if each.out_of]
    if len(weights) == len(percentages):
        cases = fsum(weights)
        value = fsum(each.value * weight for each, weight in zip(percentages, weights)) / cases
        return WorkedOut(value, approximate, f"weighted by the {cases:,.0f} cases behind them")
    mean = fsum(each.value for each in percentages) / len(percentages)
    return WorkedOut(mean, True, f"mean of {len(percentages)} percentages without counts; not the percentage of all cases")


def per_10000(number: Printed) -> WorkedOut:
    """Of “1 in 51”: how many in ten thousand."""
    if number.unit != ONE_IN:
        raise CannotBePutTogether("Only a number printed as one in so many can be turned into a rate.")
    return WorkedOut(10_000 / number.value, number.approximate, f"10,000 divided by {number.value:g}")


def refuse_mixed(numbers: Sequence[Printed]) -> None:
    if len({each.unit for each in numbers}) != 1:
        raise CannotBePutTogether("These count different things.")


def lowest(number: Printed) -> float:
    return number.value if number.at_least is None else number.at_least


def agrees(number: Printed, computed: float) -> bool:
    """Whether a computed figure is one that this print could speak of, to the places that were printed."""
    if number.qualifier == OVER:
        return computed >= lowest(number) if number.at_least else computed > number.value
    if number.qualifier == NEARLY:
        return number.value * (1 - WITHIN) <= computed < number.value
    if number.qualifier == ABOUT:
        return abs(computed - number.value) <= WITHIN * abs(number.value)
    return round(computed, places(number.value)) == number.value


def places(value: float) -> int:
    return len(f"{value:.6f}".rstrip("0").split(".")[1])
