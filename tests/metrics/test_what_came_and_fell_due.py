"""Which months count as returned, who is late, and what fell due in the last twelve months: on both sides of each day."""

from datetime import date, datetime

import duckdb
import pytest

from metrics.working_out.clock_counts import CLOCK_STANDINGS, write_standings
from metrics.working_out.clock_engine import CLOCK_LINES, ClockLine
from metrics.working_out.coverage import EVER, EVERYBODY, Coverage, Returned
from metrics.working_out.found import Span
from periods import MONTH
from warehouse.contract import Return

TODAY = date(2025, 6, 15)


def owed(sender: str, *months: tuple[int, bool], source: str = "missing") -> list[Return]:
    """The returns of some months of 2025. Each is due on the tenth of the month after."""
    return [
        Return(source, sender, MONTH.id, date(2025, month, 1), date(2025, month + 1, 10), returned) for month, returned in months
    ]


def coverage(rows: list[Return], needed: int = 1) -> Coverage:
    return Coverage(["missing"], needed, None, [], rows, date(2025, 1, 1))


@pytest.mark.parametrize(("history", "first"), [(0, 1), (1, 2), (2, 3), (3, None)])
def test_a_month_counts_with_as_much_history_before_it_as_is_asked_for(history, first):
    months = coverage(owed("A", (1, True), (2, True), (3, True))).months_returned(history)
    assert (months[0].month if months else None) == first


def test_a_step_counts_where_as_many_sources_as_are_needed_returned_it():
    rows = owed("A", (1, True), (2, True), (3, False)) + owed("B", (1, True), (2, False), (3, True), source="contacts")
    assert coverage(rows, needed=1).data_to == date(2025, 3, 31)
    assert coverage(rows, needed=2).data_to == date(2025, 1, 31)
    assert coverage(owed("A", (1, True)), needed=2).data_to is None  # never expected of two


@pytest.mark.parametrize(
    ("mpft", "uhnm", "silent", "partly", "at_end", "first", "latest"),
    [
        ([True, True, True], [True, True, True], [], [], [], 1, 3),
        ([True, True, True], [False, False, False], ["UHNM"], [], [], 1, 3),
        ([True, True, True], [True, True, False], [], ["UHNM"], ["UHNM"], 1, 3),
        ([True, True, True], [False, True, True], [], ["UHNM"], [], 1, 3),
        ([False, True, True], [True, True, False], [], ["MPFT", "UHNM"], ["UHNM"], 1, 3),
        ([True, True, False], [True, True, False], [], [], [], 1, 2),  # the month is missing, and said to be
        ([False, True, True], [False, True, True], [], [], [], 2, 3),
    ],
)
def test_who_is_silent_for_a_part_of_a_period_is_named(mpft, uhnm, silent, partly, at_end, first, latest):
    rows = owed("MPFT", *enumerate(mpft, 1)) + owed("UHNM", *enumerate(uhnm, 1))
    quarter = Span("quarter", date(2025, 1, 1), date(2025, 3, 31), "2024-25 Q4")
    covered = coverage(rows).over(quarter, EVERYBODY)
    assert (covered.silent_senders, covered.partly_silent, covered.silent_at_end) == (silent, partly, at_end)
    assert (covered.first, covered.last) == (date(2025, first, 1), MONTH.last(date(2025, latest, 1)))
    assert (covered.latest, covered.returned) == (date(2025, latest, 1), 1 + latest - first)


@pytest.mark.parametrize(
    ("start", "stop", "latest", "due"),
    [((2025, 1, 15), (2025, 3, 14), 2, 3), ((2025, 3, 2), (2025, 3, 14), 3, 1), ((2025, 4, 1), (2025, 4, 30), None, 0)],
)
def test_what_stood_at_the_end_is_of_the_last_month_that_lies_in_the_period_whole_if_any_does(start, stop, latest, due):
    covered = coverage(owed("A", (1, True), (2, True), (3, True))).over(Span("days", date(*start), date(*stop), ""), EVERYBODY)
    assert (covered.latest, covered.due) == (latest and date(2025, latest, 1), due)


def late(today: date, *rows: Return) -> list[str]:
    found = Returned.__new__(Returned)
    found.owed = {"missing": list(rows)}
    return found.late(["missing"], today)


@pytest.mark.parametrize(("today", "senders"), [(date(2025, 3, 10), []), (date(2025, 3, 11), ["A"])])
def test_a_sender_is_late_when_the_day_is_over_on_which_a_return_after_their_last_one_was_due(today, senders):
    assert late(today, *owed("A", (1, True), (2, False)), *owed("B", (1, True), (2, True))) == senders


def test_a_gap_before_the_last_return_and_a_sender_of_whom_nothing_ever_came_are_not_late():
    assert late(TODAY, *owed("A", (1, False), (2, True)), *owed("B", (1, False), (2, False))) == []


def test_sources_together_tell_up_to_the_last_day_that_each_of_them_came_for():
    found = Returned.__new__(Returned)
    found.owed = {
        "missing": owed("A", (1, True), (2, True), (3, False)),
        "contacts": owed("B", (1, True), (2, False)),
        "list": [],
    }
    assert found.known_to(("missing", "contacts", "list")) == date(2025, 1, 31)
    assert found.known_to(("missing",)) == date(2025, 2, 28)
    assert found.known_to(("list",)) == EVER[1]


@pytest.fixture
def fell_due():
    """Things of one clock, by the day each was due and its state."""

    def counted(*lines: tuple[date | None, str]):
        connection = duckdb.connect()
        connection.execute(f"CREATE TABLE about AS SELECT DATE '{TODAY}' AS today")
        at = [(None if day is None else datetime(day.year, day.month, day.day), state) for day, state in lines]
        CLOCK_LINES.write(
            connection, [ClockLine("reply", str(place), None, due, None, state, 2.0, "") for place, (due, state) in enumerate(at)]
        )
        write_standings(connection)
        return connection

    return counted


@pytest.mark.parametrize(
    ("day", "state", "due"),
    [
        (date(2024, 6, 14), "met", 0),
        (date(2024, 6, 15), "met", 1),
        (TODAY, "met", 1),
        (date(2025, 6, 16), "met", 0),
        (TODAY, "running", 0),
        (TODAY, "overdue", 1),
        (TODAY, "missed", 1),
        (None, "not known", 0),
    ],
)
def test_what_fell_due_in_twelve_months_up_to_today_is_counted_and_what_runs_is_not(fell_due, day, state, due):
    (row,) = CLOCK_STANDINGS.read(fell_due((day, state)))
    assert row.due == due
    assert {name: getattr(row, name) for name in ("met", "missed", "overdue")} == {
        name: int(due and name == state) for name in ("met", "missed", "overdue")
    }
    assert (row.running, row.not_known) == (int(state == "running"), int(state == "not known"))
    assert (row.most_late_by, row.in_time) == ((2.0, 100.0 * (state == "met")) if due else (None, None))


@pytest.mark.parametrize(
    ("day", "state", "shown"),
    [
        (date(2023, 5, 31), "met", False),
        (date(2023, 6, 1), "met", True),
        (TODAY, "met", True),
        (TODAY, "overdue", True),
        (TODAY, "running", False),  # due later today
        (date(2025, 6, 16), "met", False),
    ],
)
def test_by_month_the_last_25_are_shown_up_to_today_without_what_still_runs(fell_due, day, state, shown):
    months = fell_due((day, state)).execute("SELECT month, state, things FROM clock_months").fetchall()
    assert months == [(day.replace(day=1), state, 1)] * shown
