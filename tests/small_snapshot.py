"""A snapshot of a few loads, with what a test declares instead of the whole city's figures."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from database.opening import Database
from ledger.lines import Line
from ledger.store import Store
from ledger.view import LedgerView
from loaders.source import Source
from warehouse.contents import contents_of
from warehouse.filling import fill
from warehouse.snapshot import new_snapshot
from warehouse.version import Version


def small_snapshot(
    store: Store, lines: list[Line], today: date, sources: dict[str, Source], work_out: Callable[[Database], None]
) -> Path:
    """Its file, filled and released as every snapshot is. work_out: writes the figures once the tables are filled."""
    path, version = store.snapshots / "one.duckdb", Version(len(lines), today, {"made up": "rules"})
    with new_snapshot(path, version, store, sources) as connection:
        fill(connection, contents_of(LedgerView(store, lines, len(lines), today), version, sources))
        work_out(connection)
    return path
