"""The declared checks, run in SQL over a cleaned table: whose rows they are, duplicates, conditions."""

from collections.abc import Callable
from functools import cache

import duckdb
import pyarrow as pa

from database.opening import in_memory
from loaders.cells import NO_TIME_GIVEN
from loaders.copies import hold_sheets_against_each_other, say_which_were_copied_forward
from loaders.days_and_numbers import Moment
from loaders.one_child import one_child_checks
from loaders.outcome import ROW_KEPT, ROW_SET_ASIDE, Issue, Report
from loaders.source import Check, Source
from loaders.table import ROW, SHEET, status_column, table_columns, unread_parts
from loaders.titles import as_compared

REPLACED = "rows replaced by a later row with the same reference"
TOO_MANY = "more than three rows name the same; only the last counts: check whether all are meant to be one"
OTHER_VALUES = "a later row names the same and holds other values; that one counts: check whether both are meant to be one"
NOT_TOLD_APART = "a later row names the same and replaces this one, as nothing stands under {}: check that heading"
MOST_CORRECTIONS = 3
FAILED = "rows that fail a check"

Place = Callable[[str, int, str], tuple[str, str]]


@cache
def database() -> duckdb.DuckDBPyConnection:
    """One for all files: to open another takes longer than to check most of them."""
    return in_memory(threads=2)


def run_checks(table: pa.Table, source: Source, place: Place, report: Report) -> pa.Table:
    """The rows that count. place(sheet, row, condition) names the cell and heading to point at."""
    with database().cursor() as connection:  # its temporary tables and what is registered go with the cursor
        connection.register("arriving", table)
        connection.execute("CREATE TEMP TABLE numbered AS SELECT *, row_number() OVER () AS position FROM arriving")
        keep_our_rows(connection, source, report)
        hold_sheets_against_each_other(connection, source, report)
        say_which_were_copied_forward(connection, source, report)
        keep_newest_rows(connection, source, place, report)
        connection.execute("CREATE TEMP TABLE failing (position BIGINT)")
        connection.execute(f"CREATE TEMP VIEW compared AS SELECT * {by_days_without_times(source)} FROM numbered")
        for check in (*source.checks, *one_child_checks(source)):
            run_check(connection, check, place, report)
        report.put_aside(FAILED, count(connection, "SELECT count(DISTINCT position) FROM failing"))
        kept = connection.execute(
            "SELECT * EXCLUDE (position) FROM numbered WHERE position NOT IN (FROM failing) ORDER BY position"
        )
        return kept.to_arrow_table().cast(table.schema)


def keep_our_rows(connection: duckdb.DuckDBPyConnection, source: Source, report: Report) -> None:
    if source.keep:
        others = f"FROM numbered WHERE ({source.keep.when}) IS DISTINCT FROM TRUE"
        report.put_aside(source.keep.otherwise, count(connection, f"SELECT count(*) {others}"))
        connection.execute(f"DELETE {others}")


def keep_newest_rows(connection: duckdb.DuckDBPyConnection, source: Source, place: Place, report: Report) -> None:
    """Of rows with the same key the last one counts, as partners add corrections below; nobody corrects one that often.

    Of a list it is the one of the latest day.
    """
    latest = f"max_by(position, ({source.as_at}, position))" if source.as_at else "max(position)"
    key = ", ".join([as_compared(source, source.whole_key), *unread_parts(source, table_columns(source), "position")])
    older = f"FROM numbered WHERE position NOT IN (SELECT {latest} FROM numbered GROUP BY {key})"
    report.put_aside(REPLACED, count(connection, f"SELECT count(*) {older}"))
    if REPLACED in report.set_aside:
        nothing_in = [name for name in source.whole_key if not count(connection, f"SELECT count({name}) FROM numbered")]
        untold = NOT_TOLD_APART.format(" or ".join(nothing_in).replace("_", " ")) if nothing_in else ""
        replaced = replaced_by_another(source, key, latest, 1 if nothing_in else MOST_CORRECTIONS)
        for sheet, row, many in connection.execute(replaced).fetchall():
            problem = untold or (TOO_MANY if many else OTHER_VALUES)
            report.add(Issue(sheet, *place(sheet, row, source.key[0]), problem, ROW_SET_ASIDE))
        connection.execute(f"DELETE {older}")


def replaced_by_another(source: Source, key: str, latest: str, least: int) -> str:
    """SQL for the rows of a sheet that hold what the one that counts instead does not, or are too many: least.

    One that a later row only completes, as with a return or an outcome not known before, contradicts nothing.
    """
    names = [column.name for column in source.columns]
    differ = " OR ".join(f"older.{name} IS NOT NULL AND older.{name} IS DISTINCT FROM newer.{name}" for name in names)
    same_day = f"older.{source.as_at} IS NOT DISTINCT FROM newer.{source.as_at}" if source.as_at else "TRUE"
    return f"""
        WITH told AS (SELECT *, {latest} OVER (PARTITION BY {key}) AS newest FROM numbered),
        older AS (
            SELECT *, count(*) OVER (PARTITION BY {as_compared(source, source.key)}) >= {least} AS many
            FROM told WHERE position <> newest
        )
        SELECT older.{SHEET}, older.{ROW}, many
        FROM older JOIN numbered AS newer ON older.newest = newer.position
        WHERE many OR ({differ}) AND {same_day} AND older.{SHEET} = newer.{SHEET}
        ORDER BY older.position
    """


def run_check(connection: duckdb.DuckDBPyConnection, check: Check, place: Place, report: Report) -> None:
    """Add an issue for each row where the condition is false; remember those to set aside."""
    failing = f"""
        SELECT position, {SHEET}, {ROW}
        FROM (SELECT *, ({check.holds}) AS holds FROM compared)
        WHERE holds = FALSE AND position NOT IN (FROM failing)
        ORDER BY position
    """
    found = connection.execute(failing).fetchall()
    for _, sheet, row in found:
        cell, heading = place(sheet, row, check.holds)
        report.add(Issue(sheet, cell, heading, check.says, ROW_SET_ASIDE if check.sets_aside else ROW_KEPT))
    if check.sets_aside and found:
        connection.executemany("INSERT INTO failing VALUES (?)", [[position] for position, _, _ in found])


def by_days_without_times(source: Source) -> str:
    """Where a time is not given, all moments of the row are compared by their days."""
    moments = [column.name for column in source.columns if isinstance(column.kind, Moment)]
    unsure = " OR ".join(f"{status_column(name)} IS NOT DISTINCT FROM '{NO_TIME_GIVEN}'" for name in moments)
    days = ", ".join(f"if({unsure}, date_trunc('day', {name}), {name}) AS {name}" for name in moments)
    return f"REPLACE ({days})" if moments else ""


def count(connection: duckdb.DuckDBPyConnection, sql: str) -> int:
    ((number,),) = connection.execute(sql).fetchall()
    return number
