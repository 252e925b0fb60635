"""Every file of a store, read from its first byte to its last: is it what was written?"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from audit.files import month_files
from audit.key import CannotBeLogged, read_key
from audit.verdict import verdict_on
from database.opening import DAMAGE
from ledger.digest import says_digest
from ledger.effective import files_needed
from ledger.ledger import Ledger
from ledger.store import Store
from ledger.store_key import Damaged
from operations.log import log_of
from warehouse.release_history import files_of, rows_of
from warehouse.snapshot import open_snapshot

RESTORE = "Restore the newest backup, and have the disk looked at."
UNREADABLE = (Damaged, OSError, sqlite3.DatabaseError, *DAMAGE, duckdb.InvalidInputException)


@dataclass
class StoreRead:
    """files: how many were read. problems: what is not as it was written, and what to do. remarks: what cannot be known."""

    files: int = 0
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def read(self, path: Path, advice: str, read: Callable[..., object], *given: object) -> None:
        self.files += 1
        try:
            read(*given)
        except UNREADABLE:
            self.problems.append(f"{path.parent.name}/{path.name} is not what was written. {advice}")


def check_store(store: Store) -> StoreRead:
    """Where the ledger itself cannot be read nobody can say what ought to be there: then what is there is read."""
    checked = StoreRead()
    names = {path.stem for path in (store.folder / "cleaned").glob("*.parquet")}
    try:
        names |= files_needed((ledger := Ledger(store)).lines())
        checked.remarks += remarks_on(ledger, [name for name in names if not says_digest(name)])
    except Damaged as damage:
        checked.problems.append(str(damage))
    checked.read(store.ledger_file, RESTORE, whole, store.ledger_file)
    for name in sorted(names):
        checked.read(store.cleaned_file(name), "Withdraw the load and load its workbook again, or restore.", store.kept, name)
    for path in files_of(store):
        checked.read(path, "Take it from a backup.", rows_of, path, store)
    for path in sorted(store.snapshots.glob("*.duckdb")):
        checked.read(path, "Delete it, then run `manage.py rebuild`.", every_row, path, store)
    for path in sorted(store.folder.glob("*/*.sqlite")):
        checked.read(path, RESTORE, whole, path)
    checked.problems += log_problems(store)
    return checked


def whole(path: Path) -> None:
    """Raises sqlite3.DatabaseError."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise sqlite3.DatabaseError


def every_row(path: Path, store: Store) -> None:
    """Raises what DuckDB says where a block is not what it wrote."""
    with open_snapshot(path, store) as connection:
        tables = connection.execute("SELECT schema_name, table_name FROM duckdb_tables() WHERE NOT temporary").fetchall()
        for schema, table in tables:
            connection.execute(f'SELECT sum(hash(row)) FROM "{schema}"."{table}" AS row').fetchall()


def log_problems(store: Store) -> list[str]:
    log = log_of(store)
    if not month_files(log.folder):
        return []
    try:
        found = verdict_on(log, read_key(log.key_file))
    except CannotBeLogged as problem:
        return [str(problem)]
    return [f"{found.problem} Keep the log as it is, and tell information governance."] if found.problem else []


def remarks_on(ledger: Ledger, unsaid: list[str]) -> Iterator[str]:
    if lines := ledger.without_digest():
        yield f"Lines up to {lines} of the ledger come from an earlier version, which wrote no digest: a change is not noticed."
    if unsaid:
        yield f"{len(unsaid)} cleaned files come from an earlier version, whose names say no digest. Loaded again they have one."
