"""Process limits: how far a figure swings by chance alone. One function for each kind of chart.

XmR after NHSRplotthedots 0.2.2 and NHS England's Making Data Count, with Nelson's screening of moving ranges (Journal of
Quality Technology 14, 1982); p, u and T charts after Montgomery, Introduction to Statistical Quality Control, chapter 7.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from statistics import fmean

from metrics.declaring.unit_type import Unit

LIMITS = 2.66  # three standard deviations of the process, as a multiple of the mean moving range: 3 / 1.128
SCREEN = 3.267  # a moving range beyond this multiple of the mean is itself out of control, and left out once
ENOUGH = 13  # fewer points than this give trial limits only
FEWEST = 7  # fewer than this give no limits at all: a line and nothing else
WAITING = 3.6  # days between rare events become nearly normal when raised to 1 / 3.6 (Nelson 1994)


@dataclass(frozen=True)
class Limits:
    """The mean, and the process limits either side of it, at one point. points: how many they were worked out from."""

    mean: float
    lower: float
    upper: float
    points: int

    @property
    def near_lower(self) -> float:
        return self.mean - (self.mean - self.lower) * 2 / 3

    @property
    def near_upper(self) -> float:
        return self.mean + (self.upper - self.mean) * 2 / 3

    @property
    def trial(self) -> bool:
        return self.points < ENOUGH

    def clipped(self, unit: Unit) -> "Limits":
        """As they are drawn: a count is never under 0, a percentage never over 100."""
        return Limits(self.mean, unit.within(self.lower), unit.within(self.upper), self.points)


def of_each(values: Sequence[float], screened: bool = True, least: float = 0.0) -> list[Limits]:
    """XmR: from how far each value lies from the one before. A constant series has both limits on its mean.

    Where all that moves at all is screened out, nothing is. least: the smallest mean moving range that is believed.
    """
    ranges = [abs(after - before) for before, after in pairwise(values)]
    typical = fmean(ranges) if ranges else 0.0
    if screened and typical:
        typical = fmean([each for each in ranges if each < SCREEN * typical]) or typical
    mean, typical = fmean(values), max(typical, least)
    return [Limits(mean, mean - LIMITS * typical, mean + LIMITS * typical, len(values))] * len(values)


def of_parts(numerators: Sequence[float], denominators: Sequence[float], times: int) -> list[Limits]:
    """p: of parts of a whole, wider where there were fewer cases. times: 100 for percentages."""
    share = sum(numerators) / sum(denominators)
    swing = [3 * times * sqrt(share * (1 - share) / cases) for cases in denominators]
    return [Limits(times * share, times * share - each, times * share + each, len(swing)) for each in swing]


def of_rates(numerators: Sequence[float], denominators: Sequence[float], times: int) -> list[Limits]:
    """u: of so many for each `times`, wider where there were fewer of those."""
    rate = sum(numerators) / sum(denominators)
    swing = [3 * times * sqrt(rate / cases) for cases in denominators]
    return [Limits(times * rate, times * rate - each, times * rate + each, len(swing)) for each in swing]


def nearly_normal(days: Sequence[float]) -> list[float]:
    """Days between rare events, on a scale on which chance is the same either way."""
    return [each ** (1 / WAITING) for each in days]


def in_days(found: Limits) -> Limits:
    """Limits worked out on that scale, in days again."""
    return Limits(found.mean**WAITING, max(found.lower, 0.0) ** WAITING, found.upper**WAITING, found.points)
