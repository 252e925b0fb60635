"""Runs the worked example of an indicator or a clock on a tiny warehouse of its own: for the tests and the dictionary."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import date

import duckdb
import pandas as pd

from database import in_memory
from ledger.lines import Line, Load
from loaders.source import Source
from metrics.declaring.clock import Clock, clocks
from metrics.declaring.indicator import Example, Indicator
from metrics.declaring.query_rule import QueryRule
from metrics.declaring.text_table import parse
from metrics.printed.observations import write_printed
from metrics.working_out.clock_engine import write_clocks
from metrics.working_out.coverage import Returned
from metrics.working_out.figures import FIGURES, write_cases
from metrics.working_out.measure import measure
from metrics.working_out.queries import Finding, findings
from warehouse.children import write_same_child, write_sightings
from warehouse.returns import fill_returns
from warehouse.tables import create_tables
from warehouse.working_days import write_calendar

SCHEMA = "CREATE SCHEMA cases"
CLOCK_LINES = """
    SELECT * REPLACE (strftime(started, '%Y-%m-%d') AS started, strftime(due, '%Y-%m-%d') AS due)
    FROM clocks.example ORDER BY record_id
"""


@contextmanager
def example_of(declared: Indicator | Clock, sources: dict[str, Source]) -> Iterator[duckdb.DuckDBPyConnection]:
    """Everything the declared SQL reads, filled from its example."""
    with tiny_warehouse(declared.example, sources) as connection:
        if isinstance(declared, Indicator):
            write_clocks(connection, {name: clocks()[name] for name in declared.clocks})
            connection.execute(SCHEMA)
            fill_returns(connection, sources, loads_of(connection, declared, sources), date(1900, 1, 1))
        yield connection


def outcome(connection: duckdb.DuckDBPyConnection, declared: Indicator | Clock, cases: str) -> pd.DataFrame:
    """Values of an indicator, or what becomes of what a clock runs for. cases: the declared SQL, or another, to see it noticed.

    Raises duckdb.Error.
    """
    tried = replace(declared, cases=cases, id=declared.id or "example")
    if isinstance(tried, Clock):
        write_clocks(connection, {"example": replace(tried, id="example")})
        return connection.execute(CLOCK_LINES).df()
    write_cases(connection, tried, Returned(connection))
    return measure(connection, declared, declared.example.grain, declared.example.by)


def run_rule(rule: QueryRule, example: Example, sources: dict[str, Source]) -> pd.DataFrame:
    """What a query rule finds in one of its examples, whose tables may be those of sources or of figures."""
    sent = {name: text for name, text in example.given.items() if name in sources}
    with tiny_warehouse(replace(example, given=sent), sources) as connection:
        write_no_figures(connection)
        for name in example.given.keys() - sent:
            for row in parse(example.given[name]):
                insert_row(connection, name, row)
        return pd.DataFrame(findings(connection, rule), columns=[field.name for field in fields(Finding)])


def write_no_figures(connection: duckdb.DuckDBPyConnection) -> None:
    """What a query rule and the printed figures need beside the sources: figures, here none."""
    connection.register("no_figures", FIGURES.empty_table())
    connection.execute("CREATE TABLE figures AS FROM no_figures")
    write_printed(connection, {})


@contextmanager
def tiny_warehouse(example: Example, sources: dict[str, Source]) -> Iterator[duckdb.DuckDBPyConnection]:
    """Every source's table, filled with the example's rows only, and a calendar."""
    with in_memory() as connection:
        create_tables(connection, sources)
        write_calendar(connection)
        connection.execute("CREATE TABLE about AS SELECT CAST(? AS DATE) AS today", [example.today])
        for name, text in example.given.items():
            insert(connection, sources[name], parse(text))
        for source in sources.values():
            if source.same_child:
                write_same_child(connection, source)
        write_sightings(connection, sources)
        yield connection


def insert(connection: duckdb.DuckDBPyConnection, source: Source, rows: list[dict]) -> None:
    for number, row in enumerate(rows, start=1):
        insert_row(connection, source.id, row | {"place": f"example, row {number}"})


def insert_row(connection: duckdb.DuckDBPyConnection, table: str, row: dict) -> None:
    values = ", ".join(f"${name}" for name in row)
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({values})", row)


def loads_of(connection: duckdb.DuckDBPyConnection, indicator: Indicator, sources: dict[str, Source]) -> list[Line]:
    """Every source of the example returned from its first month to its last; an agency only if it has rows."""
    named = indicator.sources or tuple(indicator.example.given)
    dated = [sources[name] for name in named if sources[name].period]
    spans = [span for source in dated if (span := span_of(connection, source))]
    if not spans:
        return []
    covers = min(start for start, _ in spans), max(stop for _, stop in spans)
    return [
        Line(number, None, "example", Load(source.id, senders_of(connection, source), covers, 0, 0, 0, "", None, ""))
        for number, source in enumerate(dated, start=1)
    ]


def span_of(connection: duckdb.DuckDBPyConnection, source: Source) -> tuple[date, date] | None:
    sql = f"SELECT min({source.period})::DATE, max({source.period})::DATE FROM {source.id}"
    first, last = connection.execute(sql).fetchone()
    return first and (first, last)


def senders_of(connection: duckdb.DuckDBPyConnection, source: Source) -> tuple[str, ...]:
    if source.returns_by is None:
        return (source.partner,)
    return tuple(sender for (sender,) in connection.execute(f"SELECT DISTINCT {source.returns_by} FROM {source.id}").fetchall())


def as_expected(declared: Indicator | Clock, found: pd.DataFrame) -> list[dict[str, str | None]]:
    """What came out, in the words of the example's own table, to be held against it."""
    expected = parse(declared.example.then)
    headings = list(expected[0])
    return [{heading: in_words(row[heading]) for heading in headings} for row in found.to_dict("records")]


def in_words(value: object) -> str | None:
    if value is None or value != value or value == "":
        return None
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
