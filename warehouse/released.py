"""The file of released figures beside each snapshot: all that most people ever read. No exact figure and no record is in it."""

from pathlib import Path

from database.opening import Database, to_build
from loaders.source import Source
from warehouse.contract import CHILD_SOURCES, LISTS, RETURNS, SENDERS, WORKS

PUBLIC = (RETURNS, LISTS, SENDERS, CHILD_SOURCES, WORKS)  # about partners; public titles and days of works


def release_of(snapshot: Path) -> Path:
    """Where the released figures of a snapshot lie."""
    return snapshot.with_name("released-" + snapshot.name)


def write_release(snapshot: Database, path: Path, key: str | None, sources: dict[str, Source]) -> None:
    """Copy the schema `release`, what others published, what came from whom and what actions come from into a file of their own.

    Through memory: neither database may open another file.
    """
    ruled = [
        name
        for (name,) in snapshot.execute(
            "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'release' ORDER BY table_name"
        ).fetchall()
    ]
    open_to_all = [*(table.name for table in PUBLIC), *(source.id for source in sources.values() if source.reference)]
    copied = {name: f"FROM release.{name}" for name in ruled} | {name: f"FROM {name}" for name in open_to_all}
    copied["about"] = "SELECT * REPLACE (TRUE AS released) FROM about"
    with to_build(path, key) as released:
        released.execute("BEGIN")
        for name, rows in copied.items():
            released.register("copied", snapshot.execute(rows).to_arrow_table())
            released.execute(f"CREATE TABLE {name} AS FROM copied")
            released.unregister("copied")
        released.execute("COMMIT")
        released.execute("CHECKPOINT")
