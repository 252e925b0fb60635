"""Where a day is meant and only its month is given, its first day is taken and it is said; hours and ages hang on it."""

from datetime import date, datetime

import pytest

from loaders.cells import NO_TIME_GIVEN
from loaders.days import ONLY_A_MONTH
from loaders.kinds import A_MONTH, DAY, DAY_OR_MONTH, MOMENT
from loaders.outcome import ROW_KEPT
from loaders.source import sources
from tests.loaders.workbooks import read, table, take, xlsx

FIRST = date(2024, 10, 1)


@pytest.mark.parametrize("cell", ["Oct 2024", "October 2024", "Oct-24", "Oct '24", "2024 October", "'Oct-2024"])
def test_a_month_is_no_day(cell):
    found = read(DAY, cell)
    assert (found.values, found.problems) == ([FIRST], {0: ONLY_A_MONTH})


@pytest.mark.parametrize("cell", ["1 Oct 2024", "01/10/2024", "2024-Oct-01", "October 1, 2024", FIRST])
def test_its_first_day_is_one(cell):
    assert read(DAY, cell).problems == {}


def test_a_moment_of_which_only_the_month_is_given_has_no_time():
    found = read(MOMENT, "Oct 2024", "02/10/2024 09:40")
    assert found.values[0] == datetime(2024, 10, 1) and found.statuses == [NO_TIME_GIVEN, None]
    assert found.problems == {0: ONLY_A_MONTH}


def test_where_a_month_will_do_it_is_nothing_odd():
    assert read(A_MONTH, "Oct 2024").problems == read(DAY_OR_MONTH, "Oct 2024").problems == {}


def test_it_is_said_at_its_cell_and_the_row_is_kept():
    visits = sources()["contacts"]
    day = next(column for column in visits.columns if column.kind == DAY)
    report, _ = take(xlsx(*table(visits, {}, {day.name: "Sep 2024"})))
    assert [(issue.cell[1:], issue.problem, issue.effect) for issue in report.issues] == [("3", ONLY_A_MONTH, ROW_KEPT)]
