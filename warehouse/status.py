"""What a snapshot says of itself: which day it is seen from, what was loaded, what was expected and came."""

from dataclasses import dataclass
from datetime import date, datetime

import duckdb


@dataclass(frozen=True)
class About:
    """today: the day the snapshot is seen from. sample: whether it holds sample data."""

    version: str
    line: int
    today: date
    sample: bool


@dataclass(frozen=True)
class Upload:
    """A load and its state: counts, replaced, withdrawn or expired."""

    load: int
    loaded_at: datetime
    who: str
    source: str
    sender: str
    covers_from: date | None
    covers_to: date | None
    version: int
    rows_read: int
    rows_kept: int
    issues: int
    state: str


@dataclass(frozen=True)
class Return:
    """One step, a week or a month, of one sender of one source: when it was due, and whether it came."""

    source: str
    sender: str
    step: str
    start: date
    due_on: date
    returned: bool


def read_about(connection: duckdb.DuckDBPyConnection) -> About:
    return About(*connection.execute("SELECT version, line, today, sample FROM about").fetchone())


def read_pieces(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """What it was made with: digest by name. Nothing is known of one that an earlier program made."""
    tables = "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'pieces'"
    return dict(connection.execute("FROM pieces").fetchall()) if connection.execute(tables).fetchone()[0] else {}


def read_uploads(connection: duckdb.DuckDBPyConnection) -> list[Upload]:
    """Every load, newest first."""
    return [Upload(*row) for row in connection.execute("FROM uploads ORDER BY load DESC").fetchall()]


def read_returns(connection: duckdb.DuckDBPyConnection) -> list[Return]:
    return [Return(*row) for row in connection.execute("FROM returns ORDER BY source, sender, start").fetchall()]
