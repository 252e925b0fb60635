"""The one place where cases become values."""

from datetime import date

import duckdb
import pandas as pd

from metrics.indicator import Indicator
from metrics.judge import Measured, judge
from metrics.table import COLUMNS, NOT_RECORDED, WHOLE

EVER = (date(1900, 1, 1), date(2199, 12, 31))
STOKE = 861  # the authority's code in the DfE's numbering
WHOLE_SQL = f"'{WHOLE}'"

PERIODS = """
    due AS (
        SELECT max(month) AS last_month FROM returns WHERE list_contains($sources, source)
    ),
    periods AS (
        SELECT greatest(start, $from) AS start, least(stop, $to) AS stop, label,
               start < $from OR stop > $to AS clipped
        FROM calendar, due
        WHERE grain = $grain AND start <= $to AND stop >= $from AND start <= last_month
    )"""

COVERAGE = """
    came AS (  -- a month counts as returned when every source has it, from anybody (or from the group's own sender)
        SELECT month, sender, bool_and(returned) AS returned
        FROM (
            SELECT source, month, {sender} AS sender, bool_or(returned) AS returned
            FROM returns WHERE list_contains($sources, source) GROUP BY ALL
        )
        GROUP BY month, sender
        HAVING count(DISTINCT source) = len($sources)
    ),
    coverage AS (
        SELECT periods.start, sender, count_if(returned) AS months_returned,
               min(month) FILTER (returned) AS first_month, max(month) FILTER (returned) AS last_month
        FROM periods JOIN came ON month BETWEEN date_trunc('month', periods.start) AND periods.stop
        GROUP BY periods.start, sender
    ),
    silent AS (  -- of several agencies, those that sent nothing in the period
        SELECT start, list(sender ORDER BY sender) AS senders
        FROM (
            SELECT periods.start, sender
            FROM periods JOIN returns ON month BETWEEN date_trunc('month', periods.start) AND periods.stop
            WHERE list_contains($sources, source)
            GROUP BY periods.start, source, sender HAVING NOT bool_or(returned)
        )
        GROUP BY start
    )"""

VALUES = """
    measured AS (
        SELECT periods.start, {group} AS breakdown, {numerator} AS numerator, {denominator} AS denominator
        FROM periods JOIN {cases} AS cases ON cases.date BETWEEN periods.start AND periods.stop
        GROUP BY ALL
    ),
    groups AS (
        SELECT DISTINCT {group} AS breakdown FROM {cases} AS cases
        UNION SELECT unnest($senders)
        UNION SELECT $whole WHERE NOT $is_broken_down
    ),
    filled AS (
        SELECT periods.*, breakdown, {whole_numerator} AS numerator, {whole_denominator} AS denominator
        FROM periods CROSS JOIN groups LEFT JOIN measured USING (start, breakdown)
    )
SELECT filled.label, filled.start, filled.stop, clipped, breakdown, numerator, denominator, {value} AS value,
       date_diff('month', filled.start, least(filled.stop, (SELECT last_month FROM due))) + 1 AS months_due,
       filled.stop > last_day((SELECT last_month FROM due)) AS unfinished,
       coalesce(months_returned, 0) AS months_returned, first_month, coverage.last_month,
       coalesce(silent.senders, []) AS silent_senders, children
FROM filled
LEFT JOIN coverage ON coverage.start = filled.start AND coverage.sender = {coverage_sender}
LEFT JOIN silent ON silent.start = filled.start
LEFT JOIN (SELECT year, children FROM child_population WHERE la_code = $authority) ON year = year(filled.start)
ORDER BY filled.start, breakdown
"""


def measure(connection: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, by: str | None = None,
            window: tuple[date, date] = EVER) -> pd.DataFrame:  # fmt: skip
    """Values of an indicator per period and group, with metrics.table.COLUMNS. window: only cases of these days."""
    sender_column, senders = sending_agencies(connection, indicator)
    by_sender = by is not None and by == sender_column
    group = WHOLE_SQL if by is None else f"coalesce(CAST(cases.{by} AS VARCHAR), '{NOT_RECORDED}')"
    unit = indicator.unit
    sql = "WITH" + ",".join([PERIODS, COVERAGE, VALUES]).format(
        sender="sender" if by_sender else "''",
        coverage_sender="breakdown" if by_sender else "''",
        group=group, cases=f"cases.{indicator.id}",
        numerator=unit.numerator, denominator=unit.denominator, value=unit.value,
        whole_numerator="coalesce(numerator, 0)" if unit.whole_of_period else "numerator",
        whole_denominator="sum(denominator) OVER (PARTITION BY periods.start)" if unit.whole_of_period else "denominator",
    )  # fmt: skip
    rows = connection.execute(sql, {
        "sources": returning_sources(connection, indicator), "from": window[0], "to": window[1], "grain": grain,
        "senders": senders if by_sender else [], "whole": WHOLE, "is_broken_down": by is not None, "authority": STOKE,
    }).fetchall()  # fmt: skip
    first = first_month_returned(connection, indicator)
    judged = [judge(Measured(*row), indicator, grain, by, by_sender, first) for row in rows]
    return pd.DataFrame(judged, columns=COLUMNS)


def returning_sources(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> list[str]:
    """The indicator's sources that are returned by period; lists such as the schools are not."""
    sql = "SELECT DISTINCT source FROM returns WHERE list_contains(?, source)"
    found = {source for (source,) in connection.execute(sql, [list(indicator.sources)]).fetchall()}
    lists = {source for (source,) in connection.execute("SELECT DISTINCT source FROM lists").fetchall()}
    return [source for source in indicator.sources if source in found or source not in lists]


def sending_agencies(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> tuple[str | None, list[str]]:
    """The column that says which agency sent a row, and the agencies expected, where several send one source."""
    sql = "SELECT agency_column, sender FROM senders WHERE list_contains(?, source) ORDER BY sender"
    rows = connection.execute(sql, [list(indicator.sources)]).fetchall()
    return (rows[0][0], [sender for _, sender in rows]) if rows else (None, [])


def first_month_returned(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> date | None:
    sql = "SELECT min(month) FROM returns WHERE returned AND list_contains(?, source)"
    return connection.execute(sql, [list(indicator.sources)]).fetchone()[0]
