"""Totals that a sheet states are held against its rows wherever they stand: above, below, beside."""

import pytest

from loaders.source import sources
from tests.loaders.workbooks import headings, row_of, table, take, xlsx

EPISODES, SPENDING = sources()["missing_episodes"], sources()["spending"]
ROWS = [headings(EPISODES), *(row_of(EPISODES, number) for number in range(1, 6))]
DIFFERS = "the stated total differs from its rows"


def beside(*cells: object) -> list[list]:
    return [ROWS[0], [*ROWS[1], "", *cells], *ROWS[2:]]


def said(rows: list[list]) -> list[str]:
    report, _ = take(xlsx(*rows))
    assert report.rows_kept == 5
    return [issue.cell for issue in report.issues if issue.problem.startswith(DIFFERS)]


@pytest.mark.parametrize(
    ("place", "rows"),
    [
        ("B1", lambda number: [["Total", number], [], *ROWS]),
        ("A1", lambda number: [[f"Total missing episodes: {number}"], *ROWS]),
        ("A1", lambda number: [[f"Total: {number} episodes"], *ROWS]),
        ("A1", lambda number: [[f"Number of records: {number} rows"], *ROWS]),
        ("M2", lambda number: [[*ROWS[0], "", "Total"], [*ROWS[1], "", number], *ROWS[2:]]),
        ("D2", lambda number: [["Missing children"], ["Number of rows", "", "", number], *ROWS]),
        ("B7", lambda number: [*ROWS, ["Total", number]]),
        ("A8", lambda number: [*ROWS, [], [f"Records: {number}"]]),
        ("N2", lambda number: beside("Total", number)),
        ("M2", lambda number: beside(f"Total = {number}")),
    ],
)
def test_a_total_that_differs_from_the_rows_is_said_at_its_cell_and_one_that_does_not_is_not(place, rows):
    assert said(rows(7)) == [place] and said(rows(5)) == []


@pytest.mark.parametrize("title", [["Total budget", 44990], ["Total", "see below"], ["Totals are checked by Ann"], ["Rows", ""]])
def test_what_is_no_total_of_these_rows_is_nothing_to_speak_of(title):
    assert said([title, *ROWS]) == []


def test_a_column_of_totals_is_one_for_each_row():
    assert said([[*ROWS[0], "Total"], *([*row, number] for number, row in enumerate(ROWS[1:], start=7))]) == []


def test_a_total_may_be_of_children_or_of_what_a_column_adds_up_to():
    rows = [row_of(EPISODES, number, child_id="943 476 5919", age=number) for number in (1, 2, 3, 4, 5)]
    assert said([["Total", 1], ["Total", 15], ROWS[0], *rows]) == []


def test_where_a_number_is_suppressed_no_total_can_be_checked():
    births = sources()["pre_birth_referrals"]
    rows = [row_of(births, referrals=7), row_of(births, gestation="12-19", referrals="<5"), ["Total", "", "", 9]]
    assert [take(xlsx(headings(births), *rows[:1], *rows[end:]))[0].issues_found for end in (1, 2)] == [0, 1]


def test_totals_above_declared_columns_are_compared_too():
    rows = [row_of(SPENDING, number, budget=budget, spent=1) for number, budget in ((1, 100), (2, 250))]
    rows = [[*row] for row in rows]
    at = [column.name for column in SPENDING.columns].index("area")
    rows[1][at] = SPENDING.columns[at].kind.options[1]
    above = [""] * len(SPENDING.columns)
    above[0] = "Total"
    above[[column.name for column in SPENDING.columns].index("budget")] = 360
    report, _ = take(xlsx(above, headings(SPENDING), *rows))
    assert [issue.problem for issue in report.issues if issue.problem.startswith(DIFFERS)] != []


@pytest.mark.parametrize(("stated", "said"), [(350, 0), (360, 1)])
@pytest.mark.parametrize("first", [True, False])
def test_a_total_may_stand_above_its_rows_or_below_them(stated, said, first):
    heads, *rows = table(SPENDING, {"budget": 100, "spent": 1}, {"budget": 250, "spent": 1})
    rows[1][heads.index("Area")] = "Training"
    total = ["Total" if name == "Area" else stated if name == "Budget" else "" for name in heads]
    report, _ = take(xlsx(heads, *([total, *rows] if first else [*rows, total])))
    assert sum(issue.problem.startswith(DIFFERS) for issue in report.issues) == said
