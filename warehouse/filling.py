"""Fills the tables of a snapshot, step by step, from the lines of the ledger and the cleaned files they name."""

import duckdb

from ledger.view import LedgerView
from loaders.source import Source
from warehouse.children import write_same_child, write_sightings
from warehouse.returns import fill_returns
from warehouse.reviewed_work import write_works
from warehouse.tables import create_tables, fill_table
from warehouse.uploads import fill_uploads
from warehouse.version import Version
from warehouse.working_days import write_calendar

ABOUT = """
    CREATE TABLE about (version VARCHAR, line INTEGER, today DATE, sample BOOLEAN, released BOOLEAN);
    CREATE TABLE pieces (piece VARCHAR, digest VARCHAR);
"""


def fill(connection: duckdb.DuckDBPyConnection, version: Version, view: LedgerView, sources: dict[str, Source]) -> None:
    """Everything but figures: rows, children under one code, who returned what and when. Raises Damaged."""
    create_tables(connection, sources)
    write_calendar(connection)
    for source in sorted(sources.values(), key=lambda source: not source.same_child):
        fill_table(connection, source, [line for line in view.loads if line.what.source == source.id], view.store)
        if source.same_child:
            write_same_child(connection, source)
    write_sightings(connection, sources)
    fill_returns(connection, sources, view.loads, view.today)
    fill_uploads(connection, view.counting, view.loads)
    write_about(connection, version, view.sample)
    write_works(connection, sources)


def write_about(connection: duckdb.DuckDBPyConnection, version: Version, sample: bool) -> None:
    connection.execute(ABOUT)
    connection.execute("INSERT INTO about VALUES (?, ?, ?, ?, FALSE)", [str(version), version.line, version.today, sample])
    connection.execute("INSERT INTO pieces SELECT unnest(?), unnest(?)", [list(version.pieces), list(version.pieces.values())])
