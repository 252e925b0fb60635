"""Months across: each cell below a month is a row."""

from datetime import date

import pytest

from loaders.kinds import A_MONTH, NUMBER, choice
from loaders.outcome import Refused
from loaders.source import Across, Column, Source
from tests.loaders.workbooks import rows_of, take, xlsx

WAITING = Source(
    title="Bicycles waiting",
    grain="one row per workshop and month",
    period="month",
    key=("workshop", "month"),
    partner="Cycle Shed",
    frequency="monthly",
    due_day=5,
    across=Across(heading="month", cell="waiting"),
    totals=("waiting",),
    id="bicycles_waiting",
    columns=(
        Column("workshop", choice("North", "South", also={"Sth": "South"}), "Where they wait"),
        Column("month", A_MONTH, "The month"),
        Column("waiting", NUMBER, "How many wait", required=False),
    ),
)


def test_m15_each_cell_below_a_month_is_a_row_and_an_empty_one_is_none():
    report, cleaned = take(
        xlsx(["Workshop", "Apr-24", date(2024, 5, 1)], ["North", 4, ""], ["Sth", 0, "<5"]), declared={WAITING.id: WAITING}
    )
    assert rows_of(cleaned, "workshop", "month", "waiting", "waiting_status") == [
        ("North", date(2024, 4, 1), 4, None),
        ("South", date(2024, 4, 1), 0, None),
        ("South", date(2024, 5, 1), None, "suppressed"),
    ]
    assert (report.rows_read, report.rows_kept, report.unknown_headings, report.absent_columns) == (3, 3, [], [])
    assert report.period == (date(2024, 4, 1), date(2024, 5, 31))


def test_m15_an_issue_names_the_cell_below_the_month():
    report, _ = take(
        xlsx(["Waiting list"], ["Workshop", "Apr-24", "May-24"], ["North", 4, "many"]), declared={WAITING.id: WAITING}
    )
    assert [(issue.cell, issue.heading, issue.problem) for issue in report.issues] == [("C3", "May-24", "a number was expected")]


def test_m15_a_total_below_each_month_is_held_against_that_month():
    table = xlsx(["Workshop", "Apr-24", "May-24"], ["North", 4, 5], ["South", 1, 2], ["Total", 5, 8])
    report, cleaned = take(table, declared={WAITING.id: WAITING})
    assert len(rows_of(cleaned, "month")) == 4 and report.set_aside == {"totals and sub-totals": 2}
    assert [(issue.cell, issue.problem) for issue in report.issues] == [
        ("C4", "the stated total differs from its rows: 8 stated, 7 found")
    ]


def test_m15_the_same_table_is_understood_when_it_is_long():
    report, _ = take(xlsx(["Workshop", "Month", "Waiting"], ["North", "Apr-24", 4]), declared={WAITING.id: WAITING})
    assert (report.rows_kept, report.issues) == (1, [])


def test_m15_a_table_with_neither_months_nor_their_column_is_refused():
    with pytest.raises(Refused, match="lacks the column “month”"):
        take(xlsx(["Workshop", "Waiting"], ["North", 4]), declared={WAITING.id: WAITING})
