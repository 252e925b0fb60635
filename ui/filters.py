"""The choices a page offers, kept in its address so that a link shows the same thing to somebody else."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from metrics.declaring.indicator import Indicator
from metrics.values import Window
from metrics.working_out.coverage import EVER
from ui.query_params import choice
from wording.figures import label_of

GRAINS = {"month": "Months", "quarter": "Quarters", "year": "Years"}
COARSENESS = list(GRAINS)
WHOLE_TIME, NOTHING = "All", "none"


@dataclass(frozen=True)
class Choices:
    """What the reader chose. by: None for no breakdown."""

    grain: str
    window: Window
    by: str | None

    def grain_for(self, indicator: Indicator) -> str:
        """Never finer than the indicator is returned."""
        return max(self.grain, indicator.grain, key=COARSENESS.index)

    def by_for(self, indicator: Indicator) -> str | None:
        return self.by if self.by in indicator.by else None


def choose(indicators: list[Indicator], today: date, years: int = 3) -> Choices:
    """Period, step and breakdown, side by side."""
    columns = list(dict.fromkeys(column for indicator in indicators for column in indicator.by))
    first, second, third = st.columns(3)
    finest = min((indicator.grain for indicator in indicators), key=COARSENESS.index, default="month")
    with first:
        period = choice("Period", periods(today, years), "period")
    with second:
        offered = COARSENESS[COARSENESS.index(finest) :]
        grain = choice("In steps of", offered, "grain", GRAINS.__getitem__)
    with third:
        by = choice("Broken down by", [NOTHING, *columns], "by", lambda name: "Nothing" if name == NOTHING else label_of(name))
    return Choices(grain, window_of(period), None if by == NOTHING else by)


def periods(today: date, years: int) -> list[str]:
    this = today.year - (today.month < 4)
    return [WHOLE_TIME, *(f"{year}-{(year + 1) % 100:02d}" for year in range(this, this - years, -1))]


def window_of(period: str) -> Window:
    if period == WHOLE_TIME:
        return EVER
    year = int(period[:4])
    return date(year, 4, 1), date(year + 1, 3, 31)
