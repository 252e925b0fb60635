"""The forms of a meeting: a form for each kind of line. What may not be written is refused in a sentence."""

from collections.abc import Callable
from datetime import date, timedelta

import streamlit as st

from access.role import AGREE
from ledger.meeting_lines import COMMENT, DECISION, Action, ActionClosed, ActionMoved, Minuted, Said, Spoken, TakenBack
from meeting.agenda import Agenda
from meeting.minutes import Minutes
from meeting.what_came import origin_of
from meeting.wording import work_words
from meeting.writing import LONGEST
from metrics.working_out.reviewed_work import Work
from pages.data.changes import done
from ui.reading.current_user import person
from ui.reading.resources import meeting_gate
from ui.reading.session import Reading
from wording.figures import short_day

NEVER_A_CHILD = "Write about figures and services, never about a child. What is written stays in the ledger."
KINDS = (
    "A decision",
    "A comment",
    "A new action",
    "An action is done",
    "A later day for an action",
    "Take a line back",
    "The minutes were agreed",
)


def write_part(read: Reading, agenda: Agenda) -> None:
    st.subheader("Write")
    offered = KINDS if person().may(AGREE) else KINDS[:-1]
    kind = st.selectbox("What to write", offered, key="kind of line")
    form = FORMS[kind]
    with st.form(f"write {kind}", clear_on_submit=False):
        st.caption(NEVER_A_CHILD)
        entry = form(read, agenda)
        submitted = st.form_submit_button("Write it", disabled=entry is None)
    if submitted and entry is not None:
        say(entry, read)


def say(entry: Spoken, read: Reading) -> None:
    """Write it, and show the page as it is from now on."""
    if done(lambda: meeting_gate().say(entry, read.today, [origin_of(work) for work in read.works()])):
        st.toast("Written.")
        st.rerun()


def meeting_of(agenda: Agenda) -> date:
    return st.date_input("Meeting", value=agenda.figures.today, format="DD/MM/YYYY", key="meeting day")


def about_of(agenda: Agenda, label: str = "About") -> str:
    """An indicator or a theme that this person may see; the address may name one."""
    titles = agenda.subjects
    order = list(titles)
    asked = st.query_params.get("about", "")
    first = order.index(asked) if asked in order else 0
    return st.selectbox(label, order, index=first, format_func=titles.__getitem__, key=f"{label} of line")


def said_of(what: str) -> Callable[[Reading, Agenda], Spoken]:
    def form(read: Reading, agenda: Agenda) -> Spoken:
        about, meeting = about_of(agenda), meeting_of(agenda)
        text = st.text_area("In words", max_chars=LONGEST, key=f"words of {what}")
        signal = agenda.released_signals().get(about)
        figure = (signal.value, signal.period, signal.kind) if signal else (None, "", "")
        return Said(what, about, meeting, text, *figure)

    return form


def action_form(read: Reading, agenda: Agenda) -> Spoken:
    about, meeting = about_of(agenda), meeting_of(agenda)
    text = st.text_area("What is to be done", max_chars=LONGEST, key="words of action")
    owner = st.text_input("For whom: a post or a group", max_chars=80, key="owner")
    due = st.date_input("Due", value=agenda.figures.today + timedelta(days=30), format="DD/MM/YYYY", key="due")
    work = st.selectbox("Comes from an audit or scrutiny", [None, *read.works()], format_func=work_or_none, key="origin")
    linked = st.text_input("Or from something else, such as a practice review, never a named one", max_chars=80, key="linked")
    return Action(about, meeting, text, owner, due, linked, origin_of(work) if work else None)


def work_or_none(work: Work | None) -> str:
    return work_words(work) if work else "none"


def open_action(minutes: Minutes) -> int | None:
    tasks = {number: task for number, task in minutes.tasks.items() if task.closed_on is None}
    if not tasks:
        st.markdown("No action is open.")
        return None
    return st.selectbox(
        "Action",
        list(tasks),
        key="action",
        format_func=lambda number: f"{number}: {tasks[number].action.text} (due {short_day(tasks[number].due)})",
    )


def closed_form(read: Reading, agenda: Agenda) -> Spoken | None:
    action = open_action(agenda.minutes)
    evidence = st.text_area("What shows that it is done", max_chars=LONGEST, key="evidence")
    on = st.date_input("Done on", value=agenda.figures.today, format="DD/MM/YYYY", key="done on")
    return None if action is None else ActionClosed(action, evidence, on)


def moved_form(read: Reading, agenda: Agenda) -> Spoken | None:
    action = open_action(agenda.minutes)
    to = st.date_input("The new day", value=agenda.figures.today + timedelta(days=60), format="DD/MM/YYYY", key="moved to")
    reason = st.text_input("Why", max_chars=200, key="why moved")
    return None if action is None else ActionMoved(action, to, reason)


def taken_back_form(read: Reading, agenda: Agenda) -> Spoken:
    line = st.number_input("Number of the line", min_value=1, step=1, key="line to take back")
    return TakenBack(int(line), st.text_input("Why", max_chars=200, key="why taken back"))


def minuted_form(read: Reading, agenda: Agenda) -> Spoken | None:
    waiting = [meeting for meeting in agenda.minutes.meetings if not agenda.minutes.is_closed_to_writing(meeting)]
    if not waiting:
        st.markdown("No meeting waits for its minutes to be agreed.")
        return None
    st.markdown("From then on nothing said at this meeting, or an earlier one, is added or taken back.")
    return Minuted(st.selectbox("Meeting", waiting, format_func=short_day, key="meeting to minute"))


FORMS = dict(
    zip(KINDS, (said_of(DECISION), said_of(COMMENT), action_form, closed_form, moved_form, taken_back_form, minuted_form))
)
