"""The ledger file: SQLite, one writer at a time, lines are added and never changed."""

import json
import sqlite3
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import Any, get_type_hints

from ledger.lines import Entry, Erased, Expired, Founded, HandedIn, Line, Load, SentBack, Withdraw
from ledger.meeting_lines import SPOKEN, ActionClosed, Origin
from ledger.store import NoRoom, Store
from ledger.store_key import refuse_wrong_store_key

SCHEMA = """
    CREATE TABLE IF NOT EXISTS lines (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
        slot TEXT, version INTEGER,
        UNIQUE (slot, version)
    );
    CREATE TRIGGER IF NOT EXISTS lines_are_never_changed BEFORE UPDATE ON lines
        BEGIN SELECT RAISE(ABORT, 'ledger lines are never changed'); END;
    CREATE TRIGGER IF NOT EXISTS lines_are_never_deleted BEFORE DELETE ON lines
        BEGIN SELECT RAISE(ABORT, 'ledger lines are never deleted'); END;
    CREATE TRIGGER IF NOT EXISTS lines_are_never_replaced BEFORE INSERT ON lines
        WHEN NEW.number IN (SELECT number FROM lines)
             OR EXISTS (SELECT 1 FROM lines WHERE slot = NEW.slot AND version = NEW.version)
        BEGIN SELECT RAISE(ABORT, 'ledger lines are never replaced'); END;
"""
KINDS = {
    "load": Load,
    "withdraw": Withdraw,
    "expired": Expired,
    "erased": Erased,
    "founded": Founded,
    "handed in": HandedIn,
    "sent back": SentBack,
} | SPOKEN
Noted = Callable[[list[int]], object]


class Conflict(Exception):
    """Somebody else was first. The message says who and when."""


def now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


