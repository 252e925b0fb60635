"""What came of the audits and scrutiny of a theme: each with the actions agreed from it, or that none was."""

import streamlit as st

from meeting.agenda import Agenda
from meeting.what_came import Came, first_meeting, what_came
from meeting.wording import STATES, origins_of
from metrics.declaring.theme import THEMES, Theme
from ui.html_table import Link, register
from ui.minutes import agenda_of
from ui.reading.session import Reading
from wording.figures import short_day

HEADINGS, CAPTION = ["Title", "Day", "What came of it"], "Each with the actions that meetings agreed from it, the newest first"


def what_came_part(read: Reading, theme: Theme) -> None:
    """Nothing for a theme whose extracts name no such work, and before the first meeting in the minutes."""
    works = [work for work in read.works() if work.theme == theme.id]
    agenda = agenda_of(read) if works else None
    if agenda is None or not agenda.minutes.meetings:
        return
    of_sources = map(origins_of, dict.fromkeys(work.source for work in works))
    named = [origins for origins in of_sources if origins]
    several, found = " and ".join(each.several for each in named), what_came(works, agenda.minutes)
    st.subheader(f"What came of {several}")
    st.markdown(message(several.capitalize(), found, agenda))
    if found:
        st.html(register(HEADINGS, [row(each, agenda) for each in found], CAPTION))
    if unnamed := " ".join(each.unnamed for each in named):
        st.caption(unnamed)


def message(several: str, found: list[Came], agenda: Agenda) -> str:
    """Audits since the first meeting in the minutes, on 15 Oct 2024: 3. With an action in the minutes: 2."""
    began = first_meeting(agenda.minutes)
    since = [each for each in found if began and each.work.day >= began]
    led = f". With an action{of_theirs(agenda)} in the minutes: **{sum(bool(each.tasks) for each in since)}**" if since else ""
    return f"{several} since the first meeting in the minutes, on {short_day(began)}: **{len(since) or 'none'}**{led}."


def row(each: Came, agenda: Agenda) -> list:
    came = [Link(f"{STATES[agenda.state(task)]}: {task.action.text}", "decisions") for task in each.tasks]
    return [each.work.title, short_day(each.work.day), came or f"no action{of_theirs(agenda)} was recorded in the minutes"]


def of_theirs(agenda: Agenda) -> str:
    """Whoever may not see every theme is not told of actions on the others, and not that there are none."""
    return "" if agenda.figures.themes == list(THEMES) else " on the themes you see"
