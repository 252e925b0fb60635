"""Fills the tables of a snapshot with rows, wherever they come from: a ledger, or a declaration's worked example."""

from collections.abc import Callable
from dataclasses import dataclass, field

import duckdb
import pyarrow as pa

from loaders.source import Source
from warehouse.children import write_same_child, write_sightings
from warehouse.contract import ABOUT, UPLOADS, About, Return, Upload
from warehouse.returns import write_returns
from warehouse.reviewed_work import write_works
from warehouse.tables import create_tables, fill_table, write_one_spelling
from warehouse.version import PIECES, Piece
from warehouse.working_days import write_calendar


@dataclass(frozen=True)
class Contents:
    """What a snapshot is filled with. rows: of a source, asked for one at a time; None where nothing counts.

    pieces: what it is made with, digest by name.
    """

    sources: dict[str, Source]
    rows: Callable[[Source], pa.Table | None]
    returns: list[Return]
    uploads: list[Upload]
    about: About
    pieces: dict[str, str] = field(default_factory=dict)


def fill(connection: duckdb.DuckDBPyConnection, contents: Contents) -> None:
    """Every table but those of figures. Who is who comes first, so that every table has one code for a child."""
    sources = contents.sources
    create_tables(connection, sources)
    write_calendar(connection)
    for source in sorted(sources.values(), key=lambda source: not source.same_child):
        rows = contents.rows(source)
        if rows is not None:
            fill_table(connection, source, rows)
        if source.same_child:
            write_same_child(connection, source)
    write_one_spelling(connection, sources)
    write_sightings(connection, sources)
    write_returns(connection, sources, contents.returns)
    UPLOADS.write(connection, contents.uploads)
    ABOUT.write(connection, [contents.about])
    PIECES.write(connection, [Piece(name, digest) for name, digest in contents.pieces.items()])
    write_works(connection, sources)
