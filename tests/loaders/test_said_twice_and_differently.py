"""Two places of a file that say other things of one row: an age and a date of birth, a sheet's name and its days."""

from datetime import date, datetime

import pytest

from loaders.age_beside_birth import NO_FIT
from loaders.outcome import FILE_KEPT, ROW_KEPT
from loaders.sheet_months import OTHERWISE
from loaders.source import sources
from tests.loaders.workbooks import rows_of, table, take, xlsx

EPISODES, VISITS, PLANS = (sources()[name] for name in ("missing_episodes", "hub_visits", "protection_plans"))


@pytest.mark.parametrize(
    ("born", "said"),
    [
        (date(2010, 5, 1), []),
        (date(2009, 9, 3), []),
        (date(2008, 9, 3), []),
        (date(2008, 9, 2), [NO_FIT]),
        (date(2012, 5, 1), [NO_FIT]),
    ],
)
def test_an_age_years_from_the_date_of_birth_beside_it_is_said_and_kept(born, said):
    heads, row = table(EPISODES, {"age": 14})
    report, cleaned = take(xlsx([*heads, "Date of birth"], [*row, born]))
    assert [issue.problem for issue in report.issues] == said and rows_of(cleaned, "age") == [(14,)]
    assert [(issue.cell, issue.effect) for issue in report.issues] == [("D2", ROW_KEPT)] * len(said)


def said_of(name: str, source=EPISODES) -> list[tuple]:
    report, _ = take(xlsx(*table(source, {}), name=name))
    return [(issue.cell, issue.problem, issue.effect) for issue in report.issues]


@pytest.mark.parametrize(("name", "named"), [("Oct 2024", "October 2024"), ("October", "October"), ("Sep-23", "September 2023")])
def test_a_sheet_named_after_a_month_of_which_it_holds_no_row_is_said(name, named):
    assert said_of(name) == [("sheet", OTHERWISE.format(named=named), FILE_KEPT)]


@pytest.mark.parametrize("name", ["September 2024", "Sept", "Sep 24", "Aug and Sept", "Sheet1", "2 Oct 2024", "Marching orders"])
def test_most_names_of_sheets_say_nothing_against_their_rows(name):
    assert said_of(name) == []


def test_a_list_that_goes_far_back_may_stand_on_a_sheet_of_any_month():
    assert said_of("Oct 2024", PLANS) == []


def test_of_two_sheets_the_one_that_holds_other_days_is_named():
    days = [{"misper_ref": str(day), "reported_at": datetime(2024, 9, day, 10), "returned_at": ""} for day in (2, 3)]
    [heads, first, second] = table(EPISODES, *days)
    report, _ = take(xlsx(heads, first, name="Sep 2024", more={"Aug 2024": [heads, second]}))
    assert [(issue.sheet, issue.problem) for issue in report.issues] == [("Aug 2024", OTHERWISE.format(named="August 2024"))]
