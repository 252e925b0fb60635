"""A snapshot with a few figures only, so that tests may build many; outside them every figure is worked out."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import duckdb
import pytest

from ledger.ledger import Ledger
from ledger.store import Store
from ledger.view import LedgerView, view_as_at, view_now
from metrics.declaring.indicator import indicators
from metrics.working_out.figures import write_figures
from operations import snapshots
from warehouse.snapshot import open_snapshot

Rows = dict[str, list[tuple]]


def of_few(connection: duckdb.DuckDBPyConnection) -> None:
    """Two that come from the police's reports alone."""
    write_figures(connection, {name: indicators()[name] for name in ("missing_episodes", "missing_children")})


@contextmanager
def few_figures(work_out: Callable = of_few) -> Iterator[None]:
    """Snapshots that are built meanwhile hold these few."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(snapshots, "work_out", work_out)
        yield


def figures_now(ledger: Ledger) -> Rows:
    return figures_of(view_now(ledger))


def figures_as_at(ledger: Ledger, day: date) -> Rows:
    return figures_of(view_as_at(ledger, day))


def figures_of(view: LedgerView) -> Rows:
    """Always built anew, beside the snapshots that are kept."""
    path = view.store.folder / "few.duckdb"
    with few_figures():
        snapshots.build(path, view)
    return rows_of(path, view.store)


def rows_of(path: Path, store: Store | None = None) -> Rows:
    """Every row of the tables figures and headlines, and the rows of the source. store: where it is encrypted."""
    with open_snapshot(path, store) as connection:
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall()
            for name in ("figures", "headlines", "missing_episodes")
        }


def count_of(rows: Rows) -> int:
    return len(rows["missing_episodes"])
