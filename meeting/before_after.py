"""Before and after an event: the mean of as many periods either side, and whether the difference is more than chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from statistics import fmean

from metrics.control_charts.control import ChartPoint
from metrics.control_charts.limits import of_each

MOST, FEWEST = 12, 3  # a year either side; of fewer than three periods nothing is said


@dataclass(frozen=True)
class BeforeAfter:
    """Means of the periods before an event and after it. words: whether they differ by more than chance makes of them."""

    before: float
    after: float
    periods_before: int
    periods_after: int
    words: str


def before_and_after(points: Sequence[ChartPoint], day: date, blur: float = 0.0) -> BeforeAfter | None:
    """points: of a control chart, in order. The period in which it happened belongs to neither side. None where too few.

    blur: how far rounding may have moved a point, of released figures.
    """
    earlier = [point.value for point in points if point.stop < day][-MOST:]
    later = [point.value for point in points if point.start >= day][:MOST]
    if min(len(earlier), len(later)) < FEWEST:
        return None
    return BeforeAfter(fmean(earlier), fmean(later), len(earlier), len(later), verdict(earlier, later, blur))


def verdict(earlier: list[float], later: list[float], blur: float) -> str:
    """Three standard errors of the difference, from the swing before it: an event is believed no more easily than a signal."""
    swing = (of_each(earlier)[0].upper - of_each(earlier)[0].mean) / 3
    off = sum(later) / len(later) - sum(earlier) / len(earlier)
    margin = 3 * swing * sqrt(1 / len(earlier) + 1 / len(later))
    if blur and abs(off) <= margin + 2 * blur:
        return "cannot be told: rounding may have made the difference, or hidden one"
    if abs(off) <= margin:
        return "no: chance alone may differ as much"
    return "yes, higher" if off > 0 else "yes, lower"
