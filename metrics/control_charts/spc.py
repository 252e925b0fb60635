"""Control charts by the NHS's Making Data Count rules: is a change more than chance?

The rules, their order and the constants are those of NHSRplotthedots 0.2.2; where we differ, docs/deviations.md says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from metrics.control_charts.limits import Limits, in_days, nearly_normal, of_each

RUN = 7  # points in a row on one side of the mean, or all rising, or all falling

ABOVE, BELOW = "above", "below"
COMMON, IMPROVEMENT, CONCERN, NEUTRAL = "common cause", "improvement", "concern", "neutral"
OUTSIDE, TREND, TWO_IN_THREE, SHIFT = RULES = (
    "outside the limits",
    "seven in a row rising or falling",
    "two of three near a limit",
    "seven in a row on one side of the mean",
)
PASSES, FAILS, HIT_OR_MISS = "consistently meets", "consistently misses", "hit or miss"
INCREASE, DECREASE, EITHER = "increase", "decrease", "neutral"  # the direction that is an improvement


@dataclass(frozen=True)
class Point:
    """One value. group: which stretch between two rebasings, from 0. rule: the first in the order of RULES that fired.

    kind: common cause, improvement, concern, or neutral where no direction is better; side: above or below the mean.
    """

    value: float
    limits: Limits
    group: int
    rule: str | None
    side: str | None
    kind: str


@dataclass(frozen=True)
class Chart:
    """A series as a control chart."""

    points: tuple[Point, ...]
    target: float | None
    improvement: str

    @property
    def last(self) -> Point:
        return self.points[-1]

    @property
    def assurance(self) -> str | None:
        """Whether the target will be met, by the limits of the latest points; None without a target or a direction."""
        if self.target is None or self.improvement == EITHER:
            return None
        return assurance(self.last.limits, self.target, self.improvement)

    @property
    def since(self) -> int | None:
        """The place of the first of the unbroken row of points that are of the latest one's kind and side."""
        if self.last.kind == COMMON:
            return None
        place = len(self.points) - 1
        while place and alike(self.points[place - 1], self.last):
            place -= 1
        return place


def alike(one: Point, other: Point) -> bool:
    return (one.kind, one.side, one.group) == (other.kind, other.side, other.group)


def control_chart(groups: Sequence[tuple], improvement: str, target: float | None = None) -> Chart:
    """groups: values in the order of time, without gaps, with their limits, from one rebasing to the next.

    Where values were rounded a third sequence says how far each may lie from the true one: no rule fires that rounding may
    have fired.
    """
    points = [
        point
        for number, (values, found, *blurs) in enumerate(groups)
        for point in judged(values, found, improvement, number, *blurs)
    ]
    return Chart(tuple(points), target, improvement)


def rare_events(days: Sequence[float], improvement: str) -> Chart:
    """T: the days between one event and the next, judged where chance is the same either way, shown in days."""
    scaled = nearly_normal(days)
    points = judged(scaled, of_each(scaled, screened=False), improvement)
    shown = [replace(point, value=each, limits=in_days(point.limits)) for point, each in zip(points, days)]
    return Chart(tuple(shown), None, improvement)


def judged(
    values: Sequence[float], limits: Sequence[Limits], improvement: str, group: int = 0, blurs: Sequence[float] = ()
) -> list[Point]:
    ranges = [(value - blur, value + blur) for value, blur in zip(values, blurs or [0.0] * len(values))]
    sides = [(low > each.mean) - (high < each.mean) for (low, high), each in zip(ranges, limits)]
    beyond = [(low > each.upper) - (high < each.lower) for (low, high), each in zip(ranges, limits)]
    close = [
        not out and (low > each.near_upper or high < each.near_lower) for (low, high), out, each in zip(ranges, beyond, limits)
    ]
    fired = {
        OUTSIDE: beyond,
        TREND: spread(trends(ranges)),
        TWO_IN_THREE: two_in_three(close, sides),
        SHIFT: spread(shifts(sides)),
    }
    points = []
    for place, value in enumerate(values):
        rule = next((each for each in RULES if fired[each][place]), None)
        sign = fired[rule][place] if rule else 0
        side = {1: ABOVE, -1: BELOW, 0: None}[sign]
        points.append(Point(value, limits[place], group, rule, side, kind_of(sign, improvement)))
    return points


def shifts(sides: Sequence[int]) -> list[int]:
    """1 or −1 at the seventh and each later point in a row on one side; a point on the mean itself breaks the row."""
    return [
        sides[place] if place >= RUN - 1 and sides[place] and len(set(sides[place - RUN + 1 : place + 1])) == 1 else 0
        for place in range(len(sides))
    ]


def trends(ranges: Sequence[tuple[float, float]]) -> list[int]:
    """1 or −1 at the seventh and each later of points that each rise, or each fall; two that may be equal break it."""
    steps = [0] + [(after[0] > before[1]) - (after[1] < before[0]) for before, after in pairwise(ranges)]
    return [
        steps[place] if place >= RUN - 1 and steps[place] and len(set(steps[place - RUN + 2 : place + 1])) == 1 else 0
        for place in range(len(steps))
    ]


def spread(ends: Sequence[int]) -> list[int]:
    """The sign at every point of the rows that end at the points marked."""
    marked = [0] * len(ends)
    for end, sign in enumerate(ends):
        if sign:
            marked[end - RUN + 1 : end + 1] = [sign] * RUN
    return marked


def two_in_three(close: Sequence[bool], sides: Sequence[int]) -> list[int]:
    """The sign at points near a limit that belong to three in a row on one side of which two or more are near."""
    marked = [0] * len(close)
    for start in range(len(close) - 2):
        window = slice(start, start + 3)
        if sum(close[window]) >= 2 and abs(sum(sides[window])) == 3:
            marked[window] = [side if near else old for near, side, old in zip(close[window], sides[window], marked[window])]
    return marked


def kind_of(sign: int, improvement: str) -> str:
    if not sign:
        return COMMON
    if improvement == EITHER:
        return NEUTRAL
    return IMPROVEMENT if (sign > 0) == (improvement == INCREASE) else CONCERN


def assurance(found: Limits, target: float, improvement: str) -> str:
    """A constant series on its target meets it every time."""
    if found.lower == found.upper == target:
        return PASSES
    if found.lower <= target <= found.upper:
        return HIT_OR_MISS
    return PASSES if (target < found.lower) == (improvement == INCREASE) else FAILS
