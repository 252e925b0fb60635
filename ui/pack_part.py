"""The part of the executive page from which the pack of a meeting is taken away."""

from datetime import timedelta

import streamlit as st

import way_out
from access.role import EXPORT
from audit.key import CannotBeLogged
from exports.recipe import PACK, PACK_FORMS, PDF, PPTX, CannotExport, Recipe
from exports.sheet import XLSX
from meeting.minutes import Minutes
from meeting.writing import AHEAD
from metrics.viewer import NotAllowed
from ui.exporting import OFFER, RELEASED, link
from ui.handing_out import TICKETS
from ui.minutes import lines_of
from ui.opened import audit_log
from ui.session import Reading
from ui.who import person, session
from ui.words import as_it_stands

NAMES = {PDF: "Paper (PDF)", PPTX: "Slides (PowerPoint)", XLSX: "Workbook (Excel)"}


def pack_part(read: Reading, minutes: Minutes) -> None:
    """For whoever may export; nobody else sees it. A closed one costs nothing."""
    if not person().may(EXPORT):
        return
    fold = st.expander("The pack for this meeting", key="pack", on_change="rerun")
    if not fold.open:
        return
    with fold:
        recipe = choose(read, minutes)
        if st.button("Make the file", key="make the pack", type="primary"):
            make(read, recipe)
        link((PACK, ""))


def choose(read: Reading, minutes: Minutes) -> Recipe:
    today = read.about().today
    ahead = [day for day in minutes.meetings if day >= today]
    left, right = st.columns(2)
    meeting = left.date_input("Meeting on", min(ahead, default=today), max_value=today + AHEAD, min_value=today - timedelta(days=3 * 365),
                              format="DD/MM/YYYY", key="pack meeting")
    form = right.radio("As", PACK_FORMS, format_func=NAMES.get, horizontal=True, key="pack form")
    st.caption(f"What moved, what was said last time, what is to be done, and what every figure means. {RELEASED}")
    return Recipe(PACK, form=form, meeting=meeting)


def make(read: Reading, recipe: Recipe) -> None:
    st.session_state.pop(OFFER, None)
    bar = st.progress(0.0, "Opening the figures")
    try:
        made = way_out.offer(recipe, read.path, person(), session(), audit_log(), TICKETS, lines_of(read), bar.progress)
        st.session_state[OFFER] = (PACK, ""), made
    except (CannotExport, NotAllowed, CannotBeLogged) as refusal:
        st.error(as_it_stands(refusal), icon=":material/block:")
    bar.empty()
