"""One drag or one click spoils a whole column of cells that can all be read: it is said at the first of them."""

from datetime import datetime, timedelta

import pytest

from loaders.filled_down import ENDS, SAME, SERIES, SORTED, TWELVE
from loaders.outcome import ROW_KEPT
from loaders.source import sources
from tests.loaders.workbooks import table, take, xlsx

EPISODES = sources()["missing_episodes"]
RISKS = ("Medium", "Low", "High")
ROWS = 24


def episodes(count: int = ROWS, **columns) -> bytes:
    """One each day at its own hour, back after a while; columns: cell by number of row."""
    rows = []
    for number in range(count):
        reported = datetime(2024, 9, 1, 7 + number * 5 % 15, 10) + timedelta(days=number % 28)
        row = {
            "misper_ref": f"MP24/{number:03}",
            "reported_at": reported,
            "returned_at": reported + timedelta(hours=3 + number % 4),
        }
        rows.append(row | {"risk": RISKS[number % 3]} | {name: cell(number, row) for name, cell in columns.items()})
    return xlsx(*table(EPISODES, *rows))


def said(content: bytes) -> list[tuple[str, str]]:
    report, _ = take(content)
    assert {issue.effect for issue in report.issues} <= {ROW_KEPT}
    return [(issue.cell, issue.problem) for issue in report.issues]


def test_of_a_right_file_nothing_is_said():
    assert said(episodes()) == []


@pytest.mark.parametrize(("dragged", "cells"), [(11, []), (12, ["F2"]), (20, ["F2"])])
def test_days_that_rise_by_one_from_row_to_row_were_filled_down(dragged, cells):
    def dragged_down(number: int, row: dict) -> datetime:
        return datetime(2024, 10, 1, 9) + timedelta(days=number) if number < dragged else row["returned_at"]

    assert [cell for cell, problem in said(episodes(returned_at=dragged_down)) if problem == SERIES] == cells


def test_a_column_copied_over_another_is_said():
    assert (("F2", SAME.format("Reported at", ROWS, ROWS))) in said(episodes(returned_at=lambda number, row: row["reported_at"]))


@pytest.mark.parametrize(("filled", "cells"), [(24, []), (15, []), (14, ["G16"]), (10, ["G12"]), (9, [])])
def test_a_column_of_which_the_end_was_forgotten_is_said(filled, cells):
    found = said(episodes(risk=lambda number, row: RISKS[number % 3] if number < filled else ""))
    assert found == [(cell, ENDS.format(ROWS - filled, ROWS)) for cell in cells]


@pytest.mark.parametrize(("clock", "cells"), [(12, ["E2", "F2"]), (24, [])])
def test_a_clock_of_twelve_hours_is_said(clock, cells):
    def shown(moment: datetime) -> datetime:
        return moment.replace(hour=moment.hour % clock or clock % 24)

    content = episodes(
        reported_at=lambda number, row: shown(row["reported_at"]), returned_at=lambda number, row: shown(row["returned_at"])
    )
    assert [cell for cell, problem in said(content) if problem == TWELVE] == cells


def test_a_column_that_was_sorted_by_itself_is_said_and_rows_sorted_as_a_whole_are_not():
    alone = sorted(RISKS[number % 3] for number in range(ROWS))
    assert said(episodes(risk=lambda number, row: alone[number])) == [("G2", SORTED)]
    order = sorted(range(ROWS), key=lambda number: RISKS[number % 3])
    right = table(EPISODES, *({"misper_ref": f"MP24/{n:03}", "risk": RISKS[n % 3]} | moments(n) for n in order))
    assert said(xlsx(*right)) == []


def moments(number: int) -> dict[str, datetime]:
    reported = datetime(2024, 9, 1 + number, 7 + number * 5 % 15, 10)
    return {"reported_at": reported, "returned_at": reported + timedelta(hours=3 + number % 4)}
