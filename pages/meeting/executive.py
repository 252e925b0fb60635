"""The executive page: only what moved by more than chance, what was said last time, and whether it helped."""

from html import escape

import streamlit as st

from ledger.said import DECISION, Said
from meeting.briefing import HEADINGS, MOVED, Briefing, figure_words
from meeting.minutes import Held, Minutes
from metrics.control import NO_CHART, Signal
from metrics.icon import icon_of
from metrics.indicator import indicators
from metrics.spc import COMMON, NEUTRAL
from ui.briefing import told, told_shortly
from ui.links import to
from ui.minutes import briefings_of, minutes_of, names, signals_of
from ui.pack_part import pack_part
from ui.projector import PROJECTOR, projector, wanted
from ui.register import Link, register, to_indicator
from ui.session import Reading, reading
from ui.words import counted, number, short_day

SAID_HEADINGS = ["About", "What we decided", "Then", "Now", "Did it move"]


def executive_page() -> None:
    read = reading()
    minutes = minutes_of(read)
    found = briefings_of(read, minutes)
    if wanted():
        projector(read, minutes, found)
        return
    st.title("What really changed")
    st.html(f'<p class="opening">{opening(found)}</p>')
    st.html(f'<p class="onward"><a href="{escape(to("meeting", {PROJECTOR: "1"}))}">Show it on a projector, one at a time</a> · '
            f'<a href="{escape(to("decisions"))}">Decisions and actions</a></p>')
    if read.viewer.sees_released:
        st.caption("These are released figures, which are rounded: a change that rounding alone may have made is not counted as one.")
    pack_part(read, minutes)
    last_time(read, minutes)
    signals(found)
    the_rest(signals_of(read, minutes))


def opening(found: list[Briefing]) -> str:
    """One sentence: how many moved which way."""
    if not found:
        return "Nothing moved by more than chance."
    counts = {kind: sum(each.signal.kind == kind for each in found) for kind in MOVED}
    said = ", ".join(f"{counts[kind]} {HEADINGS[kind].lower()}" for kind in MOVED if counts[kind])
    return f"{counted(len(found), 'figure')} moved by more than chance: {said}."


def signals(found: list[Briefing]) -> None:
    """What got worse or better in full; what only changed in a line each."""
    for kind in MOVED:
        group = [each for each in found if each.signal.kind == kind]
        if group:
            st.subheader(HEADINGS[kind])
            st.html(told_shortly(group) if kind == NEUTRAL else "".join(told(each, names()) for each in group))


def last_time(read: Reading, minutes: Minutes) -> None:
    """What was decided at the last meeting, and what its figure did since."""
    last = minutes.last_before(read.about().today)
    decisions = [held for held in minutes.of_meeting(last) if held.what.what == DECISION] if last else []
    st.subheader("What we said last time")
    if not decisions:
        st.markdown("No decision is recorded of an earlier meeting.")
        return
    found = signals_of(read, minutes)
    st.html(register(SAID_HEADINGS, [row(held, found) for held in decisions], f"Decisions of {short_day(last)}"))


def row(held: Held, signals: dict[str, Signal]) -> list:
    said, signal, indicator = held.what, signals.get(held.what.about), indicators().get(held.what.about)
    if indicator is None or signal is None:
        return [Link(names().get(said.about, said.about), said.about), said.text, "", "", "See its figures"]
    then = f"{number(said.figure, signal.unit(indicator))} in {said.period}" if said.figure is not None else "no figure"
    now = figure_words(signal, indicator) if signal.period else "no figure"
    return [to_indicator(indicator.id, indicator.title, None), said.text, then, now, since_words(said, signal)]


def since_words(said: Said, signal: Signal) -> str:
    """Whether the verdict on the figure is the one of then."""
    if signal.period == said.period:
        return "no newer figure yet"
    words = icon_of(signal).words
    return f"still {words}" if signal.kind == said.kind else f"now {words}"


def the_rest(found: dict[str, Signal]) -> None:
    """Everything else is one click away."""
    kinds = [each.kind for each in found.values()]
    st.subheader("Everything else")
    st.markdown(f"{kinds.count(COMMON)} figures did no more than chance would; {kinds.count(NO_CHART)} cannot be judged yet, most of them "
                f"because they have too few periods. [All figures]({to('overview')}) · [Clocks]({to('clocks')}) · [Sources]({to('sources')})")
