"""Runs the worked example of an indicator or a clock on a tiny warehouse of its own."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import duckdb
import pyarrow as pa

from database.opening import in_memory
from ledger.lines import Line, Load
from loaders.source import Source
from loaders.table import ROW, SHEET, table_columns
from metrics.declaring.clock import Clock, clocks
from metrics.declaring.indicator import Example, Indicator
from metrics.declaring.query_rule import QueryRule
from metrics.declaring.text_table import parse
from metrics.printed.observations import write_printed
from metrics.records import read_records
from metrics.table import FIGURES
from metrics.working_out.clock_engine import write_clocks
from metrics.working_out.coverage import Returned
from metrics.working_out.figures import write_cases
from metrics.working_out.measure import measure
from metrics.working_out.queries import findings
from warehouse.contract import About
from warehouse.filling import Contents, fill
from warehouse.returns import returns_of
from warehouse.tables import LOAD
from wording.reasons import note

CLOCK_LINES = """
    SELECT * REPLACE (
        replace(record_id, 'load 1, sheet ', '') AS record_id,  -- of an example there is one load
        strftime(started, '%Y-%m-%d') AS started, strftime(due, '%Y-%m-%d') AS due
    )
    FROM clocks.example ORDER BY record_id
"""


@contextmanager
def example_of(declared: Indicator | Clock, sources: dict[str, Source]) -> Generator[duckdb.DuckDBPyConnection]:
    """Everything the declared SQL reads, filled from its example."""
    loads = loads_of(declared, sources) if isinstance(declared, Indicator) else []
    with tiny_warehouse(declared.example, sources, loads) as connection:
        if isinstance(declared, Indicator):
            write_clocks(connection, {name: clocks()[name] for name in declared.clocks})
            connection.execute("CREATE SCHEMA cases")
        yield connection


def outcome(connection: duckdb.DuckDBPyConnection, declared: Indicator | Clock, cases: str) -> list[dict]:
    """Values of an indicator, or what becomes of what a clock runs for. cases: the declared SQL, or another, to see it noticed.

    Raises duckdb.Error.
    """
    tried = replace(declared, cases=cases, id=declared.id or "example")
    if isinstance(tried, Clock):
        write_clocks(connection, {"example": replace(tried, id="example")})
        return read_records(connection, CLOCK_LINES, []).rows
    write_cases(connection, tried, Returned(connection))
    figures = measure(connection, declared, declared.example.grain, declared.example.by)
    return [figure._asdict() | {"note": note(figure.reasons)} for figure in figures]


def run_rule(rule: QueryRule, example: Example, sources: dict[str, Source]) -> list[dict]:
    """What a query rule finds in one of its examples, whose tables may be those of sources or of figures."""
    sent = {name: text for name, text in example.given.items() if name in sources}
    with tiny_warehouse(replace(example, given=sent), sources) as connection:
        write_no_figures(connection)
        for name in example.given.keys() - sent:
            for row in parse(example.given[name]):
                insert_row(connection, name, row)
        return [vars(finding) for finding in findings(connection, rule)]


def write_no_figures(connection: duckdb.DuckDBPyConnection) -> None:
    """What a query rule and the printed figures need beside the sources: figures, here none."""
    FIGURES.write(connection)
    write_printed(connection, {})


def insert_row(connection: duckdb.DuckDBPyConnection, table: str, row: dict) -> None:
    values = ", ".join(f"${name}" for name in row)
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({values})", row)


@contextmanager
def tiny_warehouse(
    example: Example, sources: dict[str, Source], loads: Sequence[Line] = ()
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Filled as every snapshot is, with the example's rows and loads only, and seen from its day."""
    about = About("example", 0, date.fromisoformat(example.today), sample=False)
    returns = returns_of(sources, list(loads), date(1900, 1, 1))
    with in_memory() as connection:
        fill(connection, Contents(sources, lambda source: rows_of(example, source), returns, [], about))
        yield connection


def rows_of(example: Example, source: Source) -> pa.Table | None:
    """The example's rows as those of one load, still as text, which the table of the source gives its kinds."""
    rows = parse(example.given.get(source.id, "")) if source.id in example.given else []
    columns = {name: pa.array([row.get(name) for row in rows], pa.string()) for name in table_columns(source)}
    columns |= {LOAD: [1] * len(rows), SHEET: ["example"] * len(rows), ROW: list(range(1, len(rows) + 1))}
    return pa.table(columns) if rows else None


def loads_of(indicator: Indicator, sources: dict[str, Source]) -> list[Line]:
    """Every source of the example returned from its first month to its last; an agency only if it has rows."""
    given = {name: parse(indicator.example.given.get(name, "x")) for name in indicator.sources or indicator.example.given}
    dated = {name: rows for name, rows in given.items() if sources[name].period}
    days = [date.fromisoformat(row[sources[name].period][:10]) for name, rows in dated.items() for row in rows]
    if not days:
        return []
    covers = min(days), max(days)
    return [
        Line(number, None, "example", Load(name, senders_of(sources[name], rows), covers, 0, 0, 0, "", None, ""))
        for number, (name, rows) in enumerate(dated.items(), start=1)
    ]


def senders_of(source: Source, rows: list[dict]) -> tuple[str, ...]:
    return tuple(sorted({row[source.returns_by] for row in rows})) if source.returns_by else (source.partner,)


def as_expected(declared: Indicator | Clock, found: list[dict]) -> list[dict[str, str | None]]:
    """What came out, in the words of the example's own table, to be held against it."""
    headings = list(parse(declared.example.then)[0])
    return [{heading: in_words(row[heading]) for heading in headings} for row in found]


def in_words(value: object) -> str | None:
    if value is None or value == "":
        return None
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
