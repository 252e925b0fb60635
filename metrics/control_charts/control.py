"""Is a change more than chance? Of each indicator one control chart, and one Signal.

The Signal is the one object that tile, chart, pack and alert take their icon from.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from metrics.control_charts.limits import ENOUGH, FEWEST, Limits
from metrics.control_charts.run import better, chart_of, series
from metrics.control_charts.spc import DECREASE, EITHER, INCREASE, Chart, rare_events
from metrics.declaring.indicator import Indicator
from metrics.declaring.unit import MEDIAN_DAYS
from metrics.declaring.unit_type import Unit
from metrics.reasons import NONE, Kind, Reasons, because, together
from metrics.table import Figure
from periods import short

T = "T"  # the chart of the days between rare events
MIXED, NO_CHART = "mixed", "no chart"
UNSURE = "hidden by rounding"  # of released figures: some that round to these would say something else
LASTING = 7  # a change that holds for as many points as a shift is a new process: limits of the old one judge no target
RARE = 2.0  # fewer in a usual period than this, and it is the days between them that are charted


class PointSpan(NamedTuple):
    """What a point of a chart stands for: a period with its first and last day."""

    period: str
    start: date
    stop: date


class ChartPoint(NamedTuple):
    """One point of a control chart, with the limits drawn at it. stretch: between which two rebasings, from 0."""

    period: str
    start: date
    stop: date
    value: float
    mean: float
    lower: float
    upper: float
    stretch: int
    rule: str | None
    side: str | None
    kind: str


@dataclass(frozen=True)
class Signal:
    """What the control chart says of the latest point.

    kind: common cause, improvement, concern, neutral, mixed, no chart, or hidden by rounding.

    lasting: how many points the change has lasted; since: its first period, and since_start its first day;
    points: how many the limits rest on; reasons: why there is no chart, or only a trial one.
    """

    indicator: str
    kind: str = NO_CHART
    side: str | None = None
    rule: str | None = None
    period: str = ""
    since: str | None = None
    since_start: date | None = None
    value: float | None = None
    mean: float | None = None
    lower: float | None = None
    upper: float | None = None
    points: int = 0
    chart: str = ""
    target: float | None = None
    assurance: str | None = None
    reasons: Reasons = NONE
    lasting: int = 0

    def unit(self, indicator: Indicator) -> Unit:
        """What value, mean and limits are in: of rare events days, else the indicator's own unit."""
        return MEDIAN_DAYS if self.chart == T else indicator.unit


@dataclass(frozen=True)
class Agreed:
    """What people agreed on for an indicator: days from which limits begin anew, and the target of its latest year."""

    rebased_on: tuple[date, ...] = ()
    target: float | None = None


def signal(
    indicator: Indicator, figures: Sequence[Figure], agreed: Agreed, days: list[date] | None = None, rounded: bool = False
) -> tuple[Signal, list[ChartPoint]]:
    """The signal of an indicator, and the points of its chart.

    figures: of its own periods. days: of each event, where it is rare and they may be seen. rounded: whether these are
    released figures, of which no change counts that rounding may have made.
    """
    if indicator.unit.whole_of_period:
        return Signal(indicator.id, reasons=because(Kind.NO_ONE_LINE)), []
    if days is not None and len(days) > FEWEST:
        return of_rare_events(indicator, days)
    run, broken = series(figures)
    if len(run) < FEWEST:
        too_few = because(Kind.TOO_FEW_PERIODS, points=len(run), fewest=FEWEST)
        return Signal(indicator.id, points=len(run), reasons=together(too_few, broken)), []
    chart, kind = chart_of(indicator, run, agreed.rebased_on, agreed.target, rounded)
    return with_points(indicator, chart, kind, [PointSpan(row.period, row.start, row.stop) for row in run])


def with_points(indicator: Indicator, chart: Chart, kind: str, spans: list[PointSpan]) -> tuple[Signal, list[ChartPoint]]:
    """spans: of each point."""
    points = [
        ChartPoint(*span, point.value, *drawn_limits(indicator, point.limits), point.group, point.rule, point.side, point.kind)
        for span, point in zip(spans, chart.points)
    ]
    return of_chart(indicator, chart, kind, spans), points


def of_rare_events(indicator: Indicator, days: list[date]) -> tuple[Signal, list[ChartPoint]]:
    """T: the days between one event and the next, each named by the day it ended on."""
    chart = days_between(indicator, sorted(days))
    spans = [PointSpan(short(after), before, after) for before, after in pairwise(sorted(days))]
    return with_points(indicator, chart, T, spans)


def of_chart(indicator: Indicator, chart: Chart, kind: str, spans: list[PointSpan]) -> Signal:
    last, since = chart.last, chart.since
    mean, lower, upper = drawn_limits(indicator, last.limits)
    trial = last.limits.trial
    first, start = (None, None) if since is None else (spans[since].period, spans[since].start)
    lasting = 0 if since is None else len(spans) - since
    return Signal(
        indicator.id,
        last.kind,
        last.side,
        last.rule,
        spans[-1].period,
        first,
        start,
        last.value,
        mean,
        lower,
        upper,
        last.limits.points,
        kind,
        chart.target,
        None if trial or lasting >= LASTING else chart.assurance,
        because(Kind.TRIAL_LIMITS, points=last.limits.points, enough=ENOUGH) if trial else NONE,
        lasting,
    )


def drawn_limits(indicator: Indicator, found: Limits) -> tuple[float, float, float]:
    shown = found.clipped(indicator.unit)
    return shown.mean, shown.lower, shown.upper


def days_between(indicator: Indicator, days: list[date]) -> Chart:
    """Of rare events, in order: the days between one and the next; more of them is the better, where fewer events are."""
    turned = {INCREASE: DECREASE, DECREASE: INCREASE, EITHER: EITHER}[better(indicator)]
    return rare_events([float((after - before).days) for before, after in pairwise(days)], turned)
