"""What was sent to whom: a small SQLite file in the store. A thing is claimed before it is sent, and never sent twice.

Where the program died between claim and answer nobody knows whether the message arrived. It is not sent again; instead the
recipient is told that one message may be missing (docs/decisions).
"""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from alerts.alert import DOUBT, SIGNAL, Alert
from audit.files import alone

CLAIMED, SENT, FAILED, UNKNOWN = "claimed", "sent", "failed", "unknown"
SCHEMA = """
    CREATE TABLE IF NOT EXISTS told (
        recipient TEXT NOT NULL, key TEXT NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (recipient, key)
    )
"""
CLAIM = """
    INSERT INTO told VALUES (?, ?, ?, 'claimed')
    ON CONFLICT (recipient, key) DO UPDATE SET at = excluded.at, state = 'claimed' WHERE state = 'failed'
"""


class Memory:
    """Of one store. Whatever is read or written in `alone` is seen by one run at a time."""

    def __init__(self, store_folder: Path):
        self.folder = store_folder / "alerts"
        self.file = self.folder / "told.sqlite"

    @contextmanager
    def alone(self) -> Generator[None]:
        """A second run waits for the first; what a run that died had claimed is unknown from now on."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with alone(self.folder):
            with self.connected() as connection:
                connection.execute("UPDATE told SET state = 'unknown' WHERE state = 'claimed'")
            yield

    def new(self, recipient: str, alerts: list[Alert], page: str) -> list[Alert]:
        """Those not told before, or whose telling failed; and for each message of which nothing is known one that says so."""
        if not self.file.exists():
            return alerts
        with self.connected() as connection:
            rows = connection.execute("SELECT key, at, state FROM told WHERE recipient = ?", [recipient]).fetchall()
        doubts = [
            Alert(DOUBT, f"doubt {at}", f"A message of {at[:10]} may not have arrived; see what changed", page)
            for at in sorted({at for _, at, state in rows if state in (CLAIMED, UNKNOWN)})
        ]
        settled = {key for key, _, state in rows if state != FAILED}
        return [each for each in (*doubts, *alerts) if each.key not in settled]

    def forget_ended(self, recipient: str, alerts: list[Alert]) -> None:
        """A signal that is gone is told anew when it comes back. alerts: all that there is to tell, told before or not."""
        still_there = {each.key for each in alerts}
        with self.connected() as connection:
            keys = connection.execute(
                "SELECT key FROM told WHERE recipient = ? AND key LIKE ?", [recipient, f"{SIGNAL}%"]
            ).fetchall()
            ended = [(recipient, key) for (key,) in keys if key not in still_there]
            connection.executemany("DELETE FROM told WHERE recipient = ? AND key = ?", ended)

    def claim(self, recipient: str, alerts: list[Alert], at: datetime) -> None:
        """On the disk before anything is sent."""
        with self.connected() as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(CLAIM, [(recipient, each.key, f"{at:%Y-%m-%dT%H:%M:%S.%f}") for each in alerts])
            connection.execute("COMMIT")

    def settle(self, recipient: str, alerts: list[Alert], state: str) -> None:
        with self.connected() as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "UPDATE told SET state = ? WHERE recipient = ? AND key = ?", [(state, recipient, each.key) for each in alerts]
            )
            connection.execute("COMMIT")

    @contextmanager
    def connected(self) -> Generator[sqlite3.Connection]:
        connection = sqlite3.connect(self.file, timeout=30, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(SCHEMA)
            yield connection
        finally:
            connection.close()
