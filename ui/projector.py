"""One signal at a time, large, for a screen that a whole meeting looks at. Arrow keys turn the pages."""

from html import escape

import streamlit as st

from meeting.briefing import Briefing
from meeting.minutes import Minutes
from ui.briefing import told
from ui.control_part import control_part
from ui.minutes import names
from ui.session import Reading

PROJECTOR, PLACE = "projector", "place"
AS_LARGE_AS_A_WALL = "<style>.stMainBlockContainer { font-size: 1.35rem; } header, .sample ~ .foot { display: none; }</style>"


def wanted() -> bool:
    return st.query_params.get(PROJECTOR) == "1"


def projector(read: Reading, minutes: Minutes, found: list[Briefing]) -> None:
    """What got worse comes first. Which one is shown stands in the address."""
    st.html(AS_LARGE_AS_A_WALL)
    if not found:
        st.title("Nothing moved by more than chance")
        leave()
        return
    place = min(max(number_in_address(), 1), len(found))
    each = found[place - 1]
    st.html(f'<p class="opening">{place} of {len(found)} · {escape(each.indicator.theme.title)}</p>')
    st.html(told(each, read.as_at.isoformat() if read.as_at else None, names()))
    control_part(read, minutes, each.indicator)
    turn(place, len(found))


def number_in_address() -> int:
    text = st.query_params.get(PLACE, "1")
    return int(text) if text.isdecimal() and len(text) < 5 else 1


def turn(place: int, most: int) -> None:
    before, after, out = st.columns(3)
    before.button("Before", key="before", shortcut="Left", disabled=place == 1, on_click=go, args=[place - 1])
    after.button("Next", key="after", shortcut="Right", type="primary", disabled=place == most, on_click=go, args=[place + 1])
    with out:
        leave()


def go(place: int) -> None:
    st.query_params[PLACE] = str(place)


def leave() -> None:
    st.button("Leave the projector", key="leave", shortcut="Escape", on_click=out)


def out() -> None:
    for name in (PROJECTOR, PLACE):
        st.query_params.pop(name, None)
