"""Every figure, worked out once when a snapshot is built: cases, values by period and group, headlines."""

from collections.abc import Iterator

import duckdb
import pyarrow as pa

from metrics.headline import write_headlines
from metrics.indicator import Indicator
from metrics.measure import measured
from metrics.returning import returning

FIGURES = pa.schema([
    ("indicator", pa.string()), ("grain", pa.string()), ("cut", pa.string()), ("position", pa.int32()),
    ("period", pa.string()), ("start", pa.date32()), ("stop", pa.date32()), ("breakdown", pa.string()),
    ("numerator", pa.float64()), ("denominator", pa.float64()), ("value", pa.float64()), ("rate", pa.float64()),
    ("status", pa.string()), ("note", pa.string()),
])  # fmt: skip
"""A row per indicator, grain, cut (the column it is broken down by; none for the whole), period and group."""


def write_figures(connection: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator]) -> None:
    """Fill the schema `cases` and the tables figures and headlines from the tables of the sources."""
    connection.execute("CREATE SCHEMA cases")
    for indicator in indicators.values():
        write_cases(connection, indicator)
    rows = [row for indicator in indicators.values() for row in figures_of(connection, indicator)]
    columns = list(zip(*rows)) or [[] for _ in FIGURES]
    connection.register("worked_out", pa.table([pa.array(column, field.type) for column, field in zip(columns, FIGURES)],
                                               schema=FIGURES))  # fmt: skip
    connection.execute("CREATE TABLE figures AS FROM worked_out")
    connection.unregister("worked_out")
    write_headlines(connection, indicators)


def write_cases(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> None:
    connection.execute(f"CREATE TABLE cases.{indicator.id} AS SELECT * FROM ({indicator.cases}) ORDER BY date")


def figures_of(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> Iterator[tuple]:
    """Rows of FIGURES: every grain, the whole and each breakdown."""
    returns = returning(connection, indicator)
    for cut in (None, *indicator.by):
        for position, (grain, row) in enumerate(measured(connection, indicator, returns, None, cut)):
            yield indicator.id, grain, cut, position, *row
