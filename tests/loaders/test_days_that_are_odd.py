"""Days and moments that look right and are not: each is put right for certain, kept with a word, or left out with one."""

from datetime import date, datetime

import pytest

from loaders.cells import UNREADABLE
from loaders.days_in_doubt import PERHAPS_TURNED
from loaders.far_days import TOO_EARLY, TOO_LATE, doubt_outside
from loaders.kinds import DAY, MOMENT
from loaders.outcome import CELL_EMPTY, ROW_KEPT, ROW_SET_ASIDE
from loaders.source import sources
from tests.loaders.workbooks import csv_file, read, rows_of, table, take, xlsx

EPISODES, INTERVIEWS, PLANS = (sources()[name] for name in ("missing_episodes", "return_interviews", "protection_plans"))
HUBS = sources()["hub_visits"]
SECOND = date(2024, 9, 2)


@pytest.mark.parametrize(
    "cell",
    [
        "Mon 02/09/24",
        "Monday, 2 September 2024",
        "September 2, 2024",
        "2nd of Sept. 2024",
        "2024/09/02",
        "2024-Sep-02 00:00:00",
        "20240902",
        "02092024",
        20240902,
        "02 09 2024",
        "02-SEP-2024",
        "'02/09/2024",
        "2024-09-01T23:00:00Z",
        "2024-09-02T00:00:00+01:00",
    ],
)
def test_a_day_is_understood_as_people_exports_and_other_countries_write_it(cell):
    found = read(DAY, cell)
    assert (found.values, found.problems) == ([SECOND], {})


@pytest.mark.parametrize(
    "cell",
    [
        "02/09/2024 9:40 PM",
        "02/09/2024 09.40pm",
        "Sep  2 2024 09:40PM",
        "2024-Sep-02 21:40:00",
        "2024/09/02 21:40",
        "02SEP2024:21:40:00",
        "02-SEP-24 09.40.00.000000 PM",
        "02/09/2024 2140 hrs",
        "02/09/2024 at 21:40",
        "21:40 on 02/09/2024",
        "Mon 2 Sep 2024, 21:40",
        "2024-09-02T20:40:00Z",
        "2024-09-02T20:40:00.123Z",
        "2024-09-02T22:40:00+02:00",
        "20240902T204000Z",
        "02/09/2024 20:40 GMT",
        "02/09/2024 21:40 BST",
    ],
)
def test_a_moment_is_that_of_uk_clocks(cell):
    found = read(MOMENT, cell)
    assert (found.values, found.statuses, found.problems) == ([datetime(2024, 9, 2, 21, 40)], None, {})


def test_in_winter_uk_clocks_show_utc():
    assert read(MOMENT, "2025-01-10T08:30:00Z").values == [datetime(2025, 1, 10, 8, 30)]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("01/09/2024 24:00", datetime(2024, 9, 2)),
        ("31/12/2024 24:00:00", datetime(2025, 1, 1)),
        ("02/09/2024 12:10 AM", datetime(2024, 9, 2, 0, 10)),
        ("02/09/2024 12:10 PM", datetime(2024, 9, 2, 12, 10)),
        ("02/09/2024 21:40 PM", datetime(2024, 9, 2, 21, 40)),
    ],
)
def test_midnight_and_noon(cell, expected):
    found = read(MOMENT, cell)
    assert (found.values, found.problems) == ([expected], {})


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("02/09/2024 24:30", "time does not exist"),
        ("02/09/2024 25:00", "time does not exist"),
        ("02/09/2024 13:30 AM", "time does not exist"),
        ("31/09/2024 24:00", "day does not exist"),
        ("Tue 02/09/24", "day of the week"),
        ("31/12/9999", "year cannot be right"),
        ("06/09/1924", "year cannot be right"),
        (date(9999, 12, 31), "year cannot be right"),
        ("2 Sep", "a date was expected"),
        ("21:40", "a date was expected"),
        ("11111111", "a date was expected"),
    ],
)
def test_what_is_odd_is_named(cell, says):
    found = read(MOMENT, cell)
    assert (found.values, found.statuses) == ([None], [UNREADABLE]) and says in found.problems[0]


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("31/03/2024 01:30", "clocks went forward"),
        (datetime(2024, 3, 31, 1, 30), "clocks went forward"),
        ("27/10/2024 01:30", "clocks went back"),
        ("2024-10-27T00:30:00Z", "clocks went back"),
    ],
)
def test_a_time_in_an_hour_of_the_change_of_clocks_is_kept_and_said(cell, says):
    found = read(MOMENT, cell)
    assert found.values[0].hour == 1 and says in found.problems[0]


@pytest.mark.parametrize(
    "cells", [("30/03/2024 01:30",), ("31/03/2024 02:00",), ("27/10/2024 00:59",), ("2024-03-31T01:30:00Z",)]
)
def test_all_other_hours_are_not_odd(cells):
    assert not read(MOMENT, *cells).problems


