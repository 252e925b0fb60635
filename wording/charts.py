"""What the marks of a control chart are called, which shape each has, and the chart in words: for screen and paper alike."""

from collections.abc import Sequence

from metrics.control_charts.control import ChartPoint, Signal
from metrics.control_charts.spc import COMMON, CONCERN, IMPROVEMENT, NEUTRAL
from metrics.declaring.indicator import Indicator
from wording.figures import limit

MARKS = {COMMON: "no signal", IMPROVEMENT: "better", CONCERN: "worse", NEUTRAL: "changed"}
CIRCLE, DIAMOND, SQUARE, TRIANGLE = "circle", "diamond", "square", "triangle-up"
SHAPES = {COMMON: CIRCLE, IMPROVEMENT: DIAMOND, CONCERN: SQUARE, NEUTRAL: TRIANGLE}


def in_words(indicator: Indicator, signal: Signal, points: Sequence[ChartPoint]) -> str:
    """The chart for who does not see it."""
    last, unit = points[-1], signal.unit(indicator)
    moved = [point for point in points if point.kind != COMMON]
    which = f"{len(moved)} of {len(points)} points are more than chance" if len(moved) else "no point is a signal"
    return (
        f"Control chart of {indicator.title}, {points[0].period} to {last.period}. Mean {limit(last.mean, unit)}, "
        f"the range of chance is {limit(last.lower, unit)} to {limit(last.upper, unit)}; {which}."
    )
