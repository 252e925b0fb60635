"""A child, or a load whose time is over, is planted, removed, and then found nowhere in the store; the rest stays as it was."""

import io
import shutil
import subprocess
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pyarrow.parquet as parquet
import pytest

from ledger.ledger import Conflict, Ledger
from ledger.lines import Erased, Expired
from ledger.store import ROOT, Store
from loaders.source import sources
from operations import preview, retention, snapshots, uploads
from tests.conftest import command_line, environment_of, take_in
from tests.loaders.workbooks import table, xlsx
from tests.warehouse.figures import few_figures
from warehouse.snapshot import open_snapshot

CANARY, OTHER, COUNCIL = "9434765919", "4010232137", "P-77001"
NEVER = date(2024, 1, 1)


def episodes(month: int, *children: str, year: int = 2024) -> bytes:
    when = datetime(year, month, 3, 9)
    rows = (
        {"child_id": child, "reported_at": when, "returned_at": when, "misper_ref": f"M-{year}-{month}-{number}"}
        for number, child in enumerate(children)
    )
    return xlsx(*table(sources()["missing_episodes"], *rows))


def identifiers() -> bytes:
    source = sources()["child_identifiers"]
    first, second = source.same_child[:2]
    return xlsx(*table(source, {first: CANARY, second: COUNCIL}, {first: OTHER, second: "P-77002"}))


@pytest.fixture(scope="module", params=["plain", "encrypted"])
def planted(request, tmp_path_factory, parser) -> Store:
    """The child in five loads of three sources, one withdrawn and one replaced, under two identifiers."""
    folder = tmp_path_factory.mktemp("planted")
    store = Store(
        folder / "store", folder / "key" / "pseudonym.key", folder / "store.key" if request.param == "encrypted" else None
    )
    ledger = uploads.found(store)
    contacts = sources()["contacts"]
    for content in (
        identifiers(),
        episodes(9, CANARY, OTHER),
        episodes(9, COUNCIL, OTHER, OTHER),
        episodes(10, CANARY, COUNCIL),
        xlsx(*table(contacts, {"child_id": CANARY}, {"child_id": OTHER})),
        episodes(9, OTHER, year=2019),
    ):
        take_in(ledger, parser, content)
    uploads.withdraw(5, "the wrong month", ledger, "analyst")
    return store


@pytest.fixture
def store(planted, tmp_path) -> Store:
    """A copy with snapshots of now and of an earlier day, and what a stopped process left."""
    copy = replace(planted, folder=Path(shutil.copytree(planted.folder, tmp_path / "store")))
    ledger = Ledger(copy)
    with few_figures():
        snapshots.current_snapshot(ledger)
        path = snapshots.as_at(ledger, date.today())
    (copy.folder / "trial-1").mkdir()
    shutil.copy(path, copy.folder / "trial-1" / "left.duckdb")
    shutil.copy(path, copy.snapshots / "building-left.duckdb")
    return copy


def codes(store: Store) -> dict[str, str]:
    seal = uploads.seal_of(Ledger(store))
    return {identifier: seal.child(identifier) for identifier in (CANARY, OTHER, COUNCIL)}


def everything(store: Store) -> str:
    """Every byte of every file, and every row of every cleaned file and snapshot, unpacked and decrypted."""
    texts = [path.read_bytes().decode("latin-1") for path in store.folder.rglob("*") if path.is_file()]
    for path in (store.folder / "cleaned").glob("*.parquet"):
        texts.append(str(parquet.read_table(io.BytesIO(store.kept(path.stem))).to_pylist()))
    for path in store.snapshots.glob("*.duckdb"):
        with open_snapshot(path, store) as connection:
            tables = connection.execute("SELECT schema_name, table_name FROM duckdb_tables() WHERE NOT internal").fetchall()
            for schema, name in tables:
                texts.append(str(connection.execute(f"FROM {schema}.{name}").fetchall()))
    return "".join(texts)


def rows_now(store: Store) -> dict[str, int]:
    with few_figures(), open_snapshot(snapshots.current_snapshot(Ledger(store)), store) as connection:
        return {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in ("child_identifiers", "missing_episodes", "contacts")
        }


