"""Hidden cells trade what they hold, a group's 3 becomes 4 in one month and its 5 a 4 in the next: no released cell changes."""

import os
import shutil
from collections.abc import Iterator

import duckdb
import pytest

from ledger.ledger import Ledger
from metrics.declaring.indicator import indicators
from metrics.disclosure.rounding import SMALLEST_SHOWN, release
from metrics.disclosure.secondary_suppression import closed
from metrics.table import NOT_RECORDED
from metrics.working_out.coverage import Returned
from metrics.working_out.figures import figures_of
from operations import snapshots
from tests.sample_city import city  # noqa: F401

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
COUNTED = [
    each.id
    for each in indicators().values()
    if each.disclosure == "people" and each.by and each.unit.is_number and not each.unit.numerator.distinct
]
TRIED = COUNTED if NIGHTLY else COUNTED[::4]


@pytest.fixture(scope="module")
def copy(city, tmp_path_factory) -> Iterator[duckdb.DuckDBPyConnection]:  # noqa: F811
    """The snapshot of the sample city, to be written to."""
    path = tmp_path_factory.mktemp("swapped") / "copy.duckdb"
    shutil.copy(snapshots.current_snapshot(Ledger(city)), path)
    with duckdb.connect(path) as connection:
        yield connection


@pytest.mark.parametrize("name", TRIED)
def test_no_released_cell_changes_when_hidden_ones_trade_what_they_hold(copy, name):
    indicator, returned = indicators()[name], Returned(copy)
    before, _ = figures_of(copy, indicator, returned)
    square = next(filter(None, (small_square(before, cut, indicator.grain) for cut in indicator.by)), None)
    if square is None:
        pytest.skip("the sample city has no four small cells of two groups and two periods here")
    cut, here, there, first, second = square
    copy.execute("BEGIN")
    move(copy, name, cut, first, there, here)
    move(copy, name, cut, second, here, there)
    after, _ = figures_of(copy, indicator, returned)
    copy.execute("ROLLBACK")
    assert after != before
    assert closed(indicator, release(indicator, after)) == closed(indicator, release(indicator, before))


def small_square(rows: list, cut: str, grain: str) -> tuple | None:
    """Two groups and two periods of one longer period whose four cells are small, and stay so when one case moves."""
    small = {}
    for row in rows:
        is_small = 1 < (row.value or 0) < SMALLEST_SHOWN - 1
        if (row.cut, row.grain) == (cut, grain) and is_small and row.breakdown != NOT_RECORDED:
            small.setdefault((row.start, row.stop), []).append(row.breakdown)
    for first in small:
        for second in small:
            groups = [name for name in small[first] if name in small[second]]
            if first < second and len(groups) > 1 and together(first[0], second[0], grain):
                return cut, groups[0], groups[1], first, second
    return None


def together(first, second, grain: str) -> bool:
    """Whether they lie in one longer period."""
    year = [day.year - (day.month < 4) for day in (first, second)]
    quarter = [(day.month - 1) // 3 for day in (first, second)]
    return year[0] == year[1] and (grain == "quarter" or quarter[0] == quarter[1])


def move(copy: duckdb.DuckDBPyConnection, name: str, cut: str, period: tuple, source: str, target: str) -> None:
    """One case of a period to another group."""
    copy.execute(
        f"""
        UPDATE cases.{name} SET {cut} = ?
        WHERE rowid = (
            SELECT min(rowid) FROM cases.{name} WHERE date BETWEEN ? AND ? AND CAST({cut} AS VARCHAR) = ? AND numerator
        )
    """,
        [target, *period, source],
    )