class Ledger:
    """Opens the ledger of a store, making it where there is none. clock: what time a new line is written at.

    Raises WrongKey, before anything is made, where the store was founded with another key for its files than is named.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime] = now):
        self.store, self.clock = store, clock
        if store.ledger_file.exists():
            self.refuse_wrong_store_key()
        store.make_folders()
        with self.connected() as connection:
            connection.executescript(SCHEMA)

    @contextmanager
    def connected(self) -> Generator[sqlite3.Connection]:
        connection = sqlite3.connect(self.store.ledger_file, timeout=30, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous = FULL")
            yield connection
        finally:
            connection.close()

    def refuse_wrong_store_key(self) -> None:
        """Raises WrongKey; says nothing of a ledger without a first line."""
        with self.connected() as connection:
            tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'lines'").fetchone()[0]
            first = tables and connection.execute("SELECT body FROM lines WHERE kind = 'founded' ORDER BY number").fetchone()
        if first:
            refuse_wrong_store_key(self.store.store_key_file, json.loads(first[0]).get("store_key_fingerprint"))

    def lines(self, up_to: int | None = None) -> list[Line]:
        """Every line in order, up to and with number `up_to`."""
        with self.connected() as connection:
            rows = connection.execute(
                "SELECT number, at, who, kind, body, version FROM lines WHERE number <= ? ORDER BY number",
                [up_to if up_to is not None else 2**62],
            ).fetchall()
        return [to_line(*row) for row in rows]

    @property
    def head(self) -> int:
        """Number of the last line; 0 for an empty ledger."""
        with self.connected() as connection:
            return connection.execute("SELECT coalesce(max(number), 0) FROM lines").fetchone()[0]

    def head_at(self, moment: datetime) -> int:
        """Number of the last line written by then."""
        with self.connected() as connection:
            sql = "SELECT coalesce(max(number), 0) FROM lines WHERE at <= ?"
            return connection.execute(sql, [moment.isoformat()]).fetchone()[0]

    def write(
        self, entries: Sequence[tuple[Entry, datetime | None]], who: str, based_on: int, noted: Noted = lambda numbers: None
    ) -> int:
        """Add all entries or none, each with its moment (None for now); the number of the last line.

        based_on: the head the writer had seen. noted: called with the lines' numbers before they count; what it raises
        stops them. Raises Conflict where one of their slots was written since, WrongKey where the key of the store's
        files was exchanged: what it encrypted could not be read again, and NoRoom.
        """
        self.refuse_wrong_store_key()
        with self.connected() as connection:
            try:
                connection.execute("BEGIN IMMEDIATE")
                head = connection.execute("SELECT coalesce(max(number), 0) FROM lines").fetchone()[0]
                for entry, moment in entries:
                    refuse_conflict(connection, entry, range(based_on + 1, head + 1))
                    add(connection, entry, who, moment or self.clock())
                noted(list(range(head + 1, head + 1 + len(entries))))
                connection.execute("COMMIT")
            except sqlite3.OperationalError:  # what was begun is undone when the connection closes
                raise NoRoom(
                    "The ledger cannot be written, for the disk is full or another program holds it: nothing was "
                    "changed. Make room, then try again."
                ) from None
        return self.head


def add(connection: sqlite3.Connection, entry: Entry, who: str, moment: datetime) -> None:
    kind = next(name for name, shape in KINDS.items() if isinstance(entry, shape))
    slot, version = None, None
    if isinstance(entry, Load):
        slot = entry.slot
        sql = "SELECT coalesce(max(version), 0) + 1 FROM lines WHERE slot = ?"
        version = connection.execute(sql, [slot]).fetchone()[0]
    connection.execute(
        "INSERT INTO lines VALUES ((SELECT coalesce(max(number), 0) + 1 FROM lines), ?, ?, ?, ?, ?, ?)",
        [moment.isoformat(), who, kind, json.dumps(asdict(entry), default=date.isoformat), slot, version],
    )


def refuse_conflict(connection: sqlite3.Connection, entry: Entry, unseen: range) -> None:
    """Raise Conflict where one of the lines the writer had not seen settled the same."""
    for same, value, done in settles(entry):
        sql = f"SELECT number, who, at FROM lines WHERE {same} AND number BETWEEN ? AND ? ORDER BY number DESC"
        if other := connection.execute(sql, [value, unseen.start, unseen.stop - 1]).fetchone():
            raise Conflict(
                f"{other[1]} {done} at {other[2].replace('T', ' ')} (line {other[0]}). "
                "Look at what it changed, then try again if yours is newer."
            )


def settles(entry: Entry) -> Iterator[tuple[str, object, str]]:
    """What an entry has a word on, as a condition in SQL with its value, and what another who did it has done."""
    if isinstance(entry, Load):
        yield "slot = ?", entry.slot, "loaded the same period"
    if isinstance(entry, Withdraw):
        yield "kind <> 'handed in' AND json_extract(body, '$.load') = ?", entry.load, "changed or removed the same load"
    if isinstance(entry, (Expired, Erased)):  # what goes was worked out from every line there was
        yield "number > ?", 0, "changed the store"
    if isinstance(entry, (Load, SentBack)) and entry.handed_in:
        yield "json_extract(body, '$.handed_in') = ?", entry.handed_in, "approved or sent back the same file"
    if isinstance(entry, ActionClosed):
        yield "kind = 'action closed' AND json_extract(body, '$.action') = ?", entry.action, "closed the same action"


@lru_cache(maxsize=20_000)  # a line never changes; pages read all of them many times
def to_line(number: int, at: str, who: str, kind: str, body: str, version: int | None) -> Line:
    return Line(number, datetime.fromisoformat(at), who, as_written(KINDS[kind], json.loads(body)), version or 0)


def as_written(shape: type, fields: dict) -> Entry:
    """An entry from its JSON, which knows neither days nor tuples nor entries within entries."""
    hints = hints_of(shape)
    return shape(**{name: restored(hints[name], value) for name, value in fields.items()})


hints_of = cache(get_type_hints)


def restored(hint: object, value: Any) -> object:
    if value is None:
        return None
    if hint in (date, date | None):
        return date.fromisoformat(value)
    if hint is Load:
        return as_written(Load, value)
    if hint == Origin | None:
        return as_written(Origin, value)
    if hint == tuple[date, date] | None:
        return tuple(map(date.fromisoformat, value))
    return tuple(value) if isinstance(value, list) else value
