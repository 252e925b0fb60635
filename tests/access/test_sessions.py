"""A session lasts 8 hours from its sign-in, 30 minutes without anything done, or until it is ended; then it stays ended."""

import sqlite3
from dataclasses import dataclass

import pytest

from access.sessions import Sessions

NOON, MINUTE, HOUR = 1_800_000_000.0, 60, 3600


@dataclass
class Clock:
    now: float = NOON

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def sessions(tmp_path, clock):
    return Sessions(tmp_path, clock)


@pytest.mark.parametrize(
    ("after", "why"), [(0, ""), (29 * MINUTE, ""), (30 * MINUTE - 1, ""), (30 * MINUTE, "idle"), (8 * HOUR, "expired")]
)
def test_left_alone_it_falls_idle_and_then_expires(sessions, clock, after, why):
    sessions.open("key", "alice", NOON)
    clock.now = NOON + after
    assert sessions.why_not("key", done_by_a_person=False) == why


@pytest.mark.parametrize(("person", "why"), [(True, ""), (False, "idle")])
def test_only_what_a_person_does_keeps_it_from_falling_idle(sessions, clock, person, why):
    sessions.open("key", "alice", NOON)
    for minute in range(0, 60, 5):
        clock.now = NOON + minute * MINUTE
        found = sessions.why_not("key", done_by_a_person=person)
    assert found == why


def test_nothing_keeps_it_beyond_eight_hours_from_the_sign_in_however_late_it_was_first_seen(sessions, clock):
    clock.now = NOON + 7 * HOUR
    sessions.open("key", "alice", NOON)
    clock.now = NOON + 7 * HOUR + 29 * MINUTE
    assert sessions.why_not("key", done_by_a_person=True) == ""
    clock.now = NOON + 7 * HOUR + 58 * MINUTE
    assert sessions.why_not("key", done_by_a_person=True) == ""
    clock.now = NOON + 8 * HOUR
    assert sessions.why_not("key", done_by_a_person=True) == "expired"


@pytest.mark.parametrize("how", ["chosen", "revoked"])
def test_once_ended_it_stays_ended_even_for_the_same_cookie(sessions, how):
    sessions.open("key", "alice", NOON)
    assert sessions.end("key", how) and not sessions.end("key", "expired")
    sessions.open("key", "alice", NOON)
    assert sessions.why_not("key", done_by_a_person=True) == how


def test_a_session_that_was_never_begun_here_does_not_count(sessions):
    assert sessions.why_not("key", done_by_a_person=True) == "unknown"


def test_a_persons_sessions_are_found_to_be_ended_and_nobody_elses(sessions):
    for key, who in (("1", "alice"), ("2", "alice"), ("3", "bob")):
        sessions.open(key, who, NOON)
    sessions.end("2", "chosen")
    assert sessions.open_of("alice") == ["1"]


def test_they_outlive_the_program_and_are_forgotten_after_a_day(sessions, clock, tmp_path):
    sessions.open("key", "alice", NOON)
    assert Sessions(tmp_path, clock).why_not("key", done_by_a_person=False) == ""
    clock.now = NOON + 25 * HOUR
    sessions.open("another", "bob", clock.now)
    with sqlite3.connect(tmp_path / "sessions.sqlite") as table:
        assert table.execute("SELECT who FROM sessions").fetchall() == [("bob",)]
