"""Every figure, worked out once when a snapshot is built: cases, values by period and group, headlines."""

import duckdb
import pandas as pd

from metrics.headline import write_headlines
from metrics.indicator import Indicator
from metrics.measure import measure
from metrics.table import COLUMNS

GRAINS = ("month", "quarter", "year")

SCHEMA = """
    CREATE SCHEMA cases;
    CREATE TABLE figures (
        indicator VARCHAR, grain VARCHAR, cut VARCHAR, position INTEGER,
        period VARCHAR, start DATE, stop DATE, breakdown VARCHAR, numerator DOUBLE, denominator DOUBLE,
        value DOUBLE, rate DOUBLE, status VARCHAR, note VARCHAR, part_start DATE, part_stop DATE);
"""


def write_figures(connection: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator]) -> None:
    """Fill the schema `cases` and the tables figures and headlines from the tables of the sources."""
    connection.execute(SCHEMA)
    for indicator in indicators.values():
        write_cases(connection, indicator)
    for indicator in indicators.values():
        for grain in GRAINS:
            for by in (None, *indicator.by):
                write_values(connection, indicator, grain, by)
    write_headlines(connection, indicators)


def write_cases(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> None:
    connection.execute(f"CREATE TABLE cases.{indicator.id} AS SELECT * FROM ({indicator.cases}) ORDER BY date")


def write_values(connection: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, by: str | None) -> None:
    rows = measure(connection, indicator, grain, by)
    if rows.empty:
        return
    rows = rows.astype({name: "float64" for name in ("numerator", "denominator", "value", "rate")})
    frame = rows.assign(indicator=indicator.id, grain=grain, cut=pd.Series([by] * len(rows), dtype="string"),
                        position=range(len(rows)), part_start=rows["start"], part_stop=rows["stop"])  # fmt: skip
    connection.register("worked_out", frame)
    connection.execute(f"""
        INSERT INTO figures BY NAME
        SELECT indicator, grain, cut, position, {", ".join(COLUMNS)}, part_start, part_stop FROM worked_out
    """)
    connection.unregister("worked_out")
