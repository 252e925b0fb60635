"""One signal at a time, large, for a screen that a whole meeting looks at. Arrow keys turn the pages."""

from html import escape

import streamlit as st

from meeting.agenda import Agenda
from meeting.briefing import opening
from ui.briefing import briefing_html
from ui.control_part import chart_part
from ui.reading.session import Reading

PROJECTOR, PLACE = "projector", "place"
AS_LARGE_AS_A_WALL = """<style>
.place { font-size: 1.2rem !important; padding: 0 !important; }
.signal { max-width: none; }
.signal p, .signal li { font-size: 1.35rem !important; line-height: 1.45; }
.signal h3 { font-size: 2.2rem !important; }
.signal .figure { font-size: 1.7rem !important; }
.signal .fresh { font-size: 1.1rem !important; }
</style>"""


def wanted() -> bool:
    return st.query_params.get(PROJECTOR) == "1"


def projector(read: Reading, agenda: Agenda) -> None:
    """What got worse comes first. Which one is shown stands in the address."""
    st.html(AS_LARGE_AS_A_WALL)
    briefings = agenda.briefings
    if not briefings:
        st.title(opening(briefings, agenda.judged))
        leave()
        return
    place = min(max(number_in_address(), 1), len(briefings))
    briefing = briefings[place - 1]
    st.html(f'<h1 class="place">{place} of {len(briefings)} · {escape(briefing.indicator.theme.title)}</h1>')
    st.html(briefing_html(briefing))
    chart_part(read, agenda, briefing.indicator, briefing.signal)
    turn(place, len(briefings))


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
