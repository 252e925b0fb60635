"""Every figure, worked out once when a snapshot is built: cases, values by period and group, headlines."""

import duckdb
import pyarrow as pa

from metrics.headline import Runs, headline, runs_of, write_headlines
from metrics.indicator import Indicator
from metrics.measure import Row, measured
from metrics.returning import EVERYBODY, Returned, received

GRAINS = ("month", "quarter", "year")
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
    returned, came, lines, rows = Returned(connection), received(connection), {}, []
    today = connection.execute("SELECT today FROM about").fetchone()[0]
    for indicator in indicators.values():
        write_cases(connection, indicator, returned)
        found, runs = figures_of(connection, indicator, returned)
        rows += [(indicator.id, row.grain, row.cut, place, *row.values) for place, row in enumerate(found) if row.grain in GRAINS]
        sources = returned.coverage(indicator).sources
        newest = max((came[source] for source in sources if source in came), default=None)
        lines[indicator.id] = headline(indicator, runs, of_headline(indicator, found), (newest, returned.late(sources, today)))
    write_rows(connection, rows)
    write_headlines(connection, indicators, lines)


def write_cases(connection: duckdb.DuckDBPyConnection, indicator: Indicator, returned: Returned) -> None:
    """Only of months that every source needed was returned for: a notice without that month's contacts is no case yet."""
    came = [month for month, counts in returned.coverage(indicator).came[EVERYBODY].items() if counts]
    connection.execute(f"""
        CREATE TABLE cases.{indicator.id} AS
        SELECT * FROM ({indicator.cases}) WHERE date_trunc('month', date) IN (SELECT unnest(?::DATE[])) ORDER BY date
    """, [came])


def figures_of(connection: duckdb.DuckDBPyConnection, indicator: Indicator, returned: Returned) -> tuple[list[Row], Runs]:
    """Every grain and the two runs of the headline, the whole and each breakdown."""
    runs = runs_of(indicator, returned)
    spans = [*returned.coverage(indicator).spans(None), *runs.spans()]
    return measured(connection, indicator, returned, spans, [None, *indicator.by]), runs


def of_headline(indicator: Indicator, rows: list[Row]) -> list[Row]:
    """The rows a headline is made from: of a share those of its first breakdown."""
    cut = indicator.by[0] if indicator.unit.whole_of_period else None
    return [row for row in rows if row.cut == cut]


def write_rows(connection: duckdb.DuckDBPyConnection, rows: list[tuple]) -> None:
    columns = list(zip(*rows)) or [[] for _ in FIGURES]
    arrays = [pa.array(column, field.type) for column, field in zip(columns, FIGURES)]
    connection.register("worked_out", pa.table(arrays, schema=FIGURES))
    connection.execute("CREATE TABLE figures AS FROM worked_out")
    connection.unregister("worked_out")
