"""The choices a page offers, kept in its address so that a link shows the same thing to somebody else."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from metrics.declaring.indicator import Indicator
from metrics.values import Window
from metrics.working_out.coverage import EVER
from periods import GRAINS, MONTH, year_label, year_named, year_of, year_span
from ui.query_params import choice
from wording.figures import label_of

WHOLE_TIME, NOTHING = "All", "none"


@dataclass(frozen=True)
class Choices:
    """What the reader chose. by: None for no breakdown."""

    grain: str
    window: Window
    by: str | None

    def grain_for(self, indicator: Indicator) -> str:
        """Never finer than the indicator is returned."""
        return indicator.grain_for(self.grain)

    def by_for(self, indicator: Indicator) -> str | None:
        return self.by if self.by in indicator.by else None


def choose(indicators: list[Indicator], today: date, years: int = 3) -> Choices:
    """Period, step and breakdown, side by side."""
    columns = list(dict.fromkeys(column for indicator in indicators for column in indicator.by))
    first, second, third = st.columns(3)
    with first:
        period = choice("Period", periods(today, years), "period")
    with second:
        shown_by = {grain for indicator in indicators for grain in indicator.grains} or {MONTH.id, *MONTH.coarser}
        offered = [grain for grain in GRAINS if grain in shown_by]
        grain = choice("In steps of", offered, "grain", lambda name: GRAINS[name].title)
    with third:
        by = choice("Broken down by", [NOTHING, *columns], "by", lambda name: "Nothing" if name == NOTHING else label_of(name))
    return Choices(grain, window_of(period), None if by == NOTHING else by)


def periods(today: date, years: int) -> list[str]:
    this = year_of(today)
    return [WHOLE_TIME, *(year_label(year) for year in range(this, this - years, -1))]


def window_of(period: str) -> Window:
    year = year_named(period)
    return EVER if year is None else year_span(year)