@pytest.mark.parametrize("named", [CANARY, COUNCIL])
def test_an_erased_child_is_nowhere_in_the_store_and_figures_fall_by_exactly_its_rows(store, named):
    code, ledger = codes(store), Ledger(store)
    assert all(each in everything(store) for each in code.values())
    before = rows_now(store)
    removed = retention.erase(code[named], ledger, "analyst")
    assert removed == {2: 1, 3: 1, 4: 1, 5: 2, 6: 1}
    after = rows_now(store)
    assert after == {
        "child_identifiers": before["child_identifiers"] - 1,
        "missing_episodes": before["missing_episodes"] - 1,
        "contacts": before["contacts"] - 1,
    }
    with few_figures():
        snapshots.as_at(ledger, date.today())
    left = everything(store)
    assert code[CANARY] not in left and code[COUNCIL] not in left and code[OTHER] in left
    assert not (store.folder / "trial-1").exists() and not list(store.snapshots.glob("building-*"))


def test_a_code_that_no_row_has_changes_nothing(store):
    before = everything(store)
    with pytest.raises(uploads.Refused, match="No row that is kept has this child's code"):
        retention.erase("0123456789abcdef", Ledger(store), "analyst")
    assert everything(store) == before


def test_a_load_whose_time_is_over_is_nowhere_in_the_store(store):
    ledger = Ledger(store)
    assert [line.number for line in retention.expired_today(ledger)] == [7]
    [file] = [line.what.file for line in ledger.lines() if line.number == 7]
    before, held = rows_now(store), store.cleaned_file(file).read_bytes()
    assert [line.number for line in retention.expire(ledger, "analyst")] == [7]
    assert rows_now(store) == before | {"missing_episodes": before["missing_episodes"] - 1}
    assert held not in [path.read_bytes() for path in store.folder.rglob("*") if path.is_file()]
    assert "load 7, sheet" not in everything(store) and retention.expired_today(ledger) == []


def test_expired_months_are_neither_returned_nor_expected_and_their_loads_are_listed_as_expired(store):
    ledger = Ledger(store)
    retention.expire(ledger, "analyst")
    with few_figures(), open_snapshot(snapshots.current_snapshot(ledger), store) as connection:
        first = connection.execute("SELECT min(start) FROM returns WHERE source = 'missing_episodes'").fetchone()[0]
        assert first == date(2024, 9, 1)
        states = dict(connection.execute("SELECT load, state FROM uploads").fetchall())
    assert states == {2: "counts", 3: "replaced", 4: "counts", 5: "withdrawn", 6: "counts", 7: "expired"}


@pytest.mark.parametrize("entry", [Expired(7, "its time"), Erased(3, "what-is-left", 1)])
def test_a_removal_that_was_stopped_after_its_line_is_finished_by_the_next_start(store, entry):
    ledger = Ledger(store)
    [gone] = [line.what.file for line in ledger.lines() if line.number == entry.load]
    if isinstance(entry, Erased):
        store.keep("what-is-left", store.kept(gone))
    ledger.write([(entry, None)], "stopped", based_on=ledger.head)
    assert store.cleaned_file(gone).exists()
    built = set(store.snapshots.iterdir())
    rows_now(store)
    assert not store.cleaned_file(gone).exists() and not built & set(store.snapshots.iterdir())


def test_what_is_loaded_meanwhile_stops_a_removal(store, parser):
    ledger = Ledger(store)
    seen = ledger.head
    take_in(ledger, parser, episodes(11, CANARY))
    with pytest.raises(Conflict, match="changed the store"):
        ledger.write([(Erased(3, "what-is-left", 1), None)], "analyst", based_on=seen)


def test_a_trial_after_an_erasure_holds_only_what_is_left(store, parser):
    ledger = Ledger(store)
    retention.erase(codes(store)[CANARY], ledger, "analyst")
    [prepared] = uploads.prepare(uploads.Arriving("file.xlsx", episodes(12, OTHER)), ledger, parser, uploads.seal_of(ledger))
    assert preview.row_changes_of(prepared, ledger).new == 1


def test_an_identifier_is_never_taken_from_the_command_line_nor_said(store):
    if store.store_key_file is None:
        done = shell(store, "erase", "--child", "943 476 5919")
        assert done.returncode == 2 and "leave --child out" in done.stderr
        return
    done = shell(store, "erase", typed="943 476 5919\n")
    assert done.stdout.count("Removed 6 rows from 5 loads") == 1 and done.returncode == 0
    assert not any(word in done.stdout + done.stderr for word in ("943", "5919", codes(store)[CANARY]))


def shell(store: Store, *words: str, typed: str = "") -> subprocess.CompletedProcess:
    """A command of manage.py without a terminal, so that it asks on its standard input."""
    return subprocess.run(
        command_line(*words),
        cwd=ROOT,
        env=environment_of(store),
        input=typed,
        capture_output=True,
        text=True,
        start_new_session=True,
    )
