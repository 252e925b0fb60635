"""What rounding hides of a control chart: worlds that agree with the released figures, and what all of them say.

Each world is made to bring another rule about, or to prevent one. A verdict stands only where all agree on it (decision 51).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import fmean, median
from typing import NamedTuple

import numpy as np

from metrics.control_charts.control import UNSURE, Agreed, ChartPoint, Signal
from metrics.control_charts.run import chart_of, series
from metrics.control_charts.spc import COMMON, RUN, Chart
from metrics.declaring.indicator import Indicator
from metrics.declaring.unit_type import AS_COUNT, AS_PART, Unit
from metrics.disclosure.rounding import SMALLEST_SHOWN, denominator_range, is_exempt, range_behind, released_range
from metrics.table import HIDDEN, OK, Figure

MIDDLE = SMALLEST_SHOWN / 2  # of what is hidden
BY_CHANCE = 32  # worlds, besides those made on purpose
NEAR_THE_END = (1, 2, 3, RUN)  # points that the rules look at


class Ends(NamedTuple):
    """A released figure as it is, and where the true one is as low and as high as it can be."""

    low: Figure
    told: Figure
    high: Figure

    def nearest(self, value: float) -> Figure:
        return min(self, key=lambda row: abs((row.value or 0.0) - value))


def sure(
    indicator: Indicator, figures: Sequence[Figure], agreed: Agreed, told: Signal, points: list[ChartPoint]
) -> tuple[Signal, list[ChartPoint]]:
    """Of a signal of released figures, and the points of its chart, what is so in every world that was made."""
    if not points or is_exempt(indicator):
        return told, points
    run = [row for row in whole_run(indicator.unit, figures) if row.start <= points[-1].start]
    charts = [chart_of(indicator, world, agreed.rebased_on, agreed.target, rounded=False)[0] for world in worlds(indicator, run)]
    shown = [
        each if all(alike(each, chart, place) for chart in charts) else each._replace(rule=None, side=None, kind=COMMON)
        for place, each in enumerate(points, start=-len(points))
    ]
    kept = replace(told, assurance=told.assurance if {chart.assurance for chart in charts} == {told.assurance} else None)
    if all((chart.last.kind, chart.last.side) == (told.kind, told.side) for chart in charts):
        return kept, shown
    return replace(kept, kind=UNSURE, rule=None, side=None, since=None, since_start=None, lasting=0), shown


def alike(point: ChartPoint, chart: Chart, place: int) -> bool:
    other = chart.points[place]
    return (other.kind, other.side) == (point.kind, point.side)


def whole_run(unit: Unit, figures: Sequence[Figure]) -> list[Figure]:
    """As the exact figures have it: a hidden count breaks no row there."""
    return series([guessed(unit, row) if unit.ruled_as in (AS_COUNT, AS_PART) and was_whole(row) else row for row in figures])[0]


def was_whole(row: Figure) -> bool:
    return row.status == HIDDEN and row.reasons.lacks_nothing


def guessed(unit: Unit, row: Figure) -> Figure:
    """With the middle of what a hidden count can be."""
    part = MIDDLE if row.numerator is None else row.numerator
    if unit.ruled_as == AS_COUNT:
        return row._replace(status=OK, value=part)
    whole = max(row.denominator or MIDDLE, part)
    return row._replace(status=OK, value=unit.value_of(part, whole))


def ends_of(unit: Unit, row: Figure) -> Ends:
    """Of a guess too: what it has no count of may be anything that is hidden."""
    part, whole = released_range(row.numerator), denominator_range(unit, row)
    if unit.ruled_as == AS_PART:
        parts = min(part[1], whole[0]) if unit.is_part else part[1]
        told = row._replace(numerator=row.numerator or fmean(part), denominator=row.denominator or fmean(whole))
        low, high = (part[0], max(whole[1], part[0])), (max(parts, part[0]), max(whole[0], parts, 1.0))
        return Ends(counted(unit, row, *low), told, counted(unit, row, *high))
    least, most = part if unit.ruled_as == AS_COUNT else range_behind(unit, row)
    return Ends(row._replace(value=least), row, row._replace(value=most))


def counted(unit: Unit, row: Figure, part: float, whole: float) -> Figure:
    return row._replace(numerator=part, denominator=whole, value=unit.within(unit.value_of(part, whole)))


def worlds(indicator: Indicator, run: list[Figure]) -> Iterator[list[Figure]]:
    """Of a run of released figures: as quiet as can be but at its end, as restless as can be, as high or as low at its end."""
    ends = [ends_of(indicator.unit, row) for row in run]
    middle, end = median(row.value or 0.0 for row in run), len(run)
    quiet = [each.nearest(middle) for each in ends]
    yield quiet
    for side, other in (("low", "high"), ("high", "low")):
        yield [getattr(each, side) for each in ends]
        for last in NEAR_THE_END:
            pushed = [getattr(each, side) for each in ends[end - last :]]
            yield [*quiet[: end - last], *pushed]
            yield [*(getattr(each, other) for each in ends[: end - last]), *pushed]
        yield [*quiet[: end - RUN], *steps(ends[end - RUN :], rising=side == "high")]
        yield [getattr(each, (side, other)[place % 2]) for place, each in enumerate(ends)]
    chance = np.random.default_rng(1)  # the same ones each time
    for _ in range(BY_CHANCE):
        yield [somewhere(indicator.unit, each, chance) for each in ends]


def somewhere(unit: Unit, ends: Ends, chance: np.random.Generator) -> Figure:
    """Of a part and its whole each at an end of its own."""
    if unit.ruled_as != AS_PART:
        return ends[chance.integers(len(ends))]
    first, second = (ends[place] for place in chance.integers(len(ends), size=2))
    part, whole = first.numerator or 0.0, second.denominator or 1.0
    return counted(unit, ends.told, part, max(whole, part) if unit.is_part else whole)


def steps(ends: list[Ends], rising: bool) -> list[Figure]:
    """Each a little further than the one before, where that can be."""
    found: list[Figure] = []
    for each in ends:
        before = (found[-1].value or 0.0) if found else None
        further = [row for row in each if before is None or row.value != before and ((row.value or 0.0) > before) == rising]
        found.append((min if rising else max)(further or each, key=lambda row: row.value or 0.0))
    return found
