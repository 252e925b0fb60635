"""What a cell of a workbook shows is not always what it holds: where the two differ it is said."""

import io
from datetime import date, time, timedelta

import pytest
from openpyxl import load_workbook

from loaders.containers.formats import is_unlike
from loaders.days import ONLY_A_MONTH
from loaders.numbers import A_TIME
from loaders.outcome import CELL_EMPTY, ROW_KEPT
from loaders.shown_otherwise import UNLIKE
from loaders.source import sources
from tests.loaders.workbooks import rows_of, saved, table, take, xlsx

VISITS = sources()["hub_visits"]
HUBS = VISITS.column("hub").kind.options


def loaded(place: str, value: object, form: str):
    """The issues of a file of two rows with one cell so shown, and what its column came to."""
    book = load_workbook(io.BytesIO(xlsx(*table(VISITS, {"hub": HUBS[0]}, {"hub": HUBS[1]}))))
    book.active[place].value, book.active[place].number_format = value, form
    report, cleaned = take(saved(book))
    return [(issue.cell, issue.problem, issue.effect) for issue in report.issues], rows_of(cleaned, "month", "visits")[1]


@pytest.mark.parametrize("form", [";;;", "#,##0,", "0.0,,", '0"00"'])
def test_a_number_that_is_hidden_or_shown_as_another_counts_and_is_said(form):
    issues, (_, visits) = loaded("E3", 1200, form)
    assert (issues, visits) == ([("E3", UNLIKE, ROW_KEPT)], 1200)


@pytest.mark.parametrize(
    "form", ["General", "0", "#,##0", "#,##0.00;[Red]-#,##0.00", '0" visits"', '"£"#,##0', "@", "_-* #,##0_-"]
)
def test_most_formats_show_the_number(form):
    assert not is_unlike(form) and loaded("E3", 12, form) == ([], (date(2024, 9, 1), 12))


@pytest.mark.parametrize(
    ("value", "form"), [(timedelta(hours=12), "[h]:mm"), (time(3, 30), "h:mm"), (date(2024, 9, 2), "dd/mm/yyyy")]
)
def test_a_length_of_time_is_no_number(value, form):
    issues, (_, visits) = loaded("E3", value, form)
    assert (issues, visits) == ([("E3", A_TIME, CELL_EMPTY)], None)


def test_the_first_of_a_month_that_shows_its_month_alone_is_read_as_the_month():
    plans = sources()["protection_plans"]
    place = f"{chr(65 + [column.name for column in plans.columns].index('reviewed_on'))}3"
    said = {}
    for day, form in ((date(2024, 10, 1), "mmm-yy"), (date(2024, 10, 2), "mmm-yy"), (date(2024, 10, 1), "d mmm yyyy")):
        book = load_workbook(io.BytesIO(xlsx(*table(plans, {}, {}))))
        book.active[place].value, book.active[place].number_format = day, form
        said[day.day, form] = [issue.problem for issue in take(saved(book))[0].issues if issue.cell == place]
    assert said == {(1, "mmm-yy"): [ONLY_A_MONTH], (2, "mmm-yy"): [], (1, "d mmm yyyy"): []}
