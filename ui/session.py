"""What a page reads from: the snapshot, as this viewer may see it. The only caches of the interface are here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import altair as alt
import pandas as pd
import streamlit as st

import road
from ledger.ledger import Ledger
from ledger.store import chosen_store
from loaders.parser import Parser
from metrics.clock import Clock, clocks
from metrics.clock_counts import Standing, by_month, standings, things
from metrics.comparators import Comparator, comparators
from metrics.headline import Headline, read_headlines
from metrics.indicator import Indicator, indicators
from metrics.months import common_months
from metrics.published import Compared, comparisons, every_comparison
from metrics.queries import Query, indicators_of, read_queries
from metrics.returning import EVER
from metrics.table import Table
from metrics.values import Window, records, values
from metrics.viewer import ANALYST, Viewer
from metrics.what_follows import what_follows
from warehouse.snapshot import open_snapshot
from warehouse.status import About, Return, Upload, read_about, read_returns, read_uploads

AS_AT = "as_at"
WORDS_ON_LIGHT, WORDS_ON_DARK = "#3b4852", "#c8d2d8"  # contrast above 7 : 1 on either background


@dataclass(frozen=True)
class Reading:
    """One snapshot, read by one viewer. key: what every cached thing depends on.

    problem: what to tell the reader where a newer snapshot could not be built.
    """

    path: Path
    viewer: Viewer
    as_at: date | None
    problem: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return self.path.name, self.viewer.role

    def cursor(self):
        return connection(str(self.path)).cursor()

    def about(self) -> About:
        return read_about(self.cursor())

    def headlines(self) -> dict[str, Headline]:
        return read_headlines(self.cursor(), indicators(), self.viewer)

    def values(self, indicator: Indicator, grain: str | None = None, by: str | None = None, window: Window = EVER) -> Table:
        return values(self.cursor(), indicator, self.viewer, grain, by, window)

    def common_months(self, chosen: list[Indicator], window: Window) -> list[date]:
        return common_months(self.cursor(), chosen, window)

    def records(self, indicator: Indicator, window: Window, by: str | None, group: str | None) -> pd.DataFrame:
        return records(self.cursor(), indicator, self.viewer, window, by, group)

    def comparators(self, indicator: Indicator) -> list[Comparator]:
        return comparators(self.cursor(), indicator, self.viewer)

    def comparisons_of(self, indicator: Indicator) -> list[Compared]:
        return comparisons(self.cursor(), indicator, self.viewer)

    def comparisons(self) -> list[Compared]:
        return worked_out(self.key, "comparisons", lambda: every_comparison(self.cursor(), indicators(), self.viewer))

    def what_follows(self, theme: str | None) -> list[str]:
        return what_follows(self.cursor(), self.viewer, theme)

    def queries(self) -> list[Query]:
        return read_queries(self.cursor(), self.viewer)

    def indicators_of_figures(self) -> dict[str, list[str]]:
        return indicators_of(self.cursor())

    def clocks(self) -> list[Standing]:
        return standings(self.cursor(), clocks(), self.viewer)

    def clock_months(self, clock: Clock) -> pd.DataFrame:
        return by_month(self.cursor(), clock, self.viewer)

    def clock_things(self, clock: Clock, states: tuple[str, ...]) -> pd.DataFrame:
        return things(self.cursor(), clock, self.viewer, states)

    def returns(self) -> list[Return]:
        return read_returns(self.cursor())

    def uploads(self) -> list[Upload]:
        return read_uploads(self.cursor())


@st.cache_resource(max_entries=8, show_spinner=False)
def connection(path: str):
    return open_snapshot(Path(path))


@st.cache_resource(show_spinner=False)
def ledger() -> Ledger:
    return Ledger(chosen_store())


@st.cache_resource(show_spinner=False)
def parser() -> Parser:
    """One warm parsing process for all uploads: starting a fresh one costs more than a small file."""
    warm = Parser()
    warm.warm_up()
    return warm


def reading() -> Reading:
    """The snapshot this page shows: today's, or as it stood at the end of the day in the address."""
    day = day_asked_for()
    if day is not None:
        with st.spinner(f"Working out how it stood on {day.day} {day:%B %Y}"):
            return Reading(road.as_at(ledger(), day), ANALYST, day)
    path, problem = road.publish_or_last(ledger())
    return Reading(path, ANALYST, None, problem)


def newer_is_ready(shown: str) -> bool:
    """Whether the ledger has moved on and its snapshot can be shown.

    Whoever loads also builds it; only where it is still missing at the next look does the page build it itself.
    """
    path = road.path_now(ledger())
    waited = st.session_state.get("waited for") == path.name
    st.session_state["waited for"] = path.name
    return path.name != shown and (waited or path.exists())


def day_asked_for() -> date | None:
    """The earlier day in the address; once chosen it stays from page to page until the reader goes back to now."""
    if AS_AT in st.query_params:
        st.session_state[AS_AT] = st.query_params[AS_AT]
    try:
        day = date.fromisoformat(st.session_state.get(AS_AT, ""))
    except ValueError:
        return None
    st.query_params[AS_AT] = day.isoformat()
    return day


def look_at(day: str) -> None:
    """From now on show how it stood at the end of this day; nothing for now."""
    st.session_state[AS_AT] = day
    st.query_params.pop(AS_AT, None)


def drawn(key: tuple, name: str, draw_it: Callable[[], alt.Chart]) -> dict:
    """A chart's finished specification, with words that can be read on the reader's background."""
    spec = specification(key, name, draw_it)
    ink = WORDS_ON_DARK if st.context.theme.type == "dark" else WORDS_ON_LIGHT
    words = {"labelColor": ink, "titleColor": ink}
    return spec | {"config": spec.get("config", {}) | {"text": {"color": ink}, "axis": words, "legend": words}}


@st.cache_data(max_entries=256, show_spinner=False)
def made(key: tuple, name: str, _make: Callable[[], str]) -> str:
    """A piece of HTML, made once per snapshot, rights and name."""
    return _make()


@st.cache_data(max_entries=16, show_spinner=False)
def worked_out(key: tuple, name: str, _work_out: Callable[[], list]) -> list:
    """What takes many reads, once per snapshot, rights and name."""
    return _work_out()


@st.cache_data(max_entries=512, show_spinner=False)
def specification(key: tuple, name: str, _draw_it: Callable[[], alt.Chart]) -> dict:
    """Made once per snapshot, cut and rights: Altair takes 30 ms for each chart."""
    return _draw_it().to_dict()


def draw(read: Reading, name: str, chart, *tables: Table, **options: object) -> dict:
    """The specification of a chart of these tables. name: whatever else the picture depends on."""
    cut = tuple((table.indicator.id, table.grain, table.by, len(table.rows), str(table.rows["start"].min()),
                 str(table.rows["stop"].max())) for table in tables)
    return drawn((*read.key, *cut), name, lambda: chart(*tables, **options))
