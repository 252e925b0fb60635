"""Build a snapshot beside the old ones, swap it in by its name, open it for reading."""

import hashlib
import os
import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

import duckdb

from database.opening import Database, to_build, to_read
from ledger.cleanup import finish_removals
from ledger.effective import as_it_stood, effective_loads, founded, last_of_figures, removals
from ledger.ledger import Ledger
from ledger.lines import Line
from ledger.store import ROOT, NoRoom, Store, chosen_store
from ledger.store_key import Damaged
from loaders.source import Source
from warehouse.contract import About
from warehouse.filling import Contents, fill
from warehouse.release_history import lay_out, write_down
from warehouse.released import release_of, write_release
from warehouse.returns import returns_of
from warehouse.tables import rows_of_loads
from warehouse.uploads import uploads_of

Finish = Callable[[duckdb.DuckDBPyConnection], None]

KEPT = 6  # newest snapshots that stay on disk; older ones can be built again at any time
NAME = re.compile(r"snapshot-(\d{6})-(\d{8})-([0-9a-f]{8})(-\d{6})?\.duckdb$")


@dataclass(frozen=True)
class Version:
    """What a snapshot is a function of: the ledger up to a line, the day it is seen from, the declarations.

    removed: number of the last line that removed rows for good, which may be later than `line`.
    """

    line: int
    today: date
    rules: str
    removed: int = 0

    @property
    def name(self) -> str:
        since = f"-{self.removed:06d}" if self.removed else ""
        return f"snapshot-{self.line:06d}-{self.today:%Y%m%d}-{self.rules}{since}.duckdb"

    @property
    def release(self) -> str:
        """Under which name it is written down what was released of it."""
        return Path(self.name).stem.removeprefix("snapshot-")

    def __str__(self) -> str:
        return f"{self.line}-{self.today:%Y%m%d}-{self.rules}"


@cache
def rules_version() -> str:
    """Changes whenever a declaration, or how figures are worked out, changes."""
    digest = hashlib.sha256()
    for room in ("loaders", "warehouse", "metrics"):
        for path in sorted((ROOT / room).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def version_now(ledger: Ledger) -> Version:
    """The version pages should show: the ledger up to its last line about figures, seen from today (or a demonstration's)."""
    lines = ledger.lines()
    first = founded(lines)
    return Version(last_of_figures(lines), (first and first.today) or date.today(), rules_version(), removals(lines))


def version_as_at(ledger: Ledger, day: date) -> Version:
    """The version as it stood at the end of that day. The founding line always counts: it says whose data these are."""
    line = max(ledger.head_at(datetime.combine(day, time.max)), min(ledger.head, 1))
    lines = ledger.lines()
    return Version(last_of_figures([each for each in lines if each.number <= line]), day, rules_version(), removals(lines))


def ensure(version: Version, ledger: Ledger, sources: dict[str, Source], finish: Finish) -> Path:
    """The snapshot's file, built now unless it is there. Two who build at once make the same file; the last stays.

    Where rows are removed for good while it is being built, it is built again without them.
    """
    path = ledger.store.snapshots / version.name
    if not (path.exists() and release_of(path).exists()):
        finish_removals(ledger)
        lines = ledger.lines()
        version = replace(version, removed=removals(lines))
        path = path.with_name(version.name)
        try:
            build(path, version, as_it_stood(lines, version.line), ledger.store, sources, finish)
        except (FileNotFoundError, Damaged):
            if removals(ledger.lines()) == version.removed:
                raise
        if removals(ledger.lines()) > version.removed:
            path.unlink(missing_ok=True)
            return ensure(version, ledger, sources, finish)
        forget_old(ledger.store, {path, ledger.store.snapshots / version_now(ledger).name})
    os.utime(path)  # what is looked at stays among the newest
    return path


def build(path: Path, version: Version, lines: list[Line], store: Store, sources: dict[str, Source], finish: Finish) -> None:
    """Write a snapshot and its released figures, both whole or not at all.

    finish: works out the figures once the tables are filled; what may be released it puts into the schema `release`.
    Raises Damaged or NoRoom.
    """
    partial = path.with_name(f"building-{uuid.uuid4().hex}.duckdb")
    partial_release = partial.with_name(f"{partial.stem}-released.duckdb")
    try:
        with to_build(partial, encryption_of(store)) as connection:
            connection.execute("BEGIN")
            fill(connection, contents_of(version, lines, store, sources))
            work_out(connection, version, store, finish)
            connection.execute("COMMIT; CHECKPOINT")
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
        for left in (partial, partial_release):
            left.unlink(missing_ok=True)
            left.with_name(left.name + ".wal").unlink(missing_ok=True)


def work_out(connection: duckdb.DuckDBPyConnection, version: Version, store: Store, finish: Finish) -> None:
    connection.execute("CREATE SCHEMA release")
    lay_out(connection, store, version.release)
    finish(connection)


def contents_of(version: Version, lines: list[Line], store: Store, sources: dict[str, Source]) -> Contents:
    """What a ledger's lines come to. Raises Damaged as soon as rows are asked for that cannot be read."""
    loads, first = effective_loads(lines), founded(lines)
    return Contents(
        sources,
        rows=lambda source: rows_of_loads(source, loads, store),
        returns=returns_of(sources, loads, version.today),
        uploads=uploads_of(lines, loads),
        about=About(str(version), version.line, version.today, sample=bool(first and first.sample)),
    )


def open_snapshot(path: Path, store: Store | None = None) -> Database:
    """For reading only: no files, no extensions, no settings afterwards. Take a cursor() for each reader.

    store: that the snapshot belongs to; the one this installation uses unless another is named.
    """
    return to_read(path, encryption_of(store or chosen_store()))


def encryption_of(store: Store) -> str | None:
    return store.key and store.key.for_snapshots


def newest_ready(store: Store) -> Path | None:
    """The snapshot of the latest ledger line that is whole, to serve where a newer one cannot be built."""
    ready = [path for path in store.snapshots.glob("snapshot-*.duckdb") if NAME.search(path.name)]
    return max(ready, key=lambda path: path.name, default=None)


def forget_old(store: Store, needed: set[Path]) -> None:
    """Leave those needed and the newest few; what is still open elsewhere stays until next time."""
    old = sorted(store.snapshots.glob("snapshot-*.duckdb"), key=lambda path: path.stat().st_mtime, reverse=True)[KEPT:]
    for path in old:
        if path not in needed:
            try:
                release_of(path).unlink(missing_ok=True)
                path.unlink()
            except OSError:  # Windows keeps a file that is open
                continue
