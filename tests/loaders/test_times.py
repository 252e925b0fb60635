"""Whether the time of a moment was given, and where: in the cell, in its format, in a column of its own."""

from datetime import date, datetime, time, timedelta

import pytest

from loaders.cells import NO_TIME_GIVEN, Unreadable
from loaders.days_and_numbers import MIDNIGHTS
from loaders.kinds import MOMENT
from loaders.outcome import CELL_EMPTY, ROW_KEPT
from loaders.source import sources
from loaders.times import time_of
from tests.loaders.workbooks import csv_file, headings, read, row_of, rows_of, table, take, xlsx

EPISODES, INTERVIEWS = (sources()[name] for name in ("missing_episodes", "return_interviews"))
SECOND = date(2024, 9, 2)


@pytest.mark.parametrize(
    "cell", ["02/09/2024", SECOND, 45537.0, "45537", "2 Sep 2024", "02/09/2024 00:00", "2024-09-02T00:00:00"]
)
def test_a_day_without_its_time_is_kept_as_that_and_said(cell):
    found = read(MOMENT, cell)
    assert (found.values, found.statuses) == ([datetime(2024, 9, 2)], [NO_TIME_GIVEN]) and "no time is given" in found.problems[0]


def test_midnight_among_other_times_is_a_time():
    found = read(MOMENT, "02/09/2024 00:00", "02/09/2024 21:40")
    assert (found.statuses, found.problems) == (None, {})


def test_in_a_workbook_the_format_of_a_cell_tells_midnight_from_a_day():
    returned = datetime(2024, 9, 3), date(2024, 9, 3), datetime(2024, 9, 3, 1)
    rows = [row_of(EPISODES, number, returned_at=moment) for number, moment in enumerate(returned)]
    report, cleaned = take(xlsx(headings(EPISODES), *rows))
    assert rows_of(cleaned, "returned_at", "returned_at_status") == [
        (datetime(2024, 9, 3), None),
        (datetime(2024, 9, 3), NO_TIME_GIVEN),
        (datetime(2024, 9, 3, 1), None),
    ]
    assert [issue.cell for issue in report.issues] == ["F3"]


APART = ["Misper No", "Return date", "Return time", "RHI offered", "Date completed", "Time completed", "RHI outcome"]


@pytest.mark.parametrize(
    ("heading", "time_of_day"),
    [
        ("Time completed", "16:00"),
        ("Time completed", "4 pm"),
        ("Time completed", "1600"),
        ("Time completed", "0.6666666667"),
        ("time_completed", "16.00"),
        ("Completed time", "16:00:00"),
        ("Interview time (24h)", "16:00"),
        ("Time", "16:00"),
    ],
)
def test_a_day_and_the_time_in_another_column_are_put_together(heading, time_of_day):
    row = ["R1", "02/09/2024", "20:00", "Yes", "05/09/2024", time_of_day, "Completed"]
    report, cleaned = take(csv_file([*APART[:5], heading, APART[6]], row), "RHI_return.csv")
    assert rows_of(cleaned, "returned_at", "completed_at") == [(datetime(2024, 9, 2, 20), datetime(2024, 9, 5, 16))]
    assert not report.issues and not report.unknown_headings


def test_the_time_behind_each_of_two_days_is_that_days():
    heads = ["Misper No", "Return date", "Time", "RHI offered", "Date completed", "Time", "RHI outcome"]
    report, cleaned = take(csv_file(heads, ["R1", "02/09/2024", "20:00", "Yes", "05/09/2024", "16:00", "Completed"]), "RHI.csv")
    assert rows_of(cleaned, "returned_at", "completed_at") == [(datetime(2024, 9, 2, 20), datetime(2024, 9, 5, 16))]
    assert not report.issues


@pytest.mark.parametrize(("day", "at"), [(date(2024, 9, 5), time(16, 0)), (datetime(2024, 9, 5), 16 / 24)])
def test_so_they_are_in_a_workbook(day, at):
    _, cleaned = take(xlsx(APART, ["R1", date(2024, 9, 2), time(20, 0), "Yes", day, at, "Completed"]))
    assert rows_of(cleaned, "returned_at", "completed_at") == [(datetime(2024, 9, 2, 20), datetime(2024, 9, 5, 16))]


def test_a_time_that_cannot_be_read_is_named_where_it_stands_and_its_day_is_kept():
    row = ["R1", "02/09/2024", "20:00", "Yes", "05/09/2024", "evening", "Completed"]
    report, cleaned = take(csv_file(APART, row), "RHI_return.csv")
    assert rows_of(cleaned, "completed_at", "completed_at_status") == [(datetime(2024, 9, 5), NO_TIME_GIVEN)]
    assert {(issue.cell, issue.effect) for issue in report.issues} == {("F2", CELL_EMPTY), ("E2", ROW_KEPT)}


def test_two_times_that_differ_are_no_time():
    row = ["R1", "02/09/2024", "20:00", "Yes", "05/09/2024 15:00", "16:00", "Completed"]
    report, cleaned = take(csv_file(APART, row), "RHI_return.csv")
    assert rows_of(cleaned, "completed_at_status") == [(NO_TIME_GIVEN,)] and "another time" in report.issues[0].problem


def test_an_interview_on_the_day_of_the_return_did_not_take_place_before_it():
    at = "02/09/2024 14:00"
    rows = [{"returned_at": at, "offered_at": at, "completed_at": day} for day in ("02/09/2024", "01/09/2024")]
    report, _ = take(csv_file(*table(INTERVIEWS, *rows)), "file.csv")
    assert [issue.cell for issue in report.issues if "before the child returned" in issue.problem] == ["F3"]


@pytest.mark.parametrize(
    ("midnights", "others", "said"), [(3, 11, True), (6, 8, True), (2, 6, False), (3, 13, False), (0, 5, False), (5, 0, False)]
)
def test_many_midnights_among_other_times_are_said(midnights, others, said):
    times = [f"{day:02}/09/2024 00:00" for day in range(1, midnights + 1)]
    times += [f"{day:02}/09/2024 21:4{day % 10}" for day in range(1, others + 1)]
    problems = read(MOMENT, *times).problems
    assert [index for index, words in problems.items() if words == MIDNIGHTS] == list(range(midnights)) * said


@pytest.mark.parametrize(("cell", "is_read"), [(0.15, False), (0.25, False), (0.0, True), (0.9027777777777778, True)])
def test_a_time_typed_with_a_dot_is_no_part_of_a_day(cell, is_read):
    if is_read:
        assert time_of(cell) == timedelta(days=cell)
    else:
        with pytest.raises(Unreadable, match="a time was expected"):
            time_of(cell)
