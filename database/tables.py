"""Tables of a snapshot, each declared once: the type of its rows gives it its columns, its writer and its reader."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Generic, TypeVar, get_args, get_type_hints

import pyarrow as pa

from database.opening import Database

ARROW = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
    datetime: pa.timestamp("us"),
}
ARRIVING = "arriving_rows"
TEMPORARY = "temp"  # the schema of what is gone with its connection
Row = TypeVar("Row")


@dataclass(frozen=True)
class TableOf(Generic[Row]):
    """row: a dataclass or named tuple, whose fields are the columns. unwritten: fields that are no column.

    A field of a type of its own is kept as text, by its `as_text` and `from_text`.
    """

    name: str
    row: type[Row]
    unwritten: tuple[str, ...] = ()

    @cached_property
    def kinds(self) -> dict[str, type]:
        """The type of each column, whether or not it may be empty."""
        hints = get_type_hints(self.row)
        return {name: (get_args(hint) or (hint,))[0] for name, hint in hints.items() if name not in self.unwritten}

    @cached_property
    def columns(self) -> str:
        return ", ".join(self.kinds)

    def write(self, connection: Database, rows: Iterable[Row] = (), schema: str = "main") -> None:
        """The table as a new one, with these rows in their order."""
        connection.register(ARRIVING, self.as_arrow(rows))
        kind = "TEMP TABLE" if schema == TEMPORARY else "TABLE"
        connection.execute(f"CREATE {kind} {schema}.{self.name} AS FROM {ARRIVING}")
        connection.unregister(ARRIVING)

    def add(self, connection: Database, rows: Iterable[Row]) -> None:
        """More rows for a table that is there."""
        connection.register(ARRIVING, self.as_arrow(rows))
        connection.execute(f"INSERT INTO {self.name} BY NAME FROM {ARRIVING}")
        connection.unregister(ARRIVING)

    def read(self, connection: Database, which: str = "", parameters: Sequence[object] = ()) -> list[Row]:
        """which: the SQL after the table's name, such as WHERE and ORDER BY."""
        found = connection.execute(f"SELECT {self.columns} FROM {self.name} {which}", parameters).fetchall()
        rows = (dict(zip(self.kinds, values)) for values in found)
        return [self.row(**row | {name: kind.from_text(row[name]) for name, kind in self.texts.items()}) for row in rows]

    @cached_property
    def texts(self) -> dict[str, Any]:
        return {name: kind for name, kind in self.kinds.items() if kind not in ARROW}

    def as_arrow(self, rows: Iterable[Row]) -> pa.Table:
        rows = list(rows)
        columns = {name: [getattr(row, name) for row in rows] for name in self.kinds}
        columns |= {name: [value.as_text() for value in columns[name]] for name in self.texts}
        return pa.table({name: pa.array(columns[name], ARROW.get(kind, pa.string())) for name, kind in self.kinds.items()})
