"""The part of the executive page from which the pack of a meeting is taken away."""

from datetime import date

import streamlit as st

from access.role import EXPORT, TAKE_TO_MEETING
from audit.key import CannotBeLogged
from audit.reason import Reason
from exports.recipe import PACK, PACK_FORMS, PDF, PPTX, CannotExport, Recipe
from exports.sheet import XLSX
from meeting.minutes import Minutes
from meeting.writing import AHEAD
from metrics.viewer import EXACT, RELEASED, NotAllowed
from operations import exporting
from pack.making import FIRST
from server.downloads import TICKETS
from ui.exporting import OFFER, link
from ui.minutes import lines_of
from ui.reading.current_user import person, session
from ui.reading.resources import audit_log
from ui.reading.session import Reading
from wording.figures import as_it_stands

NAMES = {PDF: "As paper (PDF)", PPTX: "As slides (PowerPoint)", XLSX: "As a workbook (Excel)"}

WHAT = "This page with what is to be done and what each figure means."
CLOSELY = {EXACT: "As on this page, exact", RELEASED: "Released, to be handed on"}
SAID = {
    EXACT: "Exact figures, marked OFFICIAL-SENSITIVE and numbered for you; the log names the meeting as the reason.",
    RELEASED: "As released; it is written down in the log.",
}


def pack_part(read: Reading, minutes: Minutes) -> None:
    """One click for each form, for whoever may export; nobody else sees it."""
    if not person().may(EXPORT):
        return
    with st.container(border=True, key="pack"):
        left, *places = st.columns([1.2, 1, 1, 1], vertical_alignment="bottom")
        meeting = choose_meeting(left, read, minutes)
        pressed = [
            form for form, place in zip(PACK_FORMS, places) if place.button(NAMES[form], key=f"pack {form}", width="stretch")
        ]
        exact = choose_how_closely()
        for form in pressed:
            make(read, pack_for(meeting, form, exact))
        link((PACK, ""), "its button")


def choose_how_closely() -> bool:
    """Whether it says what this page says, true numbers, for whoever may take such a pack to the meeting."""
    if not person().may(TAKE_TO_MEETING):
        st.caption(f"{WHAT} As released; it is written down in the log.")
        return False
    exact = (
        st.radio("Its figures", (EXACT, RELEASED), format_func=CLOSELY.__getitem__, horizontal=True, key="pack closely") == EXACT
    )
    st.caption(f"{WHAT} {SAID[EXACT if exact else RELEASED]}")
    return exact


def pack_for(meeting: date, form: str, exact: bool) -> Recipe:
    return Recipe(PACK, form=form, exact=exact, reason=Reason.FOR_THE_MEETING if exact else None, meeting=meeting)


def choose_meeting(place, read: Reading, minutes: Minutes) -> date:
    """The next one that something was said for; if there is none, today's."""
    today = read.today
    ahead = [day for day in minutes.meetings if day >= today]
    return place.date_input(
        "The pack for the meeting on",
        min(ahead, default=today),
        format="DD/MM/YYYY",
        min_value=today - FIRST,
        max_value=today + AHEAD,
        key="pack meeting",
    )


def make(read: Reading, recipe: Recipe) -> None:
    st.session_state.pop(OFFER, None)
    bar = st.progress(0.0, "Opening the figures")

    def progress(far: float, words: str) -> None:
        bar.progress(far, words)

    try:
        made = exporting.issue_ticket(
            recipe, read.files.path, person(), session(), audit_log(), TICKETS, lines_of(read), progress
        )
        st.session_state[OFFER] = (PACK, ""), made
    except (CannotExport, NotAllowed, CannotBeLogged) as refusal:
        st.error(as_it_stands(refusal), icon=":material/block:")
    bar.empty()
