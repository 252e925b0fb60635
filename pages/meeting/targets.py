"""Targets: what was agreed for each year, on what basis, and whether the figure is there. Colour never says it alone."""

import streamlit as st

from access.role import AGREE
from ledger.said import Target
from meeting.agreed import year_words
from meeting.minutes import Held, Minutes
from metrics.headline import Headline
from metrics.icon import icon_of
from metrics.indicator import NEITHER, Indicator
from pages.data.changes import done
from ui.minutes import known_to, minutes_of, signals_of, target_for, verdict_of
from ui.opened import doing
from ui.register import register, to_indicator
from ui.session import Reading, reading
from ui.who import person
from ui.words import number, value_words

HEADINGS = ["Indicator", "Year", "Target", "Tolerance", "Basis", "Figure", "Verdict", "As things are"]


def targets_page() -> None:
    read = reading()
    minutes = minutes_of(read)
    st.title("Targets")
    st.html('<p class="opening">A target is judged only where a direction is better and there are cases enough; the last column says '
            "whether it will be met by more than chance.</p>")  # fmt: skip
    known, found = known_to(read), signals_of(read, minutes)
    rows = [row(known[held.what.indicator], held, read.headlines(), minutes, found) for held in minutes.targets.values()
            if held.what.indicator in known]  # fmt: skip
    if rows:
        st.html(register(HEADINGS, rows, "Every target, by indicator and financial year"))
    else:
        st.markdown("No target was agreed yet.")
    if person().may(AGREE):
        write_target(read, known)


def row(indicator: Indicator, held: Held, lines: dict[str, Headline], minutes: Minutes, found: dict) -> list:
    target, line, unit = held.what, lines[indicator.id], indicator.unit
    current = target_for(indicator, line, minutes) == held
    judged = verdict_of(indicator, line, held) if current else None
    icon = icon_of(found[indicator.id]) if current and indicator.id in found else None
    return [to_indicator(indicator.id, indicator.title, None), target.year, number(target.value, unit),
            "" if target.tolerance is None else number(target.tolerance, unit), target.basis,
            f"{value_words(line, indicator)} in {line.months}" if current else "", judged.sign if judged else "another year",
            icon.target_words if icon else ""]  # fmt: skip


def write_target(read: Reading, known: dict[str, Indicator]) -> None:
    """Of indicators that have a direction: for the others no figure would be better than another."""
    offered = sorted((name for name, each in known.items() if each.polarity != NEITHER and not each.unit.whole_of_period),
                     key=lambda name: (known[name].theme.title, known[name].title))  # fmt: skip
    with st.expander("Agree a target"), st.form("target"):
        chosen = st.selectbox("Indicator", offered, key="indicator of target",
                              format_func=lambda name: f"{known[name].theme.title}: {known[name].title} ({known[name].unit.name})")
        year = st.text_input("Financial year", value=year_words(read.about().today), max_chars=7, key="year of target")
        value = st.number_input("Target", key="value of target")
        tolerance = st.number_input("Tolerance: how far off is still near", min_value=0.0, value=None, key="tolerance")
        basis = st.text_input("Basis: who set it, and where that is written", max_chars=200, key="basis")
        if st.form_submit_button("Agree it"):
            entry = Target(chosen, year, value, basis, tolerance)
            if done(lambda: doing().say(entry, read.about().today)):
                st.rerun()
