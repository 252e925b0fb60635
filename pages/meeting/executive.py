"""The executive page: only what moved by more than chance, what was said last time, and whether it helped."""

from html import escape

import streamlit as st

from loaders.source import sources
from meeting.agenda import Agenda
from meeting.briefing import HEADINGS, MOVED, Briefing, opening
from meeting.last_time import Then, said_last_time
from metrics.control_charts.control import NO_CHART, UNSURE, Signal
from metrics.control_charts.spc import COMMON, NEUTRAL
from ui.briefing import briefing_html, briefings_list
from ui.html_table import Link, register, to_indicator
from ui.links import to
from ui.minutes import agenda_of
from ui.pack_part import pack_part
from ui.projector import PROJECTOR, projector, wanted
from ui.reading.session import reading
from ui.stands_on import stands_on
from wording.figures import short_day

ROUNDED = "These are released figures, which are rounded: a change that rounding alone may have made is not counted as one."
TRUE_NUMBERS = "These are exact figures, small ones too. Somebody may be recognised by them: do not pass them on."
SAID_HEADINGS = ["About", "What we decided", "Then", "Now", "Did it move"]


def executive_page() -> None:
    read = reading()
    agenda = agenda_of(read)
    if wanted():
        projector(read, agenda)
        return
    st.title("What really changed")
    st.html(f'<p class="opening">{opening(agenda.briefings, agenda.judged)}</p>')
    if came := read.came():
        st.markdown(stands_on(came, sources()))
    st.html(
        f'<p class="onward"><a href="{escape(to("meeting", {PROJECTOR: "1"}))}">Show it on a projector, one at a time</a> · '
        f'<a href="{escape(to("decisions"))}">Decisions and actions</a></p>'
    )
    st.caption(ROUNDED if read.viewer.sees_released else TRUE_NUMBERS)
    pack_part(read, agenda.minutes)
    last_time(agenda)
    signals(agenda.briefings)
    the_rest(agenda.signals)


def signals(found: list[Briefing]) -> None:
    """What got worse or better in full; what only changed in a line each."""
    for kind in MOVED:
        group = [each for each in found if each.signal.kind == kind]
        if group:
            st.subheader(HEADINGS[kind])
            st.html(briefings_list(group) if kind == NEUTRAL else "".join(briefing_html(each) for each in group))


def last_time(agenda: Agenda) -> None:
    """What was decided at the last meeting, and what its figure did since."""
    today = agenda.figures.today
    said = said_last_time(agenda.minutes, today, agenda.signals, agenda.released_signals)
    st.subheader("What we said last time")
    if said:
        st.html(
            register(SAID_HEADINGS, [row(each) for each in said], f"Decisions of {short_day(agenda.minutes.last_before(today))}")
        )
    else:
        st.markdown("No decision is recorded of an earlier meeting.")


def row(each: Then) -> list:
    link = to_indicator(each.name, each.about) if each.icon else Link(each.about, each.name)
    return [link, each.text, each.then, each.now, each.moved]


def the_rest(found: dict[str, Signal]) -> None:
    """Everything else is one click away."""
    kinds = [each.kind for each in found.values()]
    unsure = f"of {kinds.count(UNSURE)} it cannot be told, for their figures are rounded; " if UNSURE in kinds else ""
    st.subheader("Everything else")
    st.markdown(
        f"{kinds.count(COMMON)} figures did no more than chance would; {unsure}{kinds.count(NO_CHART)} cannot be judged yet, "
        "most of them because they have too few periods. "
        f"[All figures]({to('overview')}) · [Clocks]({to('clocks')}) · [Sources]({to('sources')})"
    )
