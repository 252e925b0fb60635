"""What a load would change in the rows of its source, before it does."""

import io
from dataclasses import dataclass

import duckdb
import pyarrow.parquet as parquet

from loaders.source import Source
from loaders.table import ROW, SHEET, table_columns
from warehouse.tables import with_one_code

REPLACED = """
    SELECT max(load) FROM uploads WHERE state = 'counts' AND source = ? AND sender = ?
        AND covers_from IS NOT DISTINCT FROM ? AND covers_to IS NOT DISTINCT FROM ?
"""


@dataclass(frozen=True)
class RowChanges:
    """Rows of the file that are new, changed or the same; rows of the version it replaces that it no longer has."""

    new: int
    changed: int
    same: int
    gone: int
    replaces: int | None

    def sentence(self) -> str:
        parts = [f"{self.new:,} new", f"{self.changed:,} changed", f"{self.same:,} already held"]
        if self.replaces is None:
            return "Rows: " + ", ".join(parts) + "."
        return f"Replaces load {self.replaces}. Rows: {', '.join(parts)}, {self.gone:,} no longer sent."


def row_changes(connection: duckdb.DuckDBPyConnection, source: Source, cleaned: bytes, slot: tuple) -> RowChanges:
    """connection: the snapshot as it is. slot: sender, first and last day the file speaks for."""
    connection.register("as_sent", arriving := parquet.read_table(io.BytesIO(cleaned)))
    rows = with_one_code(source, "SELECT * FROM as_sent", arriving.column_names)
    connection.register("arriving", connection.execute(rows).to_arrow_table())
    replaces = scalar(connection, REPLACED, [source.id, *slot])
    content = ", ".join(name for name in table_columns(source) if name not in (SHEET, ROW))
    key = " AND ".join(f"held.{name} IS NOT DISTINCT FROM arriving.{name}" for name in source.key)
    matched = scalar(connection, f"SELECT count(*) FROM arriving JOIN {source.id} AS held ON {key}")
    same = scalar(
        connection, f"SELECT count(*) FROM (SELECT {content} FROM arriving INTERSECT SELECT {content} FROM {source.id})"
    )
    gone = scalar(
        connection,
        f"SELECT count(*) FROM {source.id} AS held WHERE load = ? AND NOT EXISTS (SELECT 1 FROM arriving WHERE {key})",
        [replaces],
    )
    arriving = scalar(connection, "SELECT count(*) FROM arriving")
    connection.unregister("arriving")
    connection.unregister("as_sent")
    return RowChanges(arriving - matched, matched - same, same, gone, replaces)


def scalar(connection: duckdb.DuckDBPyConnection, sql: str, parameters: list | None = None) -> int:
    ((value,),) = connection.execute(sql, parameters or []).fetchall()
    return value
