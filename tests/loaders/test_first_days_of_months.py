"""In a column of months 10/01/2024 may be October, written with the month first; it never becomes January without a word."""

from datetime import date

import pytest

from loaders.cells import UNREADABLE
from loaders.days_in_doubt import FIRST_PERHAPS, NO_FIRST
from loaders.kinds import A_MONTH, A_YEAR
from loaders.outcome import ROW_SET_ASIDE
from loaders.source import sources
from tests.loaders.workbooks import read, table, take, xlsx

JANUARY, OCTOBER, NOVEMBER = date(2024, 1, 10), date(2024, 10, 1), date(2024, 11, 1)


@pytest.mark.parametrize(
    ("cells", "values", "says"),
    [
        (["01/10/2024", "10/01/2024", OCTOBER], [OCTOBER, None, OCTOBER], {1: NO_FIRST}),
        (["Oct 2024", "10/01/2024", "30/11/2024"], [OCTOBER, None, date(2024, 11, 30)], {1: NO_FIRST}),
        ([OCTOBER, JANUARY, NOVEMBER], [OCTOBER, JANUARY, NOVEMBER], {1: FIRST_PERHAPS}),
        (["10/01/2024", "10/01/2024"], [JANUARY, JANUARY], {0: FIRST_PERHAPS, 1: FIRST_PERHAPS}),
        (["01/01/2024", "10/01/2024"], [date(2024, 1, 1), JANUARY], {1: FIRST_PERHAPS}),
        (["15/10/2024", "10/01/2024"], [date(2024, 10, 15), JANUARY], {}),
        (["2024-10-01", "2024-01-10"], [OCTOBER, JANUARY], {}),
        (["01/10/2024", "13/01/2024"], [OCTOBER, date(2024, 1, 13)], {}),
        (["01/10/2024", "01/01/2024"], [OCTOBER, date(2024, 1, 1)], {}),
    ],
)
def test_a_day_that_is_a_first_only_with_the_month_first(cells, values, says):
    found = read(A_MONTH, *cells)
    assert (list(found.values), found.problems) == (values, says)


def test_so_does_a_year():
    found = read(A_YEAR, "01/04/2024", "04/01/2024")
    assert (found.values, found.statuses, found.problems) == ([date(2024, 4, 1), None], [None, UNREADABLE], {1: NO_FIRST})


def test_the_row_of_such_a_month_is_set_aside_at_its_cell():
    visits = sources()["hub_visits"]
    rows = [{"month": month, "hub": hub} for month, hub in zip(["01/10/2024", "10/01/2024"], visits.column("hub").kind.options)]
    report, _ = take(xlsx(*table(visits, *rows)))
    assert [(issue.cell, issue.problem, issue.effect) for issue in report.issues] == [("B3", NO_FIRST, ROW_SET_ASIDE)]