def test_a_date_that_excel_may_have_turned_about_is_kept_and_said():
    found = read(DAY, "09/25/2024", date(2024, 3, 4), date(2024, 5, 5), date(2024, 3, 20))
    assert found.values[1:] == [date(2024, 3, 4), date(2024, 5, 5), date(2024, 3, 20)] and list(found.problems) == [0, 1]


@pytest.mark.parametrize(("day", "said"), [(1, []), (3, ["B2"])])
def test_the_first_of_a_month_is_how_excel_keeps_a_month_and_not_turned_about(day, said):
    months = [{"hub": "Stoke", "month": date(2024, 4, day)}, {"hub": "Fenton", "month": "30/04/2024"}]
    report, _ = take(xlsx(*table(HUBS, *months)))
    assert [issue.cell for issue in report.issues if issue.problem == PERHAPS_TURNED] == said


def test_one_day_of_many_months_is_rather_many_days_of_one():
    assert read(DAY, "09/02/2024", "09/03/2024", "09/04/2024").values == [None] * 3
    assert read(DAY, "01/02/2024", "01/03/2024", "01/04/2024").values == [date(2024, month, 1) for month in (2, 3, 4)]


@pytest.mark.parametrize("year", [2004, 2014, 2023, 2025, 2034, 2042])
def test_a_year_mistyped_by_a_digit_is_said_at_its_cell(year):
    days = [{"reported_at": f"{day:02}/09/2024 10:00", "returned_at": f"{day:02}/09/2024 12:00"} for day in range(1, 21)]
    days[5] = {"reported_at": f"06/09/{year} 10:00", "returned_at": f"06/09/{year} 12:00"}
    report, _ = take(csv_file(*table(EPISODES, *days)), "file.csv")
    assert ("E7", ROW_KEPT) in {(issue.cell, issue.effect) for issue in report.issues if "check the year" in issue.problem}


def test_a_day_is_doubted_beyond_both_ends_of_its_window_and_at_neither():
    found = read(DAY, "31/08/2024", "01/09/2024", "30/09/2024", "01/10/2024")
    doubt_outside(found, date(2024, 9, 1), date(2024, 9, 30))
    assert found.problems == {0: TOO_EARLY, 3: TOO_LATE}


def test_a_plan_that_began_long_ago_is_not_odd_and_the_last_of_all_days_ends_none():
    rows = [
        {"started_on": day, "reviewed_on": "", "ended_on": "31/12/9999"} for day in ("01/09/2024", "02/09/2024", "01/03/2016")
    ]
    report, cleaned = take(csv_file(*table(PLANS, *rows)), "file.csv", {PLANS.id: PLANS})
    assert [day for (day,) in rows_of(cleaned, "ended_on")] == [None] * 3
    assert {issue.effect for issue in report.issues} == {CELL_EMPTY} and len(report.issues) == 3


@pytest.mark.parametrize(("opened", "odd"), [("02/09/2024", False), ("02/09/2017", False), ("02/09/2014", True)])
def test_what_lasts_may_have_begun_eight_years_before_the_return_that_tells_of_it(opened, odd):
    caseload = sources()["vrt_caseload"]
    report, _ = take(
        csv_file(*table(caseload, *({"month": "30/09/2024", "opened_on": day} for day in ("02/09/2024", opened)))), "file.csv"
    )
    assert any("check the year" in issue.problem for issue in report.issues) is odd


@pytest.mark.parametrize(("born", "age"), [("12/03/2010", 14), ("12/03/2042", None), ("02/09/2025", None), ("12/03/1998", None)])
def test_a_date_of_birth_that_makes_no_child_is_questioned_and_the_row_stays(born, age):
    report, cleaned = take(
        csv_file(*table(EPISODES, {"age": born, "reported_at": "03/09/2024 10:00", "returned_at": ""})), "file.csv"
    )
    assert rows_of(cleaned, "age") == [(age,)]
    assert ["date of birth" in issue.problem and issue.cell == "D2" for issue in report.issues] == ([] if age else [True])


def test_where_the_day_of_an_age_is_missing_that_day_is_named_and_not_the_birth():
    missing = sources()["ssda903_missing"]
    report, _ = take(csv_file(*table(missing, {"age": "12/03/2010"}, {"age": "12/03/2010", "started_on": "soon"})), "file.csv")
    named = {(issue.heading, issue.effect) for issue in report.issues if issue.cell.endswith("3")}
    assert ("Started on", ROW_SET_ASIDE) in named and not any(heading == "Age" for heading, _ in named)


def test_a_child_may_be_in_a_list_of_the_council_before_it_is_born():
    lists = sources()["assessments"]
    _, cleaned = take(csv_file(*table(lists, {"age": "01/11/2024", "started_on": "02/09/2024"})), "file.csv", {lists.id: lists})
    assert rows_of(cleaned, "age") == [(-1,)]
