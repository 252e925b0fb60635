"""Pieces of a page that are made once for a snapshot and a set of rights, and then kept: charts, cards, long lists."""

import re
from collections.abc import Callable

import altair as alt
import streamlit as st

from metrics.table import Table
from ui.reading.current_user import is_demonstration
from ui.reading.session import Reading

WORDS_ON_LIGHT, WORDS_ON_DARK = "#3b4852", "#c8d2d8"  # contrast above 7 : 1 on either background
SAMPLE = "Sample data: a made-up city"


def drawn(key: tuple, name: str, draw_it: Callable[[], alt.Chart]) -> dict:
    """A chart's finished specification, with words that can be read on the reader's background."""
    spec = specification(key, name, draw_it)
    ink = WORDS_ON_DARK if st.context.theme.type == "dark" else WORDS_ON_LIGHT
    words = {"labelColor": ink, "titleColor": ink}
    config = spec.get("config", {}) | {"text": {"color": ink}, "axis": words, "legend": words, "title": {"color": ink}}
    return marked(spec) | {"config": config}


def marked(spec: dict) -> dict:
    """A chart of a demonstration says so in the picture itself, which can be saved without its page."""
    mark = {"text": SAMPLE, "orient": "bottom", "anchor": "end", "fontSize": 10, "fontWeight": "normal", "offset": 6}
    return spec | {"title": mark} if is_demonstration() else spec


@st.cache_data(max_entries=256, show_spinner=False)
def made(key: tuple, name: str, _make: Callable[[], str]) -> str:
    """A piece of HTML, made once per snapshot, rights and name."""
    return _make()


@st.cache_data(max_entries=512, show_spinner=False)
def specification(key: tuple, name: str, _draw_it: Callable[[], alt.Chart]) -> dict:
    """Made once per snapshot, cut and rights: Altair takes 30 ms for each chart."""
    return without_version(_draw_it().to_dict())


def without_version(spec: dict) -> dict:
    """A page needs to know for which Vega-Lite a chart is, and not which one wrote it."""
    return spec | {"$schema": re.sub(r"/v([0-9]+)[0-9.]*\.json$", r"/v\1.json", spec["$schema"])}


def draw(read: Reading, name: str, chart, *tables: Table, **options: object) -> dict:
    """The specification of a chart of these tables. name: whatever else the picture depends on."""
    cut = tuple(
        (
            table.indicator.id,
            table.grain,
            table.by,
            len(table.rows),
            str(min((row.start for row in table.rows), default="")),
            str(max((row.stop for row in table.rows), default="")),
        )
        for table in tables
    )
    return drawn((*read.key, *cut), name, lambda: chart(*tables, **options))
