"""Who is signed in, on disk: a session lasts 8 hours from its sign-in, 30 minutes without anything done, or until it is ended."""

import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

LONGEST = 8 * 60 * 60
IDLE = 30 * 60
SECONDS_BETWEEN_NOTES = 20  # how exactly the last thing done is kept
KEPT = 24 * 60 * 60

CHOSEN, IDLED, EXPIRED, REVOKED, UNKNOWN = "chosen", "idle", "expired", "revoked", "unknown"

TABLE = """CREATE TABLE IF NOT EXISTS sessions (
    key TEXT PRIMARY KEY, who TEXT NOT NULL, started REAL NOT NULL, seen REAL NOT NULL, ended TEXT NOT NULL DEFAULT '')"""


@dataclass(frozen=True)
class Sessions:
    """folder: where they are kept. clock: seconds since 1970.

    seen, ended: what could not be written there, remembered until the server ends: who reads stays signed in, who leaves is out.
    """

    folder: Path
    clock: Callable[[], float] = time.time
    seen: dict[str, float] = field(default_factory=dict)
    ended: dict[str, str] = field(default_factory=dict)

    @property
    def file(self) -> Path:
        return self.folder / "sessions.sqlite"

    @contextmanager
    def table(self) -> Generator[sqlite3.Connection]:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with closing(sqlite3.connect(self.file, timeout=10)) as connection, connection:
            connection.execute(TABLE)
            yield connection

    def open(self, key: str, who: str, started: float) -> None:
        """A session begins once: one that has ended stays ended. started: when the sign-in service let them in."""
        now = self.clock()
        with self.table() as table:
            table.execute("DELETE FROM sessions WHERE started < ?", (now - KEPT,))
            table.execute(
                "INSERT OR IGNORE INTO sessions (key, who, started, seen) VALUES (?, ?, ?, ?)", (key, who, started, now)
            )

    def why_not(self, key: str, done_by_a_person: bool) -> str:
        """Why a session does not count, or nothing where it does. Only what a person does keeps it from falling idle."""
        now = self.clock()
        with self.table() as table:
            found = table.execute("SELECT started, seen, ended FROM sessions WHERE key = ?", (key,)).fetchone()
            if found is None:
                return UNKNOWN
            started, seen, ended = found[0], max(found[1], self.seen.get(key, 0.0)), found[2] or self.ended.get(key, "")
            why = ended or (EXPIRED if now - started >= LONGEST else IDLED if now - seen >= IDLE else "")
            if not why and done_by_a_person and now - seen >= SECONDS_BETWEEN_NOTES:
                self.note(table, key, now)
        return why

    def note(self, table: sqlite3.Connection, key: str, now: float) -> None:
        try:
            table.execute("UPDATE sessions SET seen = ? WHERE key = ?", (now, key))
        except sqlite3.OperationalError:
            self.seen[key] = now

    def end(self, key: str, how: str) -> bool:
        """Whether it had not ended before."""
        try:
            with self.table() as table:
                return table.execute("UPDATE sessions SET ended = ? WHERE key = ? AND ended = ''", (how, key)).rowcount == 1
        except sqlite3.OperationalError:
            self.ended[key] = how
            return True

    def open_of(self, who: str) -> list[str]:
        """The keys of a person's sessions that nobody ended."""
        if not self.file.exists():  # nobody ever signed in here
            return []
        with self.table() as table:
            return [key for (key,) in table.execute("SELECT key FROM sessions WHERE who = ? AND ended = ''", (who,))]
