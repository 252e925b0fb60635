"""A released clock of deaths and serious incidents stands by its last finished year: no two days date what happened."""

from datetime import date, datetime

import duckdb
import pytest

from metrics.working_out.clock_engine import CLOCK_LINES, ClockLine
from metrics.working_out.finished_years import last_finished, stood_at_the_end
from periods import A_DAY

FAR = date(9999, 12, 31)


@pytest.mark.parametrize(
    ("day", "stop"),
    [
        (date(2025, 3, 30), date(2024, 3, 31)),
        (date(2025, 3, 31), date(2025, 3, 31)),
        (date(2025, 4, 1), date(2025, 3, 31)),
        (date(2026, 3, 30), date(2025, 3, 31)),
    ],
)
def test_a_year_is_finished_on_its_last_day(day, stop):
    assert last_finished(day)[1] == stop


def stood(today: date, *things: tuple[date, date | None, str], known_to: date = FAR):
    """things: the day each was due, the day it was done, and how it stands today."""
    connection = duckdb.connect()
    lines = [
        ClockLine("review", str(place), None, moment(due), moment(done), state, None, "")
        for place, (due, done, state) in enumerate(things)
    ]
    CLOCK_LINES.write(connection, lines)
    return stood_at_the_end(connection, "review", today, known_to)


def moment(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day) if day else None


DUE = date(2025, 3, 20)


@pytest.mark.parametrize(
    ("thing", "state"),
    [
        ((DUE, date(2025, 3, 19), "met"), "met"),
        ((DUE, date(2025, 3, 31), "missed"), "missed"),
        ((DUE, date(2025, 4, 1), "missed"), "overdue"),  # done since, and not done by the end of the year
        ((DUE, None, "overdue"), "overdue"),
        ((DUE, None, "not known"), None),
        ((date(2025, 4, 1), date(2025, 3, 31), "met"), "outside"),
        ((date(2024, 3, 31), None, "overdue"), "outside"),
    ],
)
def test_what_fell_due_in_the_year_stands_as_it_stood_at_its_end(thing, state):
    found = stood(date(2025, 9, 1), thing)
    assert (found.until, found.due) == (date(2025, 3, 31), int(state != "outside"))
    assert {name: getattr(found, name) for name in ("met", "missed", "overdue")} == {
        name: int(name == state) for name in ("met", "missed", "overdue")
    }
    assert (found.running, found.not_known, found.next_due, found.most_late_by) == (None, None, None, None)


def test_whatever_happens_from_one_day_to_the_next_nothing_of_it_is_told():
    """From 1 April to 31 March a thing becomes overdue, is done, begins; what is released stays."""
    today, told = date(2025, 4, 1), set()
    while today < date(2026, 4, 1):
        begun = (
            date(2025, 6, 30),
            None if today < date(2025, 8, 1) else date(2025, 7, 31),
            "running" if today <= DUE else "missed",
        )
        old = (DUE, None if today < date(2025, 5, 2) else date(2025, 5, 1), "overdue" if today < date(2025, 5, 2) else "missed")
        told.add(stood(today, old, begun))
        today += 13 * A_DAY
    assert len(told) == 1


def test_of_a_year_that_is_not_returned_to_its_end_nothing_is_told_yet():
    assert stood(date(2025, 9, 1), (DUE, None, "overdue"), known_to=date(2025, 3, 30)).until == date(2024, 3, 31)
