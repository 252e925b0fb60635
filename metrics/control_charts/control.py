"""Is a change more than chance? Of each indicator one control chart, and one Signal.

The Signal is the one object that tile, chart, pack and alert take their icon from.
"""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import fmean

import pandas as pd

from metrics.control_charts.limits import ENOUGH, FEWEST, of_each, of_parts, of_rates
from metrics.control_charts.spc import DECREASE, EITHER, INCREASE, Chart, control_chart, rare_events
from metrics.declaring.indicator import HIGH_IS_GOOD, NEITHER, Indicator
from metrics.declaring.unit import MEDIAN_DAYS, Unit
from metrics.disclosure.rounding_error import blurs
from metrics.table import DISPUTED, HIDDEN, OK
from periods import short

XMR, P, U, T = "XmR", "p", "u", "T"
MIXED, NO_CHART = "mixed", "no chart"
CHANGING = 0.25  # cases that differ by more than this from their mean make limits of their own for each period (Montgomery)
LASTING = 7  # a change that holds for as many points as a shift is a new process: limits of the old one judge no target
HIDDEN_BY_ROUNDING = 2 / 3  # of how far off: the mean difference of two numbers anywhere within a range, for twice its half
RARE = 2.0  # fewer in a usual period than this, and it is the days between them that are charted

POINTS = ["period", "start", "stop", "value", "mean", "lower", "upper", "stretch", "rule", "side", "kind"]


@dataclass(frozen=True)
class Signal:
    """What the control chart says of the latest point. kind: common cause, improvement, concern, neutral, mixed or no chart.

    lasting: how many points the change has lasted; since: its first period, and since_start its first day;
    points: how many the limits rest on; why: where there is no chart, or only trial limits.
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
    why: str = ""
    lasting: int = 0

    def unit(self, indicator: Indicator) -> Unit:
        """What value, mean and limits are in: of rare events days, else the indicator's own unit."""
        return MEDIAN_DAYS if self.chart == T else indicator.unit


@dataclass(frozen=True)
class Agreed:
    """What people agreed on for an indicator: days from which limits begin anew, and the target of its latest year."""

    rebased_on: tuple[date, ...] = ()
    target: float | None = None


def better(indicator: Indicator) -> str:
    """The direction that is an improvement; a count that stands alone has none."""
    if indicator.polarity == NEITHER or (indicator.unit.counts and not indicator.read_with):
        return EITHER
    return INCREASE if indicator.polarity == HIGH_IS_GOOD else DECREASE


