"""The run of an indicator's periods that makes its control chart, and which kind of chart that is."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from statistics import fmean

from metrics.control_charts.limits import Limits, of_each, of_parts, of_rates
from metrics.control_charts.spc import DECREASE, EITHER, INCREASE, Chart, control_chart
from metrics.declaring.indicator import HIGH_IS_GOOD, NEITHER, Indicator
from metrics.declaring.unit_type import AS_PART, Unit
from metrics.disclosure.rounding_error import blurs
from metrics.reasons import NONE, Kind, Reasons, because
from metrics.table import DISPUTED, OK, Figure

XMR, P, U = "XmR", "p", "u"
CHANGING = 0.25  # cases that differ by more than this from their mean make limits of their own for each period (Montgomery)
HIDDEN_BY_ROUNDING = 2 / 3  # of how far off: the mean difference of two numbers anywhere within a range, for twice its half


def better(indicator: Indicator) -> str:
    """The direction that is an improvement; a count that stands alone has none."""
    if indicator.polarity == NEITHER or (indicator.unit.counts and not indicator.read_with):
        return EITHER
    return INCREASE if indicator.polarity == HIGH_IS_GOOD else DECREASE


def series(figures: Sequence[Figure]) -> tuple[list[Figure], Reasons]:
    """The latest unbroken run of periods that have a whole figure, and why there is none before it."""
    places = [place for place, row in enumerate(figures) if is_whole(row)]
    if not places:
        return [], because(Kind.NO_WHOLE_FIGURE)
    figures = figures[: places[-1] + 1]
    broken = [place for place, row in enumerate(figures) if not is_whole(row)]
    if not broken:
        return list(figures), NONE
    last = figures[broken[-1]]
    return list(figures[broken[-1] + 1 :]), because(Kind.BROKEN_BY, period=last.period, status=last.status)


def is_whole(row: Figure) -> bool:
    return row.value is not None and row.status in (OK, DISPUTED)


def chart_of(
    indicator: Indicator, run: list[Figure], rebased_on: Sequence[date], target: float | None, rounded: bool
) -> tuple[Chart, str]:
    """The control chart of a run, and which kind of chart it is. rebased_on: days from which limits begin anew."""
    middles = [row.start + (row.stop - row.start) / 2 for row in run]  # most of the period is after it
    cuts = sorted({place for day in rebased_on if (place := sum(middle < day for middle in middles)) not in (0, len(run))})
    kind = kind_of_chart(indicator, run)
    groups = []
    for start, stop in pairwise([0, *cuts, len(run)]):
        part = run[start:stop]
        off = blurs(indicator, part) if rounded else [0.0] * len(part)
        groups.append(([row.value for row in part], found_limits(indicator.unit, kind, part, off), off))
    return control_chart(groups, better(indicator), target), kind


def kind_of_chart(indicator: Indicator, run: list[Figure]) -> str:
    cases = [row.denominator or 0.0 for row in run]
    if indicator.unit.ruled_as != AS_PART or min(cases) <= 0:
        return XMR
    usual = fmean(cases)
    if all(abs(each - usual) <= CHANGING * usual for each in cases):
        return XMR
    return P if indicator.unit.is_part else XMR if indicator.unit.stated else U  # of pounds each is no case of its own


def found_limits(unit: Unit, kind: str, part: list[Figure], off: list[float]) -> list[Limits]:
    """off: how far each value may lie from the true one. Rounding hides movement: what it may hide is taken to be there."""
    if kind == XMR:
        return of_each([row.value or 0.0 for row in part], least=HIDDEN_BY_ROUNDING * fmean(off))
    counts, cases = [row.numerator or 0.0 for row in part], [row.denominator or 0.0 for row in part]
    return (of_parts if kind == P else of_rates)(counts, cases, unit.times)
