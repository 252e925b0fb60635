"""Data queries: where published figures disagree, who is asked, and what came of it."""

import streamlit as st

from metrics.declaring.indicator import indicators
from metrics.working_out.queries import STATES, Query
from ui.html_table import Link, register, to_indicator
from ui.links import carried
from ui.query_params import choice
from ui.reading.chart_cache import made
from ui.reading.session import Reading, reading
from wording.figures import short_day

EVERY_STATE, EVERY_THEME = "Every state", "Every theme"
HOW_TO_CHANGE = """
To change an owner, a state or what came of a query, change its row in `data/reference/data_queries.csv` (or fill in the
[blank workbook](/templates/data_queries.xlsx) with every row) and load it on the [Upload](/upload) page: the new register
takes the place of the old one, which stays in the ledger. What a rule finds is found again until the figures agree; give it a
row of its own, with the same figures, to answer it.
"""
HEADINGS = ["Query", "State", "Raised", "Lines", "What conflicts", "Owner", "What came of it", "Figures"]


def queries_page() -> None:
    read = reading()
    st.title("Data queries")
    queries = read.queries()
    st.markdown(summary(queries))
    if not queries:
        return
    left, right = st.columns(2)
    with left:
        state = choice("State", [EVERY_STATE, *STATES], "state")
    with right:
        theme = choice("Theme", [EVERY_THEME, *dict.fromkeys(sorted(each.theme for each in queries))], "theme")
    shown = [each for each in queries if state in (EVERY_STATE, each.state) and theme in (EVERY_THEME, each.theme)]
    if shown:
        st.html(made(read.key, f"queries {state} {theme} {carried()}", lambda: table(shown, read)))
    else:
        st.info("No query of this theme is in this state.")
    st.markdown(HOW_TO_CHANGE)


def summary(queries: list[Query]) -> str:
    if not queries:
        return "No query was raised, and of what has come no rule found any."
    states = ", ".join(f"{count} {state.lower()}" for state in STATES if (count := sum(each.state == state for each in queries)))
    ruled = sum(bool(each.rule) for each in queries)
    return (
        f"**{len(queries)} data queries**: {states}. {ruled} of them a rule finds by itself, each time figures are worked "
        "out. Every owner is proposed until the partnership agrees to it: who owns a disputed figure is its choice."
    )


def table(shown: list[Query], read: Reading) -> str:
    prints = read.prints()
    return register(HEADINGS, [row(each, prints) for each in shown], f"{len(shown)} queries, open ones first")


def row(query: Query, prints: dict[str, list[str]]) -> list:
    figures = [figure for figure in query.figures.split(", ") if figure]
    names = dict.fromkeys(name for figure in figures for name in prints.get(figure, []))
    in_print = [Link(query.figures, "published", (("theme", query.theme),))] if figures else []
    return [
        query.ref,
        query.state,
        short_day(query.raised_on) if query.raised_on else "by a rule",
        query.lines,
        conflict(query),
        query.owner + ("" if query.owner_agreed else " (proposed)"),
        query.resolution,
        [*in_print, *(to_indicator(name, indicators()[name].title) for name in names)],
    ]


def conflict(each: Query) -> list:
    said = [each.conflict, f"Until then: {each.meanwhile}" if each.meanwhile else ""]
    if each.rule:
        said.append(f"A rule finds it ({each.rule})" + (f": {each.found}" if each.found != each.conflict else "."))
    return said
