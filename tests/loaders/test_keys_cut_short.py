"""A column that tells rows apart and is not there: the rows that fall together are said, each at its place."""

import pytest

from loaders.check import NOT_TOLD_APART
from loaders.outcome import ROW_SET_ASIDE
from loaders.source import sources
from tests.loaders.workbooks import table, take, xlsx

PLANS = sources()["protection_plans"]
SAID = NOT_TOLD_APART.format("reviewed on")
SAME = {"child_id": "943 476 5919", "started_on": "02/09/2024"}


def said_of(rows: list[list]) -> list[tuple[str, str]]:
    report, _ = take(xlsx(*rows))
    return [(issue.cell, issue.problem) for issue in report.issues if issue.effect == ROW_SET_ASIDE]


def reviews(*days: str | None) -> list[list]:
    return table(PLANS, *({**SAME, "reviewed_on": day} for day in days))


@pytest.mark.parametrize("heading", ["Reviewed on", "Looked at again, first time", ""])
def test_rows_that_nothing_tells_apart_are_said_whether_the_column_is_empty_or_not_understood(heading):
    rows = reviews(None, None, None) if heading == "Reviewed on" else reviews("01/12/2024", "01/03/2025", "01/06/2025")
    position = rows[0].index("Reviewed on")
    rows[0][position] = heading
    assert said_of(rows) == [("A2", SAID), ("A3", SAID)]


def test_rows_that_are_told_apart_and_one_corrected_below_itself_are_not():
    assert said_of(reviews("01/12/2024", "01/03/2025", "01/03/2025")) == []
