"""The local table of people: who was given what, by whom and until when. Lines are added and never changed."""

import json
import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path

from access.entry import KINDS, Entry, What
from access.person import Right
from access.rights_in_force import Proposal, RightsInForce, rights_in_force
from access.rules import why_not
from loaders.outcome import Refused

SCHEMA = """
    CREATE TABLE IF NOT EXISTS entries (
        number INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL
    );
    CREATE TRIGGER IF NOT EXISTS entries_are_never_changed BEFORE UPDATE ON entries
        BEGIN SELECT RAISE(ABORT, 'lines about people are never changed'); END;
    CREATE TRIGGER IF NOT EXISTS entries_are_never_deleted BEFORE DELETE ON entries
        BEGIN SELECT RAISE(ABORT, 'lines about people are never deleted'); END;
    CREATE TRIGGER IF NOT EXISTS entries_are_never_replaced BEFORE INSERT ON entries
        WHEN NEW.number IN (SELECT number FROM entries)
        BEGIN SELECT RAISE(ABORT, 'lines about people are never replaced'); END;
"""
CHANGES = slice(24, 28)  # sqlite.org/fileformat: a counter in the file's header that every transaction moves
HEADER = 100
ENDS_SOON_DAYS = 30


class People:
    """The table of the store in this folder. today: what day rights are looked at from."""

    def __init__(self, store_folder: Path, today: Callable[[], date] = date.today):
        self.file, self.today = store_folder / "access" / "people.sqlite", today
        self.read: tuple[bytes, RightsInForce] = (b"", RightsInForce())

    def rights_of(self, who: str) -> tuple[Right, ...]:
        """What counts now: agreed, not over, and the account not disabled."""
        return tuple(each.right() for each in self.in_force.held(who, self.today()))

    def disabled(self, who: str) -> bool:
        return who in self.in_force.disabled

    def holders(self, role: str) -> frozenset[str]:
        """Everybody who holds a role today."""
        return frozenset(who for who in self.in_force.names if any(right.role == role for right in self.rights_of(who)))

    def everyone(self) -> dict[str, str]:
        """Names by code, in the order of the names."""
        return dict(sorted(self.in_force.names.items(), key=lambda item: item[1].casefold()))

    def waiting(self) -> list[Proposal]:
        return self.in_force.waiting(self.today())

    def ending_soon(self) -> list[Proposal]:
        held = [each for who in self.in_force.names for each in self.in_force.held(who, self.today())]
        return sorted(
            (each for each in held if (each.what.until - self.today()).days <= ENDS_SOON_DAYS), key=lambda each: each.what.until
        )

    @property
    def in_force(self) -> RightsInForce:
        """Read anew whenever the file changed, by whatever process; else as it was read last."""
        state = self.state_of_the_file()
        if self.read[0] != state:
            self.read = state, rights_in_force(self.entries() if state else ())
        return self.read[1]

    def state_of_the_file(self) -> bytes:
        try:
            with self.file.open("rb") as file:
                return file.read(HEADER)[CHANGES] + str(self.file.stat().st_ino).encode()
        except FileNotFoundError:
            return b""

    def entries(self) -> list[Entry]:
        with self.connected() as connection:
            rows = connection.execute("SELECT number, at, who, kind, body FROM entries ORDER BY number").fetchall()
        return [to_entry(*row) for row in rows]

    def write(self, what: What, by: str, noted: Callable[[RightsInForce, int], None] = lambda now, number: None) -> int:
        """Add a line; its number. noted: called with what stood before, just before the line counts; what it raises stops it.

        Raises Refused where the rules are against it, as they stand at this moment for whoever else writes too.
        """
        with self.connected() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                rows = connection.execute("SELECT number, at, who, kind, body FROM entries ORDER BY number").fetchall()
                now = rights_in_force(to_entry(*row) for row in rows)
                if refused := why_not(now, what, by, self.today()):
                    raise Refused(refused)
                kind = next(name for name, shape in KINDS.items() if isinstance(what, shape))
                noted(now, len(rows) + 1)
                at, body = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S}", json.dumps(asdict(what), default=date.isoformat)
                connection.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?)", [len(rows) + 1, at, by, kind, body])
                connection.execute("COMMIT")
            except BaseException:
                connection.execute("ROLLBACK")
                raise
        return len(rows) + 1

    @contextmanager
    def connected(self) -> Generator[sqlite3.Connection]:
        self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        connection = sqlite3.connect(self.file, timeout=30, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous = FULL")
            connection.executescript(SCHEMA)
            yield connection
        finally:
            connection.close()


def to_entry(number: int, at: str, who: str, kind: str, body: str) -> Entry:
    fields = json.loads(body)
    if "until" in fields:
        fields |= {"until": date.fromisoformat(fields["until"]), "themes": tuple(fields["themes"])}
    return Entry(number, datetime.fromisoformat(at), who, KINDS[kind](**fields))
