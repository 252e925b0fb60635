"""A backup is made while files are loaded, holds no key, and comes back with equal figures or is refused in a sentence."""

import shutil
import threading
import time
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from ledger.ledger import Ledger
from ledger.store import Store
from ledger.store_key import make_store_key
from loaders.outcome import Refused
from loaders.pseudonym import WrongKey, make_key
from loaders.source import sources
from operations import backups, uploads
from tests.conftest import environment_of, take_in
from tests.loaders.test_mess_files import months
from tests.loaders.workbooks import table, xlsx
from tests.warehouse.figures import few_figures


@pytest.fixture(scope="module")
def backed_up(tmp_path_factory, parser) -> tuple[Store, Path]:
    """An encrypted store with an audit log, and its backup."""
    folder = tmp_path_factory.mktemp("backed up")
    store = Store(folder / "store", folder / "keys" / "pseudonym.key", folder / "other keys" / "store.key")
    ledger = uploads.found(store)
    take_in(ledger, parser, months(2), months(0, 3))
    (store.folder / "audit").mkdir()
    (store.folder / "audit" / "2026.log").write_text("who signed in\n")
    backups.back_up(ledger, folder / "backup")
    return store, folder / "backup"


def test_a_backup_comes_back_with_equal_figures_and_without_a_trace_of_the_way(backed_up, tmp_path):
    store, backup = backed_up
    empty = replace(store, folder=tmp_path / "restored")
    done = backups.restore(backup, empty)
    assert (done.equal, done.expired, done.loads, done.manifest.head) == (True, [], 2, 3)
    assert (
        Ledger(empty).lines() == Ledger(store).lines() and (empty.folder / "audit" / "2026.log").read_text() == "who signed in\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["restored"]


def test_no_key_is_in_a_backup(backed_up):
    store, backup = backed_up
    keys = [path.read_text() for path in (store.key_file, store.store_key_file)]
    forms = [form for key in keys for form in (key.encode(), key.upper().encode(), bytes.fromhex(key))]
    assert not any(form in path.read_bytes() for path in backup.rglob("*") if path.is_file() for form in forms)
    assert not [path for path in backup.rglob("*") if path.name.endswith(".key") or "snapshot" in path.name]


def flipped(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:100] + bytes([content[100] ^ 1]) + content[101:])


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        (lambda folder: flipped(next((folder / "cleaned").iterdir())), "damaged: cleaned/missing_episodes-"),
        (lambda folder: next((folder / "cleaned").iterdir()).unlink(), "damaged: cleaned/missing_episodes-"),
        (lambda folder: flipped(folder / "ledger.sqlite"), "damaged: ledger.sqlite"),
        (lambda folder: (folder / "another").write_text(""), "damaged: another"),
        (lambda folder: (folder / "manifest.json").unlink(), "is not a whole backup"),
        (lambda folder: (folder / "manifest.json").write_text("{}"), "is not a whole backup"),
    ],
)
def test_a_damaged_backup_is_refused_by_the_name_of_the_file(backed_up, tmp_path, harm, says):
    store, backup = backed_up
    copy = Path(shutil.copytree(backup, tmp_path / "copy"))
    harm(copy)
    with pytest.raises(Refused, match=says):
        backups.restore(copy, replace(store, folder=tmp_path / "restored"))
    assert not (tmp_path / "restored").exists()


@pytest.mark.parametrize(
    ("name", "make"), [("key_file", None), ("key_file", make_key), ("store_key_file", None), ("store_key_file", make_store_key)]
)
def test_without_its_own_keys_nothing_is_restored(backed_up, tmp_path, name, make):
    store, backup = backed_up
    if make:
        make(tmp_path / "a.key")
    with pytest.raises(WrongKey):
        backups.restore(backup, replace(store, folder=tmp_path / "restored", **{name: tmp_path / "a.key"}))
    assert [path.name for path in tmp_path.iterdir()] == (["a.key"] if make else [])


def test_a_store_that_is_not_empty_is_left_as_it_is(backed_up):
    store, backup = backed_up
    with pytest.raises(Refused, match="not empty"):
        backups.restore(backup, store)
    assert Ledger(store).head == 3


def test_a_backup_made_while_files_are_loaded_is_the_store_at_one_line(backed_up, tmp_path, parser):
    store = replace(backed_up[0], folder=Path(shutil.copytree(backed_up[0].folder, tmp_path / "busy")))
    ledger, stop = Ledger(store), threading.Event()

    def keep_loading():
        for day in (date(2025, 1, 1) + timedelta(days=31 * number) for number in range(500)):
            if stop.is_set():
                break
            uploads.return_nothing(
                uploads.empty_return("missing_episodes", "Staffordshire Police", (day, day)), ledger, "analyst"
            )

    loading = threading.Thread(target=keep_loading)
    loading.start()
    while ledger.head == 3:  # until the first of them is in
        time.sleep(0.05)
    with few_figures():
        manifest = backups.back_up(ledger, tmp_path / "backup")
        stop.set()
        loading.join()
        done = backups.restore(tmp_path / "backup", replace(store, folder=tmp_path / "restored"))
    assert done.equal and Ledger(store).lines()[: manifest.head] == Ledger(replace(store, folder=tmp_path / "restored")).lines()
    assert 3 < manifest.head <= ledger.head


def test_what_expires_after_a_backup_does_not_come_back_from_it(store, tmp_path, parser):
    long_ago = {"reported_at": datetime(2018, 9, 1, 9), "returned_at": datetime(2018, 9, 1, 9)}
    ledger = uploads.found(store)
    take_in(ledger, parser, xlsx(*table(sources()["missing_episodes"], long_ago)))
    restored = replace(store, folder=tmp_path / "restored")
    with few_figures():
        backups.back_up(ledger, tmp_path / "backup")
        done = backups.restore(tmp_path / "backup", restored)
    assert (done.equal, [line.number for line in done.expired]) == (True, [2])
    assert list((restored.folder / "cleaned").iterdir()) == []


def test_a_drill_changes_nothing_and_says_how_long_it_took(backed_up, tmp_path, manage_in):
    store, backup = backed_up
    before = sorted(store.folder.parent.rglob("*"))
    done = manage_in(environment_of(store), "restore", "--drill", backup)
    assert done.returncode == 0 and "figures are equal" in done.stdout and "seconds" in done.stdout and "a drill" in done.stdout
    assert sorted(store.folder.parent.rglob("*")) == before
    done = manage_in(environment_of(store), "backup", backup)
    assert done.returncode == 2 and "is there already" in done.stderr
