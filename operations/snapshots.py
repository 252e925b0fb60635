"""The snapshot of a ledger: the current one, one as it stood, one built anew. Composes what is worked out when one is built."""

from datetime import date
from pathlib import Path

import duckdb

from ledger.cleanup import finish_removals
from ledger.ledger import Ledger
from loaders.source import sources
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from metrics.declaring.query_rule import query_rules
from metrics.working_out.clock_counts import write_standings
from metrics.working_out.clock_engine import write_clocks
from metrics.working_out.coverage import Returned
from metrics.working_out.figures import write_figures
from metrics.working_out.queries import write_queries
from metrics.working_out.released_tables import write_released_tables
from warehouse import snapshot
from warehouse.snapshot import version_as_at, version_now


def finish(connection: duckdb.DuckDBPyConnection) -> None:
    returned = Returned(connection)
    write_clocks(connection, clocks(), {name: returned.known_to(clock.sources) for name, clock in clocks().items()})
    write_standings(connection)
    write_figures(connection, indicators())
    write_queries(connection, query_rules(), indicators())
    write_released_tables(connection, clocks())


def current_snapshot(ledger: Ledger) -> Path:
    """The snapshot of everything in the ledger, built now unless it is there."""
    return snapshot.ensure(version_now(ledger), ledger, sources(), finish)


def current_or_last(ledger: Ledger) -> tuple[Path, str]:
    """The snapshot to show, and what to say where it is not the newest: an older one serves on if a build fails."""
    try:
        return current_snapshot(ledger), ""
    except (duckdb.Error, OSError):
        last = snapshot.newest_ready(ledger.store)
        if last is None:
            raise
        return last, (
            "The newest data could not be worked out, so these are the figures from before it. A cleaned file may "
            "be damaged: run `manage.py rebuild`, or load last month's files again."
        )


def current_path(ledger: Ledger) -> Path:
    """Where the snapshot of everything in the ledger is, or will be once somebody has built it."""
    return ledger.store.snapshots / version_now(ledger).name


def as_at(ledger: Ledger, day: date) -> Path:
    """The snapshot as it stood at the end of a day."""
    return snapshot.ensure(version_as_at(ledger, day), ledger, sources(), finish)


def rebuild(ledger: Ledger) -> Path:
    """The snapshot built anew from the ledger and the cleaned files, whatever was there."""
    finish_removals(ledger)
    version = version_now(ledger)
    path = ledger.store.snapshots / version.name
    snapshot.build(path, version, ledger.lines(), ledger.store, sources(), finish)
    return path
