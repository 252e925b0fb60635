"""Writes a snapshot beside the old ones, swaps it in by its name, opens it for reading."""

import os
import uuid
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from database.opening import Database, to_build, to_read
from ledger.store import NoRoom, Store, chosen_store
from loaders.source import Source
from warehouse.release_history import lay_out, write_down
from warehouse.released import release_of, write_release
from warehouse.version import NAME, Version

KEPT = 6  # newest snapshots that stay on disk; older ones can be built again at any time


@contextmanager
def new_snapshot(path: Path, version: Version, store: Store, sources: dict[str, Source]) -> Generator[Database]:
    """A database to be filled: afterwards it and its released figures are there, both whole, or neither.

    What may be released is in its schema `release` by then. Raises Damaged or NoRoom.
    """
    partial = path.with_name(f"building-{uuid.uuid4().hex}.duckdb")
    partial_release = partial.with_name(f"{partial.stem}-released.duckdb")
    try:
        with to_build(partial, encryption_of(store)) as connection:
            connection.execute("CREATE SCHEMA release")
            lay_out(connection, store, version.release)
            yield connection
            connection.execute("CHECKPOINT")
            write_release(connection, partial_release, encryption_of(store), sources)
            write_down(connection, store, version.release)
        os.replace(partial_release, release_of(path))
        os.replace(partial, path)
    except (duckdb.IOException, duckdb.TransactionException, duckdb.FatalException):
        raise NoRoom(
            "The figures could not be worked out, for the disk is full or cannot be written. What was loaded is kept: "
            "make room, then run `manage.py rebuild`."
        ) from None
    finally:
        remove_with_log(partial)
        remove_with_log(partial_release)


def remove_with_log(path: Path) -> None:
    """What was left half built, and DuckDB's log of changes beside it."""
    path.unlink(missing_ok=True)
    path.with_name(path.name + ".wal").unlink(missing_ok=True)


def is_ready(path: Path) -> bool:
    return path.exists() and release_of(path).exists()


def open_snapshot(path: Path, store: Store | None = None) -> Database:
    """For reading only: no files, no extensions, no settings afterwards. Take a cursor() for each reader.

    store: that the snapshot belongs to; the one this installation uses unless another is named.
    """
    return to_read(path, encryption_of(store or chosen_store()))


def encryption_of(store: Store) -> str | None:
    return store.key.for_snapshots if store.key else None


def newest_ready(store: Store) -> Path | None:
    """The whole snapshot of the latest ledger line, by whatever version of the program."""
    return max(whole_in(store), key=lambda path: path.name, default=None)


def newest_to_show(store: Store, rules: str) -> Path | None:
    """… that a program of these rules made, to serve until a newer one is built: another's may have other tables."""
    ours = [path for path in whole_in(store) if f"-{rules}" in path.stem]
    return max(ours, key=lambda path: path.name, default=None)


def whole_in(store: Store) -> list[Path]:
    return [path for path in store.snapshots.glob("snapshot-*.duckdb") if NAME.search(path.name) and is_ready(path)]


def forget_old(store: Store, needed: set[Path]) -> None:
    """Leave those needed and the newest few; what is still open elsewhere stays until next time."""
    old = sorted(store.snapshots.glob("snapshot-*.duckdb"), key=lambda path: path.stat().st_mtime, reverse=True)[KEPT:]
    for path in old:
        if path not in needed:
            with suppress(OSError):  # Windows keeps a file that is open
                forget(path)


def certificate_of(path: Path) -> Path:
    """Where it is kept that nothing hidden in its release can be worked out."""
    return path.with_name(f"certificate-{path.stem}.json")


def forget(path: Path) -> None:
    for beside in (release_of(path), certificate_of(path)):
        beside.unlink(missing_ok=True)
    path.unlink(missing_ok=True)
