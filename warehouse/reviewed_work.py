"""The pieces of work of which actions of a meeting can come: titles and days of audits and scrutiny, and nothing else of them."""

import duckdb

from loaders.source import Origins, Source
from warehouse.contract import WORKS


def write_works(connection: duckdb.DuckDBPyConnection, sources: dict[str, Source]) -> None:
    """One row for each title and day that a source names, up to the day the snapshot is seen from."""
    WORKS.write(connection)
    for source in sources.values():
        if source.origins:
            write_of(connection, source.id, source.origins)


def write_of(connection: duckdb.DuckDBPyConnection, source: str, origins: Origins) -> None:
    """Each once: how many rows bear a title is not told."""
    column, words = origins.only or ("", ())
    named = f"AND list_contains(?, {column})" if origins.only else ""
    connection.execute(
        f"""
        INSERT INTO works
        SELECT DISTINCT ?, ?, {origins.title}, {origins.day} FROM {source}
        WHERE {origins.title} IS NOT NULL AND {origins.day} <= (SELECT today FROM about) {named}
        ORDER BY ALL
    """,
        [source, origins.theme, *([list(words)] if origins.only else [])],
    )
