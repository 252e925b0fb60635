"""The executive page: only what moved by more than chance, what was said last time, and whether it helped."""

import streamlit as st

from meeting.briefing import HEADINGS, MOVED, Briefing
from meeting.lines import DECISION
from meeting.minutes import Held, Minutes
from metrics.control import NO_CHART
from metrics.icon import icon_of
from metrics.indicator import indicators
from metrics.spc import COMMON
from ui.briefing import told
from ui.minutes import briefings_of, minutes_of, names
from ui.register import register, to_indicator
from ui.session import Reading, reading
from ui.words import counted, number, short_day

SAID_HEADINGS = ["About", "What we said", "Then", "Now", "So"]


def executive_page() -> None:
    read = reading()
    minutes = minutes_of(read)
    found = briefings_of(read, minutes)
    st.title("What really changed")
    st.html(f'<p class="opening">{opening(found)}</p>')
    last_time(read, minutes)
    as_at = read.as_at.isoformat() if read.as_at else None
    for kind in MOVED:
        group = [each for each in found if each.signal.kind == kind]
        if group:
            st.subheader(HEADINGS[kind])
            st.html("".join(told(each, as_at, names()) for each in group))
    the_rest(read)


def opening(found: list[Briefing]) -> str:
    """One sentence: how many moved which way."""
    if not found:
        return "Nothing moved by more than chance."
    counts = {kind: sum(each.signal.kind == kind for each in found) for kind in MOVED}
    said = ", ".join(f"{counts[kind]} {HEADINGS[kind].lower()}" for kind in MOVED if counts[kind])
    return f"{counted(len(found), 'figure')} moved by more than chance: {said}."


def last_time(read: Reading, minutes: Minutes) -> None:
    """What was decided at the last meeting, and what its figure did since."""
    last = minutes.last_before(read.about().today)
    decisions = [held for held in minutes.of_meeting(last) if held.what.what == DECISION] if last else []
    st.subheader("What we said last time")
    if not decisions:
        st.markdown("No decision is recorded of an earlier meeting.")
        return
    st.html(register(SAID_HEADINGS, [row(read, held) for held in decisions], f"Decisions of {short_day(last)}"))


def row(read: Reading, held: Held) -> list:
    said, signal = held.what, read.signals().get(held.what.about)
    indicator = indicators().get(said.about)
    if indicator is None or signal is None:
        return [names().get(said.about, said.about), said.text, "", "", ""]
    then = f"{number(said.figure, indicator.unit)} ({said.period})" if said.period else "no figure"
    now = f"{number(signal.value, indicator.unit)} ({signal.period})" if signal.period else "no figure"
    return [to_indicator(indicator.id, indicator.title, None), said.text, then, now, icon_of(signal).words]


def the_rest(read: Reading) -> None:
    """Everything else is one click away."""
    kinds = [each.kind for each in read.signals().values()]
    st.subheader("Everything else")
    st.markdown(f"{kinds.count(COMMON)} figures did no more than chance would; {kinds.count(NO_CHART)} cannot be judged yet, most of them "
                "because they have too few periods. [All figures](/overview) · [Clocks](/clocks) · [Sources](/sources)")
