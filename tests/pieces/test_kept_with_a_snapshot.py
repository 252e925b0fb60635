"""A snapshot holds the pieces it was made with, so that a reader can say which of them has changed since."""

from dataclasses import replace
from pathlib import Path

import pytest

from ledger.ledger import Ledger
from ledger.view import view_now
from loaders.source import sources
from operations import snapshots
from operations.changed import changed_since
from pieces.named import pieces
from tests.conftest import take_in
from tests.loaders.test_mess_files import months
from tests.warehouse.figures import few_figures, of_few, rows_of
from warehouse.contents import contents_of
from warehouse.filling import fill
from warehouse.snapshot import new_snapshot, open_snapshot
from warehouse.version import NAME, read_pieces


@pytest.fixture
def current(ledger, parser) -> Path:
    take_in(ledger, parser, months(2))
    with few_figures():
        return snapshots.current_snapshot(ledger)


def made_with(others: dict[str, str], ledger: Ledger, path: Path) -> Path:
    """A snapshot as a program with other pieces makes it."""
    view = view_now(ledger)
    version = replace(snapshots.version_of(view), pieces=pieces() | others)
    with new_snapshot(path, version, view.store, sources()) as connection:
        fill(connection, contents_of(view, version, sources()))
        of_few(connection)
    return path


def test_a_snapshot_holds_its_pieces_and_is_named_after_them(current, ledger):
    with open_snapshot(current, ledger.store) as connection:
        assert read_pieces(connection) == pieces()
    assert NAME.search(current.name)[3] == snapshots.version_of(view_now(ledger)).rules
    assert changed_since(current, ledger.store) == []


def test_which_piece_has_changed_since_is_told_by_name(current, ledger):
    earlier = made_with(
        {"indicator missing_children": "0", "package duckdb": "1.0.0"}, ledger, current.with_name("earlier.duckdb")
    )
    assert changed_since(earlier, ledger.store) == ["indicator missing_children", "package duckdb"]


def test_what_came_since_or_went_is_told_too(current, ledger):
    earlier = made_with({"indicator of_former_times": "0"}, ledger, current.with_name("earlier.duckdb"))
    assert changed_since(earlier, ledger.store) == ["indicator of_former_times"]


def test_a_snapshot_of_another_version_is_left_and_the_current_one_is_built_beside_it(current, ledger):
    before = rows_of(current, ledger.store)
    of_0_4_1 = current.rename(current.with_name("snapshot-000002-20250422-a0d250d4.duckdb"))
    with few_figures():
        assert rows_of(snapshots.current_snapshot(ledger), ledger.store) == before
    assert of_0_4_1.exists()


def test_a_rebuild_says_what_has_changed(current, ledger, manage):
    made_with({"clock rapid_review": "0"}, ledger, current)
    done = manage("rebuild")
    assert done.returncode == 0 and "these have changed: clock rapid_review." in done.stdout
    assert "have changed" not in manage("rebuild").stdout
