"""Approve, withdraw, restore, retention and erasure are killed at any moment: all or nothing, and the next start finishes it.

Together with the twenty kills of the loader 50 in every run, and 500 where SAFEGUARDING_NIGHTLY is 1.
"""

import io
import os
import random
import shutil
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pyarrow.parquet as parquet
import pytest

from ledger.ledger import Ledger
from ledger.store import Store
from loaders.source import sources
from operations import backups, uploads
from tests.conftest import take_in
from tests.loaders.workbooks import table, xlsx
from tests.warehouse.figures import few_figures
from tests.warehouse.killing import approved, work
from tests.warehouse.loading import FORKED
from warehouse.snapshot import open_snapshot
from warehouse.version import NAME

ROUNDS = 96 if os.environ.get("SAFEGUARDING_NIGHTLY") == "1" else 6
SECONDS_TO_START = 30  # five on a quiet machine; here others work at the same time
CHILD, OTHER = "9434765919", "4010232137"
COUNTED = {"approve": (4, 4), "withdraw": (4, 2), "retention": (4, 3), "erasure": (4, 2), "restore": (4, 3)}
"""Episodes that count before and afterwards; what is restored has been kept for its time, too."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")


def episodes(year: int, month: int, *children: str) -> bytes:
    when = datetime(year, month, 3, 9)
    return xlsx(
        *table(
            sources()["missing_episodes"],
            *(
                {"child_id": child, "reported_at": when, "returned_at": when, "misper_ref": f"{year}-{month}-{child}"}
                for child in children
            ),
        )
    )


@pytest.fixture(scope="module")
def begun(tmp_path_factory, parser) -> tuple[Store, Path]:
    """Three loads, of which one has been kept for its time, and a backup."""
    folder = tmp_path_factory.mktemp("begun")
    store = Store(folder / "store", folder / "keys" / "pseudonym.key", folder / "store.key")
    ledger = uploads.found(store)
    take_in(ledger, parser, episodes(2018, 9, OTHER))
    take_in(ledger, parser, episodes(2024, 9, CHILD, OTHER))
    take_in(ledger, parser, episodes(2024, 10, CHILD))
    with few_figures():
        backups.back_up(ledger, folder / "backup")
    first = FORKED.Process(target=os.getpid)  # it starts the server that the others are forked from
    first.start()
    first.join()
    return store, folder / "backup"


def killed(action: str, begun: tuple[Store, Path], folder: Path, after: float | None) -> tuple[Store, bool, int]:
    """A copy of the store after the kill, whether the work was said to be done, the exit code. after: None for no kill."""
    store, backup = begun
    copy = replace(store, folder=folder / "store")
    if action == "restore":
        folder.mkdir()
    else:
        shutil.copytree(store.folder, copy.folder)
        shutil.rmtree(copy.snapshots)
        copy.snapshots.mkdir()
    code = uploads.seal_of(Ledger(store)).child(CHILD)
    process = FORKED.Process(target=work, args=(action, copy, code, backup, folder / "done"))
    process.start()
    process.join(after)
    process.kill()
    process.join()
    return copy, (folder / "done").exists(), process.exitcode


@pytest.mark.parametrize("action", COUNTED)
def test_what_is_killed_is_done_wholly_or_not_at_all(begun, tmp_path, action):
    code, started = uploads.seal_of(Ledger(begun[0])).child(CHILD), time.monotonic()
    assert killed(action, begun, tmp_path / "whole", None)[1:] == (True, 0)
    longest, moments = time.monotonic() - started, random.Random(action)
    with ThreadPoolExecutor(2) as several:
        ends = list(
            several.map(lambda number: killed(action, begun, tmp_path / str(number), moments.uniform(0, longest)), range(ROUNDS))
        )
    assert any(end == -signal.SIGKILL for _, _, end in ends)
    for copy, said_done, _ in ends:
        if action == "restore" and not copy.folder.exists():
            assert not said_done
            continue
        check_whole(copy, action, said_done, code)


def check_whole(store: Store, action: str, said_done: bool, code: str) -> None:
    for path in store.snapshots.iterdir():
        assert not NAME.search(path.name) or counted(path, store) in COUNTED[action]
    started = time.monotonic()
    ledger = Ledger(store)
    found = counted(approved(ledger), store)
    assert time.monotonic() - started < SECONDS_TO_START
    is_done = ledger.head > 4 or action == "approve"
    assert found == COUNTED[action][is_done] and (is_done or not said_done)
    with closing(sqlite3.connect(store.ledger_file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    if action == "erasure" and is_done:
        assert code not in "".join(
            str(parquet.read_table(io.BytesIO(store.kept(path.stem))).to_pylist())
            for path in (store.folder / "cleaned").glob("*.parquet")
        )


def counted(path: Path, store: Store) -> int:
    with open_snapshot(path, store) as connection:
        return connection.execute("SELECT count(*) FROM missing_episodes").fetchone()[0]
