"""Decisions and actions: what each meeting said, whether it was done, and the place to write the next."""

import streamlit as st

from access.role import SAY
from ledger.lines import Line
from ledger.meeting_lines import Action, Said
from meeting.agenda import Agenda
from meeting.minutes import AGAIN, CLOSED, OPEN, OVERDUE, Minutes, Task
from meeting.wording import STATES, comes_from, origins_of, title_of
from metrics.declaring.indicator import indicators
from metrics.declaring.theme import Theme
from metrics.disclosure.rounding import is_exempt
from pages.meeting.writing import write_part
from plural import counted
from ui.html_table import Link, register, to_indicator
from ui.minutes import agenda_of
from ui.reading.current_user import person
from ui.reading.resources import in_names
from ui.reading.session import reading
from wording.figures import number, short_day

ORDER = (OVERDUE, AGAIN, OPEN, CLOSED)
TASKS = ["Action", "About", "For", "First due", "Due now", "State", "Evidence", "Comes from", "Line"]
SAID = ["About", "What", "Words", "Figure then", "Written by", "Line"]


def decisions_page() -> None:
    read = reading()
    agenda = agenda_of(read)
    st.title("Decisions and actions")
    st.html(f'<p class="opening">{opening(agenda)}</p>')
    tasks_part(agenda)
    meetings_part(agenda.minutes)
    if person().may(SAY):
        write_part(read, agenda)


def opening(agenda: Agenda) -> str:
    states = [agenda.state(task) for task in agenda.minutes.tasks.values()]
    if not states:
        return "No action was agreed yet."
    said = [f"{counted(states.count(OPEN) + states.count(OVERDUE), 'action')} to be done"]
    said += [f"{states.count(OVERDUE)} overdue"] if OVERDUE in states else []
    said += [f"{states.count(AGAIN)} to be asked about again: the figure moved after it was closed"] if AGAIN in states else []
    return ", ".join(said) + "."


def tasks_part(agenda: Agenda) -> None:
    tasks = agenda.minutes.tasks
    st.subheader("Actions")
    if not tasks:
        st.markdown("None yet.")
        return
    states = {number: agenda.state(task) for number, task in tasks.items()}
    order = sorted(tasks, key=lambda number: (ORDER.index(states[number]), tasks[number].due))
    st.html(
        register(
            TASKS,
            [task_row(tasks[number], states[number], agenda.figures.themes) for number in order],
            "Every action, what is overdue first",
        )
    )


def task_row(task: Task, state: str, seen: list[Theme]) -> list:
    action = task.action
    now = short_day(task.due) + (f" (moved {counted(len(task.moved), 'time')})" if task.moved else "")
    evidence = f"{task.evidence} ({short_day(task.closed_on)})" if task.closed_on else ""
    return [
        action.text,
        link_to(action.about),
        action.owner,
        short_day(task.first_due),
        now,
        STATES[state],
        evidence,
        origin_cell(action, seen),
        str(task.line.number),
    ]


def origin_cell(action: Action, seen: list[Theme]) -> Link | str:
    """To the page of the theme whose audit or scrutiny it comes from; in words alone for who may not see that theme."""
    origins, words = origins_of(action.origin.source) if action.origin else None, comes_from(action)
    return Link(words, origins.theme) if origins and origins.theme in {theme.id for theme in seen} else words


def link_to(about: str) -> Link:
    """To an indicator, or to a theme's page."""
    return to_indicator(about, title_of(about)) if about in indicators() else Link(title_of(about), about)


def meetings_part(minutes: Minutes) -> None:
    st.subheader("Meetings")
    if not minutes.meetings:
        st.markdown("Nothing was written for a meeting yet.")
    for meeting in minutes.meetings:
        agreed = "minutes agreed" if meeting in minutes.minuted else "minutes not agreed yet"
        with st.expander(f"{short_day(meeting)}: {agreed}", expanded=meeting == minutes.meetings[0]):
            rows = [said_row(line) for line in minutes.of_meeting(meeting)]
            title = f"What was said on {short_day(meeting)}"
            st.html(register(SAID, rows, title) if rows else "<p>Only actions were agreed.</p>")


def said_row(line: Line[Said]) -> list:
    said = line.what
    figure = then_words(said.about, said.figure, said.period)
    return [link_to(said.about), said.what, said.text, figure, in_names(line.who), str(line.number)]


def then_words(about: str, figure: float | None, period: str) -> str:
    indicator = indicators().get(about)
    if indicator is None or figure is None:
        return ""
    return f"{number(figure, indicator.unit)}{'' if is_exempt(indicator) else ' as released,'} in {period}"
