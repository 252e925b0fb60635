"""What may be written at a meeting, as a table: each line that is refused says why, and what is agreed stays as it was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ledger.meeting_lines import COMMENT, DECISION, Action, ActionClosed, ActionMoved, Event, Minuted, Said, TakenBack, Target
from loaders.outcome import Refused
from meeting.minutes import AGAIN, CLOSED, OPEN, OVERDUE
from meeting.writing import refuse
from tests.meeting.minutes import minutes_with

TODAY, MEETING, LATER, SOON = date(2025, 4, 22), date(2025, 1, 21), date(2025, 4, 15), date(2025, 4, 29)
KNOWN = {"missing_episodes", "missing-children"}
SAID = Said(DECISION, "missing_episodes", MEETING, "Every return interview is offered within a day.")
ACTION = Action("missing_episodes", MEETING, "Write the protocol", "Head of Early Help", date(2025, 3, 1))
MINUTED = Minuted(MEETING)


@pytest.mark.parametrize(
    ("before", "entry", "says"),
    [
        ([], Said(DECISION, "missing_episodes", MEETING, " "), "Say what the decision is"),
        ([], Said(COMMENT, "nothing_known", MEETING, "Fewer"), "no such indicator"),
        ([], Said(COMMENT, "missing_episodes", date(2025, 7, 24), "Fewer"), "more than three months away"),
        ([], Said(COMMENT, "missing_episodes", MEETING, "x" * 601), "too long: 601"),
        ([], Said(COMMENT, "missing_episodes", MEETING, "The girl of 12/03/2011 in ST4 2AB"), "told of one person"),
        ([], Said(COMMENT, "missing_episodes", MEETING, "999 123 4567 went missing again"), "told of one person"),
        ([], Said(COMMENT, "missing_episodes", MEETING, "Mr Smith called"), "told of one person"),
        ([SAID, MINUTED], Said(COMMENT, "missing_episodes", MEETING, "One more thing"), "were agreed: nothing is added"),
        ([SAID, MINUTED], Said(COMMENT, "missing_episodes", date(2024, 12, 1), "Earlier still"), "were agreed: nothing is added"),
        ([SAID, MINUTED], TakenBack(1, "A slip"), "nothing in them is taken back"),
        ([SAID], TakenBack(7, "A slip"), "is not there"),
        ([SAID], TakenBack(1, ""), "why it is taken back"),
        ([SAID, TakenBack(1, "A slip")], TakenBack(1, "A slip"), "taken back before"),
        ([], Action("missing_episodes", MEETING, "Write it", "", LATER), "a post or a group"),
        ([], Action("missing_episodes", MEETING, "Write it", "Chief Nurse", date(2025, 1, 1)), "due after the meeting"),
        ([], Action("missing_episodes", MEETING, "Write it", "Chief Nurse", date(2025, 1, 20)), "due after the meeting"),
        ([ACTION], ActionMoved(1, date(2025, 2, 1), "Too soon"), "must be later"),
        ([ACTION], ActionMoved(1, date(2025, 3, 1), "The same day"), "must be later"),
        ([ACTION, ActionMoved(1, LATER, "One")], ActionMoved(1, LATER, "The same again"), "must be later"),
        ([ACTION], ActionMoved(1, date(2025, 5, 1), ""), "why the day is moved"),
        ([ACTION], ActionClosed(1, "", LATER), "not closed without evidence"),
        ([ACTION], ActionClosed(1, "Seen", date(2025, 1, 20)), "between the meeting that agreed it and today"),
        ([ACTION], ActionClosed(1, "Seen", date(2025, 4, 23)), "between the meeting that agreed it and today"),
        ([ACTION, ActionClosed(1, "Seen", LATER)], ActionClosed(1, "Again", LATER), "closed before"),
        ([ACTION], ActionClosed(2, "Seen", LATER), "no such action"),
        ([], Minuted(date(2025, 4, 23)), "after the meeting"),
        ([], Minuted(MEETING), "Nothing was written"),
        ([SAID, MINUTED], Minuted(MEETING), "agreed before"),
        ([], Event(MEETING, "A team began", ()), "at least one"),
        ([], Event(MEETING, "A team began", ("missing_episodes",), True), "why limits begin anew"),
        ([], Target("missing_episodes", "2025-26", 1, ""), "who set it"),
        ([], Target("missing_episodes", "2025-27", 1, "The board"), "financial year"),
        ([], Target("missing_episodes", "2025-26", 1, "The board", -1), "0 or more"),
    ],
    ids=lambda each: getattr(type(each), "__name__", "") if not isinstance(each, (str, list)) else "",
)
def test_what_is_refused_says_why(before, entry, says):
    with pytest.raises(Refused, match=says):
        refuse(entry, minutes_with(*before), KNOWN, TODAY)


@pytest.mark.parametrize(
    ("before", "entry"),
    [
        ([], SAID),
        ([], Said(COMMENT, "missing-children", date(2025, 6, 30), "Prepared for June, as agreed on 3 April 2025.")),
        ([], Said(COMMENT, "missing-children", date(2025, 7, 23), "Prepared for the meeting 92 days ahead")),
        ([], Said(COMMENT, "missing_episodes", MEETING, "x" * 600)),
        ([], ACTION),
        ([], replace(ACTION, due=MEETING)),
        ([ACTION], ActionMoved(1, date(2025, 3, 2), "Waiting for the trust")),
        ([ACTION], ActionClosed(1, "Seen", LATER)),
        ([ACTION], ActionClosed(1, "Seen", MEETING)),
        ([ACTION], ActionClosed(1, "Seen", TODAY)),
        ([replace(ACTION, meeting=SOON)], ActionClosed(1, "Seen", SOON)),
        ([SAID], TakenBack(1, "A slip")),
        ([SAID], MINUTED),
        ([replace(SAID, meeting=TODAY)], Minuted(TODAY)),
        ([SAID, MINUTED], Said(COMMENT, "missing_episodes", LATER, "The next meeting")),
        ([], Event(MEETING, "A team began", ("missing-children",), True, "The count is another one now")),
        ([], Target("missing_episodes", "2025-26", 1500, "The board's plan", 50)),
        ([], Target("missing_episodes", "2025-26", 1500, "The board's plan", 0)),
    ],
)
def test_what_is_in_order_may_be_written(before, entry):
    assert refuse(entry, minutes_with(*before), KNOWN, TODAY) is None


@pytest.mark.parametrize(
    ("after", "since", "state"),
    [
        ([], {}, OVERDUE),
        ([ActionMoved(1, date(2025, 5, 30), "Waiting")], {}, OPEN),
        ([ActionClosed(1, "Seen", LATER)], {}, CLOSED),
        ([ActionClosed(1, "Seen", LATER)], {"missing_episodes": date(2025, 2, 1)}, CLOSED),
        ([ActionClosed(1, "Seen", date(2025, 2, 10))], {"missing_episodes": date(2025, 4, 1)}, AGAIN),
    ],
)
def test_an_action_is_open_overdue_closed_or_a_question_again(after, since, state):
    task = minutes_with(ACTION, *after).tasks[1]
    assert task.state(TODAY, since) == state and task.first_due == date(2025, 3, 1)


@pytest.mark.parametrize(("day", "state"), [(date(2025, 3, 1), OPEN), (date(2025, 3, 2), OVERDUE)])
def test_an_action_is_overdue_from_the_day_after_it_was_due(day, state):
    assert minutes_with(ACTION).tasks[1].state(day, {}) == state


@pytest.mark.parametrize(("since", "state"), [(LATER, CLOSED), (LATER + timedelta(days=1), AGAIN)])
def test_a_concern_that_began_after_the_day_an_action_was_closed_asks_about_it_again(since, state):
    task = minutes_with(ACTION, ActionClosed(1, "Seen", LATER)).tasks[1]
    assert task.state(TODAY, {"missing_episodes": since, "another": TODAY}) == state


def test_the_last_meeting_is_the_newest_before_a_day_and_minutes_close_that_meeting_and_all_before():
    minutes = minutes_with(SAID, replace(SAID, meeting=LATER), MINUTED)
    assert minutes.meetings == [LATER, MEETING]
    assert [minutes.last_before(day) for day in (MEETING, MEETING + timedelta(days=1), LATER, TODAY)] == [
        None,
        MEETING,
        MEETING,
        LATER,
    ]
    closed = {day: minutes.is_closed_to_writing(day) for day in (MEETING - timedelta(days=1), MEETING, LATER)}
    assert list(closed.values()) == [True, True, False]


def test_a_meeting_is_known_from_its_minutes_to_whoever_may_read_nothing_that_was_said_there():
    assert minutes_with(MINUTED).meetings == [MEETING]


def test_the_first_day_an_action_was_due_never_changes():
    task = minutes_with(ACTION, ActionMoved(1, date(2025, 5, 1), "One"), ActionMoved(1, date(2025, 6, 1), "Two")).tasks[1]
    assert (task.first_due, task.due, len(task.moved)) == (date(2025, 3, 1), date(2025, 6, 1), 2)


def test_what_was_taken_back_is_said_no_more_and_what_was_minuted_stays():
    minutes = minutes_with(SAID, ACTION, TakenBack(1, "A slip"), MINUTED)
    assert (minutes.said, list(minutes.tasks), minutes.meetings) == ([], [2], [MEETING])
    assert minutes.is_closed_to_writing(MEETING) and not minutes.is_closed_to_writing(LATER)
