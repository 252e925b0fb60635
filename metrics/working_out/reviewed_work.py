"""The audits and scrutiny of which actions of a meeting can come, by title and day, as far as a viewer may see their themes."""

from dataclasses import dataclass
from datetime import date

import duckdb

from metrics.viewer import Viewer


@dataclass(frozen=True)
class Work:
    """One audit, one topic of scrutiny. source, theme: as ids. day: on which it was done."""

    source: str
    theme: str
    title: str
    day: date


def works(connection: duckdb.DuckDBPyConnection, viewer: Viewer) -> list[Work]:
    """The newest first. The same in either file of a snapshot."""
    rows = connection.execute("SELECT source, theme, title, day FROM works ORDER BY day DESC, title, source").fetchall()
    return [each for each in (Work(*row) for row in rows) if viewer.may_see(each.theme)]
