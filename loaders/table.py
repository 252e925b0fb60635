"""The cleaned table: declared columns, their statuses, and where each row stood in the partner's workbook."""

import io
from collections.abc import Collection, Sequence

import pyarrow as pa
import pyarrow.parquet as parquet

from loaders.cells import UNREADABLE
from loaders.clean import CleanSheet
from loaders.columns import ColumnRead
from loaders.days_and_numbers import Moment
from loaders.source import Column, Source

ARROW = {
    "VARCHAR": pa.string(),
    "INTEGER": pa.int32(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
    "TIMESTAMP": pa.timestamp("us"),
}

SHEET, ROW = "source_sheet", "source_row"


def table_columns(source: Source) -> dict[str, str]:
    """Every column of a source's table and its SQL type: declared ones, a status for each that has one, the place."""
    columns = {column.name: column.kind.sql for column in source.columns}
    columns |= {status_column(column.name): "VARCHAR" for column in source.columns if has_status(column)}
    return columns | {SHEET: "VARCHAR", ROW: "INTEGER"}


def has_status(column: Column) -> bool:
    """What is required is never missing, but a moment may lack its time."""
    return not column.required or isinstance(column.kind, Moment)


def status_column(name: str) -> str:
    """Says why a value is missing: not applicable, not available, suppressed, not returned, unreadable; or lacks its time."""
    return f"{name}_status"


def unread_parts(source: Source, columns: Collection[str], place: str) -> list[str]:
    """SQL for each part of the key: one that could not be read is no other row's. columns: of the table."""
    reasons = [status_column(name) for name in source.whole_key if status_column(name) in columns]
    return [f"CASE WHEN {reason} = '{UNREADABLE}' THEN {place} END" for reason in reasons]


def to_arrow(sheets: list[CleanSheet], source: Source) -> pa.Table:
    """The rows of all sheets that are not set aside."""
    return pa.concat_tables([sheet_to_arrow(sheet, source) for sheet in sheets])


def sheet_to_arrow(sheet: CleanSheet, source: Source) -> pa.Table:
    kept = [index for index in range(len(sheet.table)) if index not in sheet.aside] if sheet.aside else None
    size = len(sheet.table) if kept is None else len(kept)
    arrays = {}
    for column in source.columns:
        read = sheet.columns[column.name]
        arrays[column.name] = array(read.values, kept, ARROW[column.kind.sql])
        if has_status(column):
            arrays[status_column(column.name)] = statuses(read, kept, size)
    rows = range(len(sheet.table)) if kept is None else kept
    arrays[SHEET] = pa.repeat(pa.scalar(sheet.layout.label, pa.string()), size)
    arrays[ROW] = pa.array([sheet.row_number(index) for index in rows], pa.int32())
    return pa.table(arrays).select(list(table_columns(source)))


def array(values: Sequence[object], kept: list[int] | None, kind: pa.DataType) -> pa.Array:
    return pa.array(values if kept is None else [values[index] for index in kept], kind)


def statuses(read: ColumnRead, kept: list[int] | None, size: int) -> pa.Array:
    if read.statuses is None:
        return pa.nulls(size, pa.string())
    return array(read.statuses, kept, pa.string())


def to_parquet(table: pa.Table) -> bytes:
    sink = io.BytesIO()
    parquet.write_table(table, sink, compression="zstd")
    return sink.getvalue()
