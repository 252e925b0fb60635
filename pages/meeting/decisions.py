"""Decisions and actions: what each meeting said, whether it was done, and the place to write the next."""

import streamlit as st

from access.role import SAY
from meeting.minutes import AGAIN, CLOSED, OPEN, OVERDUE, Held, Minutes, Task
from metrics.control import Signal
from pages.meeting.writing import write_part
from ui.minutes import concerns_since, minutes_of, names, signals_of
from ui.opened import in_names
from ui.register import Link, register, to_indicator
from ui.session import Reading, reading
from ui.who import person
from ui.words import counted, short_day

ORDER = (OVERDUE, AGAIN, OPEN, CLOSED)
SIGNS = {OVERDUE: "⚠ overdue", AGAIN: "? closed, but its figure moved again", OPEN: "○ open", CLOSED: "✓ closed"}
TASKS = ["Action", "About", "For", "First due", "Due now", "State", "Evidence", "Comes from", "Line"]
SAID = ["About", "What", "Words", "Figure then", "Written by", "Line"]


def decisions_page() -> None:
    read = reading()
    minutes = minutes_of(read)
    found = signals_of(read, minutes)
    st.title("Decisions and actions")
    st.html(f'<p class="opening">{opening(read, minutes, found)}</p>')
    tasks_part(read, minutes, found)
    meetings_part(minutes)
    if person().may(SAY):
        write_part(read, minutes)


def opening(read: Reading, minutes: Minutes, found: dict[str, Signal]) -> str:
    states = [task.state(read.about().today, concerns_since(found)) for task in minutes.tasks.values()]
    if not states:
        return "No action was agreed yet."
    said = [f"{counted(states.count(OPEN) + states.count(OVERDUE), 'action')} to be done"]
    said += [f"{states.count(OVERDUE)} overdue"] if OVERDUE in states else []
    said += [f"{states.count(AGAIN)} to be asked about again: the figure moved after it was closed"] if AGAIN in states else []
    return ", ".join(said) + "."


def tasks_part(read: Reading, minutes: Minutes, found: dict[str, Signal]) -> None:
    st.subheader("Actions")
    if not minutes.tasks:
        st.markdown("None yet.")
        return
    states = {task.held.number: task.state(read.about().today, concerns_since(found)) for task in minutes.tasks.values()}
    tasks = sorted(minutes.tasks.values(), key=lambda task: (ORDER.index(states[task.held.number]), task.due))
    st.html(register(TASKS, [task_row(task, states[task.held.number]) for task in tasks], "Every action, what is overdue first"))


def task_row(task: Task, state: str) -> list:
    action = task.action
    now = short_day(task.due) + (f" (moved {counted(len(task.moved), 'time')})" if task.moved else "")
    evidence = f"{task.evidence} ({short_day(task.closed_on)})" if task.closed_on else ""
    return [action.text, link_to(action.about), action.owner, short_day(task.first_due), now, SIGNS[state], evidence, action.linked,
            str(task.held.number)]  # fmt: skip


def link_to(about: str) -> Link:
    """To an indicator, or to a theme's page."""
    title = names().get(about, about)
    return Link(title, about) if about in {each for each in names() if "-" in each} else to_indicator(about, title, None)


def meetings_part(minutes: Minutes) -> None:
    st.subheader("Meetings")
    if not minutes.meetings:
        st.markdown("Nothing was written for a meeting yet.")
    for meeting in minutes.meetings:
        agreed = "minutes agreed" if meeting in minutes.minuted else "minutes not agreed yet"
        with st.expander(f"{short_day(meeting)}: {agreed}", expanded=meeting == minutes.meetings[0]):
            said = minutes.of_meeting(meeting)
            rows = [said_row(held) for held in said]
            st.html(register(SAID, rows, f"What was said on {short_day(meeting)}") if rows else "<p>Only actions were agreed.</p>")


def said_row(held: Held) -> list:
    said = held.what
    figure = f"{said.figure:,.9g} in {said.period}" if said.figure is not None else ""
    return [link_to(said.about), said.what, said.text, figure, in_names(held.who), str(held.number)]
