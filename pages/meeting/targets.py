"""Targets: what was agreed for each year, on what basis, and whether the figure is there. Colour never says it alone."""

import streamlit as st

from access.role import AGREE
from ledger.lines import Line
from ledger.meeting_lines import Target
from meeting.agenda import Agenda
from meeting.agreed import year_words
from metrics.control_charts.icon import icon_of
from metrics.declaring.indicator import NEITHER, Indicator
from pages.data.changes import done
from ui.html_table import register, to_indicator
from ui.minutes import agenda_of
from ui.reading.current_user import person
from ui.reading.resources import meeting_gate
from ui.reading.session import reading
from wording.figures import number
from wording.headline import HeadlineWords

HEADINGS = ["Indicator", "Year", "Target", "Tolerance", "Basis", "Figure", "Verdict", "As things are"]


def targets_page() -> None:
    agenda = agenda_of(reading())
    st.title("Targets")
    st.html(
        '<p class="opening">A target is judged only where a direction is better and there are cases enough; the last column says '
        "whether it will be met by more than chance.</p>"
    )
    rows = [
        row(agenda, agenda.indicators[held.what.indicator], held)
        for held in agenda.minutes.targets.values()
        if held.what.indicator in agenda.indicators
    ]
    if rows:
        st.html(register(HEADINGS, rows, "Every target, by indicator and financial year"))
    else:
        st.markdown("No target was agreed yet.")
    if person().may(AGREE):
        write_target(agenda)


def row(agenda: Agenda, indicator: Indicator, line: Line[Target]) -> list:
    target, headline, unit = line.what, agenda.headlines[indicator.id], indicator.unit
    current = agenda.target_for(indicator) == line
    judged = agenda.verdict_of(indicator, line) if current else None
    icon = icon_of(agenda.signals[indicator.id]) if current and indicator.id in agenda.signals else None
    return [
        to_indicator(indicator.id, indicator.title),
        target.year,
        number(target.value, unit),
        "" if target.tolerance is None else number(target.tolerance, unit),
        target.basis,
        f"{HeadlineWords(headline, indicator).value} in {headline.months}" if current else "",
        judged.sign if judged else "another year",
        icon.target_words if icon else "",
    ]


def write_target(agenda: Agenda) -> None:
    """Of indicators that have a direction: for the others no figure would be better than another."""
    indicators, today = agenda.indicators, agenda.figures.today
    offered = sorted(
        (name for name, each in indicators.items() if each.polarity != NEITHER and not each.unit.whole_of_period),
        key=lambda name: (indicators[name].theme.title, indicators[name].title),
    )
    with st.expander("Agree a target"), st.form("target"):
        chosen = st.selectbox(
            "Indicator",
            offered,
            key="indicator of target",
            format_func=lambda name: f"{indicators[name].theme.title}: {indicators[name].title} ({indicators[name].unit.name})",
        )
        year = st.text_input("Financial year", value=year_words(today), max_chars=7, key="year of target")
        value = st.number_input("Target", key="value of target")
        tolerance = st.number_input("Tolerance: how far off is still near", min_value=0.0, value=None, key="tolerance")
        basis = st.text_input("Basis: who set it, and where that is written", max_chars=200, key="basis")
        if st.form_submit_button("Agree it"):
            entry = Target(chosen, year, value, basis, tolerance)
            if done(lambda: meeting_gate().say(entry, today)):
                st.rerun()
