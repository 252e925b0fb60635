"""Reasons are data: whatever they are called, the same values, statuses and breakdowns are released."""

import pytest

from ledger.ledger import Ledger
from operations import snapshots
from tests.sample_city import city, copy_of  # noqa: F401
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot
from wording import reasons

TABLES = "SELECT table_name FROM duckdb_tables() ORDER BY table_name"
NONSENSE = "on earlier records; which returned nothing: no cases in this period"


@pytest.fixture
def reworded(monkeypatch) -> None:
    """Every reason and every gist says something else, with marks and words in it that once decided."""
    for table in (reasons.WORDS, reasons.GISTS):
        for kind in table:
            monkeypatch.setitem(table, kind, NONSENSE)


def rows_of(path, store) -> dict[str, list[tuple]]:
    with open_snapshot(path, store) as connection:
        names = [name for (name,) in connection.execute(TABLES).fetchall()]
        return {name: connection.execute(f"FROM {name} ORDER BY ALL").fetchall() for name in names}


def test_a_city_whose_reasons_are_all_reworded_is_released_row_by_row_the_same(city, tmp_path, reworded):  # noqa: F811
    copy = copy_of(city, tmp_path)
    before = rows_of(release_of(snapshots.current_snapshot(Ledger(city))), city)
    after = rows_of(release_of(snapshots.rebuild(Ledger(copy))), copy)
    assert len(before["figures"]) > 50_000 and sum(NONSENSE in str(row) for rows in after.values() for row in rows) == 0
    assert after == before
