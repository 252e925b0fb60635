"""Every figure, worked out once when a snapshot is built: cases, values by period and group, headlines."""

import duckdb
import pyarrow as pa

from metrics.control import Agreed, signal, write_signals
from metrics.headline import Runs, headline, runs_of, write_headlines
from metrics.indicator import Indicator
from metrics.measure import Row, measured
from metrics.release import release
from metrics.returning import EVERYBODY, Returned, received

RELEASE = "release"  # the schema whose tables become the file of released figures
GRAINS = ("month", "quarter", "year")
FIGURES = pa.schema([
    ("indicator", pa.string()), ("grain", pa.string()), ("cut", pa.string()), ("position", pa.int32()),
    ("period", pa.string()), ("start", pa.date32()), ("stop", pa.date32()), ("breakdown", pa.string()),
    ("numerator", pa.float64()), ("denominator", pa.float64()), ("value", pa.float64()), ("rate", pa.float64()),
    ("status", pa.string()), ("note", pa.string()),
])  # fmt: skip
"""A row per indicator, grain, cut (the column it is broken down by; none for the whole), period and group."""


def write_figures(connection: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator]) -> None:
    """Fill the schema `cases` and the tables figures and headlines, exact and, in the schema `release`, ruled."""
    connection.execute("CREATE SCHEMA cases")
    returned, came = Returned(connection), received(connection)
    today = connection.execute("SELECT today FROM about").fetchone()[0]
    exact, released = Written(), Written()
    for indicator in indicators.values():
        write_cases(connection, indicator, returned)
        rows, runs = figures_of(connection, indicator, returned)
        sources = returned.coverage(indicator).sources
        fresh = max((came[source] for source in sources if source in came), default=None), returned.late(sources, today)
        exact.add(indicator, rows, runs, fresh)
        released.add(indicator, release(indicator, rows), runs, fresh)
    exact.write(connection, "main", indicators)
    released.write(connection, RELEASE, indicators)


class Written:
    """Rows and headlines of every indicator, on their way into one schema. A headline is made of these rows alone."""

    def __init__(self):
        self.rows, self.lines, self.signals = [], {}, {}

    def add(self, indicator: Indicator, rows: list[Row], runs: Runs, fresh: tuple) -> None:
        self.rows += [(indicator.id, row.grain, row.cut, place, *row.values) for place, row in enumerate(rows) if row.grain in GRAINS]
        self.lines[indicator.id] = headline(indicator, runs, of_headline(indicator, rows), fresh)
        self.signals[indicator.id] = signal(indicator, rows, Agreed())

    def write(self, connection: duckdb.DuckDBPyConnection, schema: str, indicators: dict[str, Indicator]) -> None:
        write_rows(connection, schema, self.rows)
        write_headlines(connection, schema, indicators, self.lines)
        write_signals(connection, schema, indicators, self.signals)


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


def write_rows(connection: duckdb.DuckDBPyConnection, schema: str, rows: list[tuple]) -> None:
    columns = list(zip(*rows)) or [[] for _ in FIGURES]
    arrays = [pa.array(column, field.type) for column, field in zip(columns, FIGURES)]
    connection.register("worked_out", pa.table(arrays, schema=FIGURES))
    connection.execute(f"CREATE TABLE {schema}.figures AS FROM worked_out")
    connection.unregister("worked_out")
