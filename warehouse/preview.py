"""What a load would change in the rows of its source, before it does."""

import io
from dataclasses import dataclass

import duckdb
import pyarrow.parquet as parquet

from loaders.source import Source
from loaders.table import ROW, SHEET, table_columns
from warehouse.tables import with_one_code


@dataclass(frozen=True)
class RowChanges:
    """Rows of the file that are new, changed or the same; rows of the loads it replaces that it no longer has.

    beside: loads that are other parts of the same return.
    """

    new: int
    changed: int
    same: int
    gone: int
    replaces: list[int]
    beside: list[int]

    def sentence(self) -> str:
        parts = [f"{self.new:,} new", f"{self.changed:,} changed", f"{self.same:,} already held"]
        gone = [f"{self.gone:,} no longer sent"] if self.replaces else []
        replaced = "".join(f"Replaces load {number}. " for number in self.replaces)
        other_parts = "".join(f"Counts beside load {number}, with which it shares no row. " for number in self.beside)
        return f"{replaced}{other_parts}Rows: {', '.join(parts + gone)}."


def row_changes(
    connection: duckdb.DuckDBPyConnection, source: Source, cleaned: bytes, replaces: list[int], beside: list[int]
) -> RowChanges:
    """connection: the snapshot as it is. replaces, beside: numbers of loads that it takes the place of, or counts beside."""
    connection.register("as_sent", arriving := parquet.read_table(io.BytesIO(cleaned)))
    rows = with_one_code(source, "SELECT * FROM as_sent", arriving.column_names)
    connection.register("arriving", connection.execute(rows).to_arrow_table())
    content = ", ".join(name for name in table_columns(source) if name not in (SHEET, ROW))
    key = " AND ".join(f"held.{name} IS NOT DISTINCT FROM arriving.{name}" for name in source.key)
    matched = scalar(connection, f"SELECT count(*) FROM arriving JOIN {source.id} AS held ON {key}")
    same = scalar(
        connection, f"SELECT count(*) FROM (SELECT {content} FROM arriving INTERSECT SELECT {content} FROM {source.id})"
    )
    gone = scalar(
        connection,
        f"SELECT count(*) FROM {source.id} AS held WHERE load IN ? AND NOT EXISTS (SELECT 1 FROM arriving WHERE {key})",
        [replaces],
    )
    arriving = scalar(connection, "SELECT count(*) FROM arriving")
    connection.unregister("arriving")
    connection.unregister("as_sent")
    return RowChanges(arriving - matched, matched - same, same, gone, replaces, beside)


def scalar(connection: duckdb.DuckDBPyConnection, sql: str, parameters: list | None = None) -> int:
    ((value,),) = connection.execute(sql, parameters or []).fetchall()
    return value
