"""The ledger file: SQLite, one writer at a time, lines are added and never changed."""

import json
import sqlite3
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, date, datetime

from ledger.lines import Entry, Erased, Expired, Line, Load, SentBack, Withdraw
from ledger.meeting_lines import ActionClosed
from ledger.store import NoRoom, Store
from ledger.store_key import Damaged, refuse_wrong_store_key
from ledger.written import KINDS, LEDGER_DAMAGED, digest_of, fields_of, is_damage, refuse_gaps, to_line

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
    CREATE TABLE IF NOT EXISTS digests (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL);
"""
LINES = """
    SELECT number, at, who, kind, body, slot, version, sha256
    FROM lines LEFT JOIN digests USING (number) WHERE number <= ? ORDER BY number
"""
NOT_WRITTEN = (
    "The ledger cannot be written, for the disk is full or another program holds it: nothing was changed. "
    "Make room, then try again."
)
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
            try:
                connection.executescript(SCHEMA)
            except sqlite3.OperationalError as fault:
                if not is_damage(fault):
                    raise NoRoom(NOT_WRITTEN) from None
                raise

    @contextmanager
    def connected(self) -> Generator[sqlite3.Connection]:
        connection = sqlite3.connect(self.store.ledger_file, timeout=30, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous = FULL")
            yield connection
        except (sqlite3.DatabaseError, UnicodeDecodeError) as fault:  # Python reads SQLite's complaint, which quotes the file
            if is_damage(fault):
                raise Damaged(LEDGER_DAMAGED) from None
            raise
        finally:
            connection.close()

    def refuse_wrong_store_key(self) -> None:
        """Raises WrongKey; says nothing of a ledger without a first line."""
        with self.connected() as connection:
            tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'lines'").fetchone()[0]
            first = tables and connection.execute("SELECT body FROM lines WHERE kind = 'founded' ORDER BY number").fetchone()
        if first:
            refuse_wrong_store_key(self.store.store_key_file, fields_of(first[0]).get("store_key_fingerprint"))

    def lines(self, up_to: int | None = None) -> list[Line]:
        """Every line in order, up to and with number `up_to`. Raises Damaged where one is not what was written."""
        with self.connected() as connection:
            last = [up_to if up_to is not None else 2**62]
            connection.execute("BEGIN")  # both as they stand at one moment, whoever writes meanwhile
            rows = connection.execute(LINES, last).fetchall()
            ((newest,),) = connection.execute("SELECT max(number) FROM digests WHERE number <= ?", last).fetchall()
        refuse_gaps(rows, newest or 0)
        return [to_line(*row) for row in rows]

    def without_digest(self) -> int:
        """Number of the last line that an earlier version wrote; 0 where all have a digest."""
        with self.connected() as connection:
            sql = "SELECT coalesce(max(number), 0) FROM lines WHERE number NOT IN (SELECT number FROM digests)"
            return connection.execute(sql).fetchone()[0]

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
                raise NoRoom(NOT_WRITTEN) from None
        return self.head


def add(connection: sqlite3.Connection, entry: Entry, who: str, moment: datetime) -> None:
    kind = next(name for name, shape in KINDS.items() if isinstance(entry, shape))
    slot, version, number = None, None, connection.execute("SELECT coalesce(max(number), 0) + 1 FROM lines").fetchone()[0]
    if isinstance(entry, Load):
        slot = entry.slot
        sql = "SELECT coalesce(max(version), 0) + 1 FROM lines WHERE slot = ?"
        version = connection.execute(sql, [slot]).fetchone()[0]
    body = json.dumps(asdict(entry), default=date.isoformat)
    line = (number, moment.isoformat(), who, kind, body, slot, version)
    connection.execute("INSERT INTO lines VALUES (?, ?, ?, ?, ?, ?, ?)", line)
    connection.execute("INSERT INTO digests VALUES (?, ?)", (number, digest_of(line)))


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
