"""Records one by one, as a query gives them: the cases behind a figure, the things a clock runs for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb


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


def read_records(connection: duckdb.DuckDBPyConnection, sql: str, parameters: Mapping | Sequence) -> Records:
    found = connection.execute(sql, parameters)
    kinds = {name: str(kind) for name, kind, *_ in found.description}
    return Records(kinds, [dict(zip(kinds, row)) for row in found.fetchall()])
