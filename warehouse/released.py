"""The file of released figures beside each snapshot: all that most people ever read. No exact figure and no record is in it."""

from pathlib import Path

import duckdb

from loaders.source import Source

WHAT_CAME = ("returns", "lists", "senders", "child_sources", "calendar")  # who returned what and when: about partners


def release_of(snapshot: Path) -> Path:
    """Where the released figures of a snapshot lie."""
    return snapshot.with_name("released-" + snapshot.name)


def write_release(connection: duckdb.DuckDBPyConnection, path: Path, sources: dict[str, Source]) -> None:
    """Copy the schema `release`, what was published by others, and what came from whom, into a file of their own."""
    ruled = [name for (name,) in connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'release' ORDER BY table_name").fetchall()]
    published = [source.id for source in sources.values() if source.reference]
    connection.execute(f"ATTACH '{path}' AS released")
    connection.execute("BEGIN")
    for name in ruled:
        connection.execute(f"CREATE TABLE released.{name} AS FROM release.{name}")
    for name in (*WHAT_CAME, *published):
        connection.execute(f"CREATE TABLE released.{name} AS FROM main.{name}")
    connection.execute("CREATE TABLE released.about AS SELECT * REPLACE (TRUE AS released) FROM main.about")
    connection.execute("COMMIT")
    connection.execute("CHECKPOINT released")
    connection.execute("DETACH released")
