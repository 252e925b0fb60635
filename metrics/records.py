"""Records one by one, as a query gives them: the cases behind a figure, the things a clock runs for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb

from metrics.read_gate import Declared
from metrics.viewer import Viewer


@dataclass(frozen=True)
class Records:
    """kinds: of each column, in order, as the database names it. rows: a value for each column."""

    kinds: dict[str, str]
    rows: list[dict[str, object]]

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def days(self) -> list[str]:
        """The columns that hold days or times of a day."""
        return [name for name, kind in self.kinds.items() if kind.startswith(("DATE", "TIMESTAMP"))]


def how_many(
    connection: duckdb.DuckDBPyConnection, table: str, of: Declared, viewer: Viewer, where: str, parameters: Sequence
) -> int:
    """Of the rows of a table of cases or of a clock's things, without reading one. Raises NotAllowed."""
    viewer.must_see_records(of.theme.id, of.extracts)
    ((rows,),) = connection.execute(f"SELECT count(*) FROM {table} WHERE {where}", parameters).fetchall()
    return rows


def places(connection: duckdb.DuckDBPyConnection, table: str, of: Declared, viewer: Viewer, record: str) -> list[str]:
    """Where the rows of one record stand in the partner's files. Raises NotAllowed."""
    viewer.must_see_records(of.theme.id, of.extracts)
    sql = f"SELECT DISTINCT place FROM {table} WHERE CAST(record_id AS VARCHAR) = ? AND place IS NOT NULL ORDER BY place"
    return [place for (place,) in connection.execute(sql, [record]).fetchall()]


def read_records(connection: duckdb.DuckDBPyConnection, sql: str, parameters: Mapping | Sequence) -> Records:
    found = connection.execute(sql, parameters)
    kinds = {name: str(kind) for name, kind, *_ in found.description}
    return Records(kinds, [dict(zip(kinds, row)) for row in found.fetchall()])
