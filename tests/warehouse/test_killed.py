"""The loader is killed at twenty points: the ledger has all or none, readers see whole snapshots, the next start heals."""

import os
import random
import shutil
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ledger.cleanup import sweep
from ledger.ledger import Ledger
from ledger.store import Store
from loaders.source import sources
from operations import snapshots, uploads
from tests.conftest import take_in
from tests.loaders.test_mess_files import months
from tests.loaders.workbooks import table, xlsx
from tests.warehouse.figures import count_of, figures_now, rows_of
from tests.warehouse.loading import start_loading
from warehouse.snapshot import newest_ready, open_snapshot
from warehouse.version import NAME

AT_ONCE = 2
SENT = (months(0, 3), months(0, 0, 4), xlsx(*table(sources()["contacts"], {}, {})))
POINTS = ("the start",) * 7 + ("a cleaned file",) * 4 + ("the ledger",) * 4 + ("a snapshot half built",) * 4 + ("the end",)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")


def has_come(store: Store, point: str) -> bool:
    """Whether the loader has got as far as that; only looked at from outside, not to be in its way."""
    return {
        "the start": lambda: True,
        "a cleaned file": lambda: len(os.listdir(store.folder / "cleaned")) > 1,
        "the ledger": lambda: store.ledger_file.with_name("ledger.sqlite-journal").exists(),
        "a snapshot half built": lambda: any(name.startswith("building-") for name in os.listdir(store.snapshots)),
        "the end": lambda: any(name.startswith("snapshot-000005") for name in os.listdir(store.snapshots)),
    }[point]()


def kill_at(store: Store, files: list[Path], point: str, later: float) -> int:
    """Start the loader, wait until it has come so far and a little longer, kill it; its exit code."""
    loader = start_loading(store, files)
    while loader.is_alive() and not has_come(store, point):
        time.sleep(0.001)
    time.sleep(later)
    loader.kill()
    loader.join()
    return loader.exitcode


@pytest.fixture(scope="module")
def begun(tmp_path_factory, parser) -> tuple[Store, list[Path]]:
    """A published store of one load, and the files that come next."""
    folder = tmp_path_factory.mktemp("begun")
    store = Store(folder / "store", folder / "pseudonym.key")
    ledger = uploads.found(store)
    take_in(ledger, parser, months(2))
    snapshots.current_snapshot(ledger)
    files = [folder / f"{number}.xlsx" for number in range(len(SENT))]
    for path, content in zip(files, SENT):
        path.write_bytes(content)
    return store, files


def copy_of(store: Store, folder: Path) -> Store:
    return Store(Path(shutil.copytree(store.folder, folder)), store.key_file)


def test_a_killed_loader_leaves_all_or_nothing_and_whole_snapshots(begun, tmp_path):
    store, files = begun
    moments = random.Random(903)
    copies = [copy_of(store, tmp_path / f"{number}") for number in range(len(POINTS))]
    later = [moments.uniform(0, 3 if point == "the start" else 0.05) for point in POINTS]
    with ThreadPoolExecutor(AT_ONCE) as several:
        codes = list(several.map(kill_at, copies, [files] * len(copies), POINTS, later))
    assert codes.count(-signal.SIGKILL) >= len(POINTS) * 0.6
    heads = [Ledger(copy).head for copy in copies]
    assert set(heads) == {2, 5}
    for copy in copies:
        for path in copy.snapshots.glob("snapshot-*.duckdb"):
            assert not NAME.search(path.name) or count_of(rows_of(path)) in (2, 4)
        with open_snapshot(newest_ready(copy)) as connection:
            assert connection.execute("SELECT count(*) FROM headlines").fetchone()[0] > 0
    heal_and_compare(copies[heads.index(2)], 2)
    heal_and_compare(next(copy for copy, head in zip(copies, heads) if head == 5 and leftovers(copy)), 4)


def leftovers(store: Store) -> list[Path]:
    return list(store.snapshots.glob("building-*"))


def heal_and_compare(store: Store, episodes: int) -> None:
    """The next start shows the ledger's head, equal to a snapshot built in peace."""
    ledger = Ledger(store)
    figures = rows_of(snapshots.current_snapshot(ledger))
    assert count_of(figures) == episodes and figures["missing_episodes"] == figures_now(ledger)["missing_episodes"]


def test_what_was_left_behind_is_swept_up_after_a_day_and_nothing_else(begun, tmp_path):
    store = copy_of(begun[0], tmp_path / "left")
    ledger, yesterday = Ledger(store), time.time() - 25 * 3600
    held = sorted(store.folder.rglob("*"))
    old = [
        store.cleaned_file("missing_episodes-orphan"),
        store.snapshots / "building-1.duckdb",
        store.folder / "cleaned" / "a.partial",
    ]
    new = store.cleaned_file("missing_episodes-in-work")
    for path in (*old, new):
        path.write_bytes(b"left")
    (store.folder / "trial-1").mkdir()
    for path in (*old, *held, store.folder / "trial-1"):
        os.utime(path, (yesterday, yesterday))
    sweep(ledger)
    assert sorted(store.folder.rglob("*")) == sorted([*held, new])
