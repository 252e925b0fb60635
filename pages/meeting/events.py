"""Events: what happened that may have moved figures, recorded once, drawn on every chart it concerns."""

import streamlit as st

from access.role import SAY
from ledger.lines import Line
from ledger.meeting_lines import Event
from meeting.agenda import Agenda
from meeting.before_after import BeforeAfter, before_and_after
from metrics.declaring.indicator import Indicator
from pages.data.changes import done
from pages.meeting.writing import NEVER_A_CHILD
from ui.html_table import register, to_indicator
from ui.minutes import agenda_of
from ui.reading.current_user import person
from ui.reading.resources import in_names, meeting_gate
from ui.reading.session import reading
from wording.figures import as_it_stands, number, short_day

HEADINGS = ["Indicator", "Before", "After", "Difference", "More than chance"]


def events_page() -> None:
    agenda = agenda_of(reading())
    minutes = agenda.minutes
    st.title("What happened, and what moved")
    st.html('<p class="opening">A team launched, a protocol refreshed, a new form: each is drawn on the charts it concerns.</p>')
    if not minutes.events:
        st.markdown("No event was recorded yet.")
    for line in reversed(minutes.events):
        event_part(agenda, line)
    if person().may(SAY):
        write_event(agenda)


def event_part(agenda: Agenda, line: Line[Event]) -> None:
    event = line.what
    st.subheader(f"{short_day(event.day)}: {as_it_stands(event.title)}")
    rebased = f" Limits begin anew from that day: {event.reason}." if event.rebases else ""
    st.caption(as_it_stands(f"Written by {in_names(line.who)} (line {line.number}).{rebased}"))
    rows = [row(each, found) for each in concerned(agenda, event) if (found := compared(agenda, each, event))]
    if rows:
        st.html(register(HEADINGS, rows, "Before it and after it: as many periods either side, at most twelve"))
    else:
        st.markdown("No chart has figures both before it and after it yet.")


def concerned(agenda: Agenda, event: Event) -> list[Indicator]:
    return [each for name, each in agenda.indicators.items() if {name, each.theme.id} & set(event.concerns)]


def compared(agenda: Agenda, indicator: Indicator, event: Event) -> BeforeAfter | None:
    return before_and_after(agenda.points(indicator), event.day, agenda.blur(indicator))


def row(indicator: Indicator, compared: BeforeAfter) -> list:
    def shown(value: float) -> str:
        return number(value, indicator.unit)

    return [
        to_indicator(indicator.id, indicator.title),
        f"{shown(compared.before)} ({compared.periods_before} periods)",
        f"{shown(compared.after)} ({compared.periods_after} periods)",
        f"{compared.after - compared.before:+,.1f}",
        compared.words,
    ]


def write_event(agenda: Agenda) -> None:
    today, titles = agenda.figures.today, agenda.subjects
    with st.expander("Record an event"), st.form("event"):
        st.caption(NEVER_A_CHILD)
        day = st.date_input("Day", value=today, format="DD/MM/YYYY", key="event day")
        title = st.text_input("What happened", max_chars=120, key="event title")
        concerns = st.multiselect(
            "Whom it concerns: indicators, or whole themes", list(titles), format_func=titles.__getitem__, key="concerns"
        )
        rebases = st.checkbox("Limits begin anew on that day", key="rebases")
        reason = st.text_input("If so, why", max_chars=200, key="why anew")
        if st.form_submit_button("Record it"):
            entry = Event(day, title, tuple(concerns), rebases, reason)
            if done(lambda: meeting_gate().say(entry, today)):
                st.rerun()
