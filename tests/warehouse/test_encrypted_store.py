"""An encrypted store holds nothing that can be read without its key, at any moment, and comes to the figures of a plain one."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ledger.ledger import Ledger
from ledger.scratch_store import trial_store
from ledger.store import Store
from ledger.view import view_now
from operations import snapshots, uploads
from tests.conftest import environment_of, take_in
from tests.loaders.test_mess_files import months
from tests.warehouse.figures import few_figures, of_few, rows_of
from warehouse.snapshot import open_snapshot


@pytest.fixture(scope="module")
def stores(tmp_path_factory, parser) -> tuple[Store, Store]:
    """A plain one and an encrypted one, of the same workbooks under the same pseudonym key."""
    folder = tmp_path_factory.mktemp("stores")
    both = (
        Store(folder / "plain", folder / "keys" / "pseudonym.key"),
        Store(folder / "encrypted", folder / "keys" / "pseudonym.key", folder / "more keys" / "store.key"),
    )
    for store in both:
        ledger = uploads.found(store)
        take_in(ledger, parser, months(2), months(0, 3))
        with few_figures():
            snapshots.current_snapshot(ledger)
            snapshots.as_at(ledger, date(2024, 1, 1))
    return both


def snapshot_now(store: Store) -> Path:
    return snapshots.current_path(Ledger(store))


@pytest.fixture(scope="module")
def canaries(stores) -> list[bytes]:
    """Every child's code, and words of the rows that the ledger does not say."""
    plain = stores[0]
    rows = rows_of(snapshot_now(plain), plain)["missing_episodes"]
    codes = {cell for row in rows for cell in row if isinstance(cell, str) and len(cell) == 16}
    assert len(codes) > 4
    return [text.encode() for text in (*codes, "placing_area", "exploitation_flag", "place_in_order")]


def readable(store: Store, canaries: list[bytes]) -> set[bytes]:
    contents = [path.read_bytes() for path in store.folder.rglob("*") if path.is_file()]
    return {canary for canary in canaries if any(canary in content for content in contents)}


def test_nothing_of_the_rows_can_be_read_in_any_file(stores, canaries):
    plain, encrypted = stores
    assert len(readable(plain, canaries)) > len(canaries) / 2
    assert readable(encrypted, canaries) == set()


def test_nothing_can_be_read_while_a_snapshot_or_a_trial_is_being_built(stores, canaries):
    seen = []

    def look_around(connection):
        of_few(connection)
        connection.execute("CREATE TABLE kept AS FROM missing_episodes")  # in the log of changes
        held = [path.name for path in stores[1].folder.rglob("*") if path.name.startswith("building-")]
        seen.append((len(held), readable(stores[1], canaries)))

    view = view_now(Ledger(stores[1]))
    with trial_store(stores[1], view.lines) as trial, few_figures(look_around):
        for store in (stores[1], trial):
            path = store.snapshots / "tried.duckdb"
            snapshots.build(path, replace(view, store=store))
            path.unlink()
    assert seen == [(2, set()), (2, set())]


def test_figures_are_those_of_the_plain_store(stores):
    plain, encrypted = (rows_of(snapshot_now(store), store) for store in stores)
    for table in ("figures", "missing_episodes"):  # a headline says when its files came, too
        assert plain[table] == encrypted[table] and len(plain[table]) > 2


def test_a_cursor_reads_the_snapshot_as_its_connection_does(stores):
    with open_snapshot(snapshot_now(stores[1]), stores[1]) as connection:
        assert connection.cursor().execute("SELECT sample FROM about").fetchall() == [(False,)]
        assert connection.execute(
            "SELECT encrypted, cipher FROM duckdb_databases() WHERE database_name = 'snapshot'"
        ).fetchall() == [(True, "GCM")]


def test_the_shell_works_on_an_encrypted_store_and_refuses_it_without_its_key(stores, tmp_path, manage_in):
    store = Store(Path(shutil.copytree(stores[1].folder, tmp_path / "copy")), stores[1].key_file, stores[1].store_key_file)
    done = manage_in(environment_of(store), "values", "missing_episodes", "--grain", "year")
    assert done.returncode == 0 and "2024-25" in done.stdout
    before = sorted(store.folder.rglob("*"))
    done = manage_in(environment_of(replace(store, store_key_file=None)), "values", "missing_episodes")
    assert (done.returncode, done.stdout) == (2, "") and done.stderr.startswith("This store is encrypted.")
    assert sorted(store.folder.rglob("*")) == before
