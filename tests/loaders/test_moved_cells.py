"""Rows of a workbook whose cells were pushed one column to the right are said at their row."""

import pytest

from loaders.outcome import ROW_KEPT
from loaders.slipped import MOVED
from loaders.source import sources
from tests.loaders.workbooks import table, take, xlsx

HUBS = sources()["hub_visits"]


def rows(*moved: int, note: bool = False, number: int = 6) -> list[list]:
    """A table with some of its rows pushed to the right from the third column on; or with a note beside whole ones."""
    whole = table(HUBS, *({} for _ in range(number)))
    return [
        [*row, "late"] if note and at in moved else [*row[:2], "", *row[2:]] if at in moved else [*row, ""]
        for at, row in enumerate(whole)
    ]


@pytest.mark.parametrize("moved", [(3,), (1, 4)])
def test_a_row_that_ends_beyond_the_headings_and_has_a_gap_is_said_at_its_row(moved):
    report, _ = take(xlsx(*rows(*moved)))
    said = [(issue.cell, issue.effect) for issue in report.issues if issue.problem == MOVED]
    assert said == [(f"row {row + 1}", ROW_KEPT) for row in moved]


@pytest.mark.parametrize(("moved", "note"), [((), False), ((3,), True), ((1, 2, 3, 4), False)])
def test_a_note_beside_a_whole_row_and_a_column_of_its_own_are_no_moved_rows(moved, note):
    report, _ = take(xlsx(*rows(*moved, note=note)))
    assert MOVED not in [issue.problem for issue in report.issues]