def series(frame: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """The latest unbroken run of periods that have a whole figure, and why there is none before it. frame: with COLUMNS."""
    whole = frame["value"].notna() & frame["status"].isin([OK, DISPUTED])
    if not whole.any():
        return frame[whole], "no period has a whole figure"
    frame = frame[: whole[whole].index[-1] + 1]
    broken = frame.index[~whole[: len(frame)]]
    why = ""
    if len(broken):
        last = frame.loc[broken[-1]]
        why = f"{last['period']} is {'hidden' if last['status'] == HIDDEN else 'missing'}: a chart needs an unbroken row"
    return frame[broken[-1] + 1 :] if len(broken) else frame, why


def chart_of(indicator: Indicator, run: pd.DataFrame, agreed: Agreed, rounded: bool) -> tuple[Chart, str]:
    """The control chart of a run, and which kind of chart it is."""
    middles = [start + (stop - start) / 2 for start, stop in zip(run["start"], run["stop"])]  # most of the period is after it
    cuts = sorted({place for day in agreed.rebased_on if (place := sum(middle < day for middle in middles)) not in (0, len(run))})
    kind = kind_of_chart(indicator, run)
    groups = []
    for start, stop in pairwise([0, *cuts, len(run)]):
        part = run[start:stop]
        off = blurs(indicator, part) if rounded else [0.0] * len(part)
        groups.append((list(part["value"]), found_limits(kind, part, off), off))
    return control_chart(groups, better(indicator), agreed.target), kind


def kind_of_chart(indicator: Indicator, run: pd.DataFrame) -> str:
    if indicator.unit.ruled_as != "part" or run["denominator"].isna().any() or not (run["denominator"] > 0).all():
        return XMR
    cases = run["denominator"].astype(float)
    if (abs(cases - cases.mean()) <= CHANGING * cases.mean()).all():
        return XMR
    return P if indicator.unit.name == "percent" else U


def found_limits(kind: str, part: pd.DataFrame, off: list[float]) -> list:
    """off: how far each value may lie from the true one. Rounding hides movement: what it may hide is taken to be there."""
    if kind == XMR:
        return of_each(list(part["value"]), least=HIDDEN_BY_ROUNDING * fmean(off))
    return (of_parts if kind == P else of_rates)(list(part["numerator"]), list(part["denominator"]))


def signal(
    indicator: Indicator, frame: pd.DataFrame, agreed: Agreed, days: list[date] | None = None, rounded: bool = False
) -> tuple[Signal, list[tuple]]:
    """The signal of an indicator, and the points of its chart as POINTS.

    frame: its own periods, with COLUMNS. days: of each event, where it is rare and they may be seen. rounded: whether these are
    released figures, of which no change counts that rounding may have made.
    """
    if indicator.unit.whole_of_period:
        return Signal(indicator.id, why="parts of a whole move together: there is no one line to chart"), []
    if days is not None and len(days) > FEWEST:
        return of_rare_events(indicator, days)
    run, broken = series(frame)
    if len(run) < FEWEST:
        return Signal(
            indicator.id,
            points=len(run),
            why=f"too few periods: {len(run)} of at least {FEWEST}" + (f" ({broken})" if broken else ""),
        ), []
    chart, kind = chart_of(indicator, run, agreed, rounded)
    return told(indicator, chart, kind, run[["period", "start", "stop"]].values.tolist())


def told(indicator: Indicator, chart: Chart, kind: str, periods: list[list]) -> tuple[Signal, list[tuple]]:
    """periods: name, first and last day of each point."""
    points = [
        (*period, point.value, *drawn_limits(indicator, point.limits), point.group, point.rule, point.side, point.kind)
        for period, point in zip(periods, chart.points)
    ]
    return of_chart(indicator, chart, kind, periods), points


def of_rare_events(indicator: Indicator, days: list[date]) -> tuple[Signal, list[tuple]]:
    """T: the days between one event and the next, each named by the day it ended on."""
    chart = days_between(indicator, sorted(days))
    return told(indicator, chart, T, [[short(after), before, after] for before, after in pairwise(sorted(days))])


def of_chart(indicator: Indicator, chart: Chart, kind: str, periods: list[list]) -> Signal:
    last, since = chart.last, chart.since
    mean, lower, upper = drawn_limits(indicator, last.limits)
    trial = last.limits.trial
    first, start = (None, None) if since is None else periods[since][:2]
    lasting = 0 if since is None else len(periods) - since
    return Signal(
        indicator.id,
        last.kind,
        last.side,
        last.rule,
        periods[-1][0],
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
        f"trial limits: {last.limits.points} of {ENOUGH} periods" if trial else "",
        lasting,
    )


def drawn_limits(indicator: Indicator, found) -> tuple[float, float, float]:
    shown = found.clipped(0, 100 if indicator.unit.name == "percent" else None)
    return shown.mean, shown.lower, shown.upper


def days_between(indicator: Indicator, days: list[date]) -> Chart:
    """Of rare events, in order: the days between one and the next; more of them is the better, where fewer events are."""
    turned = {INCREASE: DECREASE, DECREASE: INCREASE, EITHER: EITHER}[better(indicator)]
    return rare_events([float((after - before).days) for before, after in pairwise(days)], turned)
