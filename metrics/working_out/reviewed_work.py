"""The audits and scrutiny of which actions of a meeting can come, by title and day, as far as a viewer may see their themes."""

import duckdb

from metrics.viewer import Viewer
from warehouse.contract import WORKS, Work


def works(connection: duckdb.DuckDBPyConnection, viewer: Viewer) -> list[Work]:
    """The newest first. The same in either file of a snapshot."""
    return [work for work in WORKS.read(connection, "ORDER BY day DESC, title, source") if viewer.may_see(work.theme)]
