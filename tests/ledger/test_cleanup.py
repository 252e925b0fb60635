"""What is removed from the disk: what lay about for a day and no line needs, and what is gone for good."""

import os
import time
from datetime import date

import pytest

from ledger.cleanup import finish_removals, sweep
from ledger.ledger import Ledger
from ledger.lines import Erased, Expired, HandedIn, Load, SentBack, Withdraw

HOUR = 3600
SEPTEMBER, OCTOBER = (date(2024, 9, 1), date(2024, 9, 30)), (date(2024, 10, 1), date(2024, 10, 31))


def load(file: str, covers=SEPTEMBER, sha: str = "ab", **handed_in) -> Load:
    return Load("missing", ("Police",), covers, 10, 9, 1, sha, file, "rules", **handed_in)


def ledger_of(store, *entries) -> Ledger:
    ledger = Ledger(store)
    ledger.write([(entry, None) for entry in entries], "analyst", based_on=0)
    return ledger


def put(path, age: float = 0, folder: bool = False):
    """A file of this age in seconds, or a folder with a file in it."""
    if folder:
        path.mkdir()
        (path / "inside").write_bytes(b"rows")
    else:
        path.write_bytes(b"rows")
    then = time.time() - age
    os.utime(path, (then, then))
    return path


def left(store) -> set[str]:
    return {
        path.name for path in (*(store.folder / "cleaned").iterdir(), *store.snapshots.iterdir(), *store.folder.glob("trial-*"))
    }


@pytest.mark.parametrize(("age", "stays"), [(0, True), (24 * HOUR - 30, True), (24 * HOUR + 1, False), (25 * HOUR, False)])
@pytest.mark.parametrize(
    ("place", "folder"), [("cleaned/a.parquet", False), ("snapshots/building-1.duckdb", False), ("trial-1", True)]
)
def test_what_no_line_names_is_left_alone_for_24_hours_to_the_minute_and_then_goes(store, place, folder, age, stays):
    ledger = ledger_of(store)
    path = put(store.folder / place, age, folder)
    sweep(ledger)
    assert path.exists() is stays


def test_what_is_old_stays_where_the_ledger_names_it_or_where_it_is_whole(store):
    ledger = ledger_of(store, load("counts"), HandedIn(load("waits", OCTOBER)), load("taken back", OCTOBER), Withdraw(3, "wrong"))
    for name in ("counts", "waits", "taken back", "nobody's"):
        put(store.cleaned_file(name), 48 * HOUR)
    put(store.snapshots / "snapshot-000001.duckdb", 48 * HOUR)
    sweep(ledger)
    assert left(store) == {"counts.parquet", "waits.parquet", "taken back.parquet", "snapshot-000001.duckdb"}


@pytest.mark.parametrize(
    ("gone_for_good", "stays"),
    [
        ([Expired(1, "its time is over")], {"second.parquet", "third.parquet"}),
        ([Erased(1, "fewer", 8)], {"second.parquet", "third.parquet", "fewer.parquet"}),
        ([SentBack(3, "wrong")], {"first.parquet", "second.parquet"}),
    ],
)
def test_what_expired_was_erased_or_sent_back_goes_at_once_with_all_that_was_built_of_it(store, gone_for_good, stays):
    entries = [load("first"), load("second", OCTOBER), HandedIn(load("third", OCTOBER)), *gone_for_good]
    ledger = ledger_of(store, *entries)
    for name in {"first", "second", "third"} | {stay.removesuffix(".parquet") for stay in stays}:
        put(store.cleaned_file(name))
    put(store.snapshots / "snapshot-000001.duckdb")
    put(store.folder / "trial-1", folder=True)
    finish_removals(store, ledger.lines())
    assert left(store) == stays


def test_where_nothing_is_to_be_removed_any_more_what_was_built_stays(store):
    ledger = ledger_of(store, load("first"), load("second", OCTOBER), Expired(1, "its time is over"))
    put(store.cleaned_file("second"))
    put(store.snapshots / "snapshot-000003.duckdb")
    finish_removals(store, ledger.lines())
    assert left(store) == {"second.parquet", "snapshot-000003.duckdb"}
