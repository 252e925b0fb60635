"""A snapshot with a few figures only, so that tests may build many; road.publish works out all of them."""

from datetime import date
from pathlib import Path

import duckdb

from ledger.ledger import Ledger
from ledger.store import Store
from loaders.source import sources
from metrics.declaring.indicator import indicators
from metrics.working_out.figures import write_figures
from warehouse import snapshot
from warehouse.snapshot import Version, open_snapshot, version_as_at, version_now

Rows = dict[str, list[tuple]]


def of_few(connection: duckdb.DuckDBPyConnection) -> None:
    """Two that come from the police's reports alone."""
    write_figures(connection, {name: indicators()[name] for name in ("missing_episodes", "missing_children")})


def figures_now(ledger: Ledger) -> Rows:
    return figures_of(version_now(ledger), ledger)


def figures_as_at(ledger: Ledger, day: date) -> Rows:
    return figures_of(version_as_at(ledger, day), ledger)


def figures_of(version: Version, ledger: Ledger) -> Rows:
    """Always built anew, beside the snapshots that the road keeps."""
    path = ledger.store.folder / "few.duckdb"
    snapshot.build(path, version, ledger.lines(up_to=version.line), ledger.store, sources(), of_few)
    return rows_of(path, ledger.store)


def rows_of(path: Path, store: Store | None = None) -> Rows:
    """Every row of the tables figures and headlines, and the rows of the source. store: where it is encrypted."""
    with open_snapshot(path, store) as connection:
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall()
            for name in ("figures", "headlines", "missing_episodes")
        }


def count_of(rows: Rows) -> int:
    return len(rows["missing_episodes"])
