"""The period of a file: its rows say it; its name may narrow it or contradict it, and never claims what has no row."""

from datetime import date, datetime, timedelta

import pytest

from loaders.outcome import Refused
from loaders.source import sources
from tests.loaders.workbooks import headings, row_of, take, xlsx

EPISODES, BOOKINGS, AUDITS = (sources()[name] for name in ("missing_episodes", "exclusions", "audits"))


def episodes(**months: int) -> bytes:
    """So many episodes in each month of 2024, such as sep=20."""
    rows, number = [headings(EPISODES)], 0
    for name, count in months.items():
        for day in range(1, count + 1):
            number, moment = number + 1, datetime.strptime(f"{day} {name} 2024 {9 + day % 7:02}", "%d %b %Y %H")
            rows.append(row_of(EPISODES, number, reported_at=moment, returned_at=moment + timedelta(hours=number % 7)))
    return xlsx(*rows)


SEPTEMBER = [  # names that leave September what it is, and what is said of them
    ("Decisions_24", ""),
    ("Missing Marlow_23", ""),
    ("Junction 24", ""),
    ("Mayor 2023", ""),
    ("MISPER_Sep_02", ""),
    ("MISPER_Sept_10_2024", ""),
    ("MISPER Sep24", ""),
    ("MISPER 2024 September", ""),
    ("Sept 2024 (created 2024-10-04)", ""),
    ("MISPER sent 04.10.2024", ""),
    ("MISPER 4 October 2024", ""),
    ("MISPER 4th Oct 2024", ""),
    ("MISPER 20241004", ""),
    ("MISPER_2024-10-04T1130", ""),
    ("30.09.2024 11.30", ""),
    ("2024-09-30 1130", ""),
    ("Missing children 2024-25 September", ""),
    ("MISPER 202409", ""),
    ("MISPER_2024-09 (1)", ""),
    ("MISPER 2024-25", "The file's name says April 2024 to March 2025, but its rows are for September 2024 only."),
    ("MISPER 2024-25 Q2", "The file's name says July 2024 to September 2024, but its rows are for September 2024 only."),
    ("Missing children October", "The file's name speaks of October, but its rows are for September 2024."),
    ("Missing children Oct_24", "The file's name speaks of October, but its rows are for September 2024."),
]


@pytest.mark.parametrize(("name", "said"), SEPTEMBER)
def test_a_name_neither_widens_what_the_rows_say_nor_moves_it(name, said):
    report, _ = take(episodes(sep=20), f"{name}.xlsx")
    assert report.period == (date(2024, 9, 1), date(2024, 9, 30))
    assert [issue.problem for issue in report.issues] == [said] * bool(said)


@pytest.mark.parametrize(
    "name",
    ["MISPER_2024-10", "MISPER October 2024", "MISPER 2024 Oct", "MISPER 2024-25 October", "MISPER 2023-24", "MISPER 202410"],
)
def test_last_months_file_under_this_months_name_is_refused(name):
    with pytest.raises(Refused, match="^The file's name says .*, but its rows are for September 2024. Check which month"):
        take(episodes(sep=20), f"{name}.xlsx")


@pytest.mark.parametrize(
    ("name", "months", "period"),
    [
        ("MISPER Sep 2024", {"aug": 20, "sep": 20}, (9, 9)),
        ("MISPER Aug 2024 to Sep 2024", {"jul": 20, "aug": 20, "sep": 20}, (8, 9)),
        ("MISPER Jul-Sep 2024", {"jun": 20, "jul": 20, "aug": 20, "sep": 20}, (7, 9)),
        ("MISPER July to September 2024", {"jul": 20, "aug": 20, "sep": 20}, (7, 9)),
        ("MISPER_Nov-Feb 2025", {"jul": 20, "aug": 20, "nov": 20}, (11, 11)),
        ("MISPER 2024-25 Q2", {"jun": 20, "jul": 1, "aug": 20, "sep": 20}, (7, 9)),
        ("MISPER 2024-25", {"may": 1, "jun": 20, "sep": 20}, (5, 9)),
        ("MISPER", {"jul": 20, "aug": 20, "sep": 20}, (7, 9)),
        ("MISPER", {"jun": 20, "jul": 1, "aug": 20}, (6, 8)),
        ("MISPER", {"may": 2, "sep": 3}, (9, 9)),  # months of which there is no row are not claimed
    ],
)
def test_a_name_tells_which_of_its_rows_a_file_is_for(name, months, period):
    report, _ = take(episodes(**months), f"{name}.xlsx")
    assert (report.period[0].month, report.period[1].month) == period


@pytest.mark.parametrize("name", ["exclusions 2024-09", "exclusions 2024-25 Q2", "exclusions Aug 2024"])
def test_a_month_named_in_a_quarterly_file_stands_for_its_quarter(name):
    rows = [row_of(BOOKINGS, number, started_on=date(2024, 9, number)) for number in range(2, 6)]
    report, _ = take(xlsx(headings(BOOKINGS), *rows), f"{name}.xlsx")
    assert report.period == (date(2024, 7, 1), date(2024, 9, 30)) and not report.issues


BEFORE = "Rows dated before September 2024, the period of the file, which count where their own period was returned"
AFTER = "dated after September 2024, the period of the file; it is in no figure until its own period is returned"


@pytest.mark.parametrize(("day", "said"), [("2023-09-01", 0), ("2023-08-31", 1), ("2014-09-03", 1)])
def test_a_row_of_more_than_a_year_before_is_an_issue_at_its_place(day, said):
    content = xlsx(
        headings(EPISODES),
        *[row_of(EPISODES, number, reported_at=datetime(2024, 9, number, 9 + number % 7)) for number in range(1, 20)],
        row_of(EPISODES, 20, reported_at=datetime.fromisoformat(f"{day}T09:00")),
    )
    report, _ = take(content, "MISPER_2024-09.xlsx")
    assert [issue.cell for issue in report.issues if "more than a year before" in issue.problem] == ["E21"] * said


def test_rows_after_the_period_are_an_issue_at_the_first_and_of_those_before_it_is_said_how_many():
    report, _ = take(episodes(aug=2, sep=20, oct=1), "MISPER.xlsx")
    assert [(issue.problem, issue.cell) for issue in report.issues] == [(AFTER, "E24")]
    assert report.understood == {BEFORE: ["2 rows, the first at E2 of sheet Sheet1"]}


@pytest.mark.parametrize("rows", [2, 3, 4, 5])
def test_a_mistyped_year_does_not_say_which_period_a_file_is_for(rows):
    years = [2024] * (rows - 1) + [2042]
    days = [datetime(year, 9, day, 9) for day, year in enumerate(years, start=2)]
    table = [row_of(EPISODES, number, reported_at=day, returned_at=day) for number, day in enumerate(days, start=1)]
    report, _ = take(xlsx(headings(EPISODES), *table), "MISPER.xlsx")
    assert report.period == (date(2024, 9, 1), date(2024, 9, 30))
    assert {f"E{rows + 1}"} <= {issue.cell for issue in report.issues}


def test_a_mistyped_year_does_not_make_a_list_the_newest_for_ever():
    days = [date(2024, 9, 30), date(2024, 9, 30), date(2042, 9, 30)]
    table = [row_of(AUDITS, number, as_at=day) for number, day in enumerate(days, start=1)]
    assert take(xlsx(headings(AUDITS), *table), "audits.xlsx")[0].as_at == "2024-09-30"
