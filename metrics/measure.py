"""The one place where cases become values."""

from dataclasses import dataclass
from datetime import date

import duckdb
import pandas as pd

from metrics.indicator import Indicator
from metrics.table import (
    COLUMNS, DISPUTED, NOT_APPLICABLE, NOT_RECORDED, NOT_RETURNED, OK, PROVISIONAL, WHOLE,
)  # fmt: skip

EVER = (date(1900, 1, 1), date(2199, 12, 31))
STOKE = 861  # the authority's code in the DfE's numbering

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


@dataclass(frozen=True)
class Measured:
    """A period and group as the database knows it, before it is said what it is worth."""

    label: str
    start: date
    stop: date
    clipped: bool
    breakdown: str
    numerator: float | None
    denominator: float | None
    value: float | None
    months_due: int
    unfinished: bool
    months_returned: int
    first_month: date | None
    last_month: date | None
    silent_senders: list[str]
    children: int | None


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


WHOLE_SQL = f"'{WHOLE}'"


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


def judge(row: Measured, indicator: Indicator, grain: str, by: str | None, by_sender: bool, first: date | None) -> tuple:
    """Say what a figure is worth: what is missing from it, or why there is none."""
    numerator, value = row.numerator, row.value
    if indicator.unit.counts and row.months_returned and numerator is None:
        numerator = value = 0
    status, note = status_and_note(row, indicator, value, by_sender, first)
    if status in (NOT_RETURNED, NOT_APPLICABLE):
        numerator = value = None
    if value is not None and (said := disagreeing(indicator, row.label, row.breakdown if by else None)):
        status, note = DISPUTED, "; ".join(filter(None, [said, note]))
    rate = None
    if indicator.per_10000_children and grain == "year" and by is None and status in (OK, DISPUTED) and row.children:
        rate = 10_000 * value / row.children
    denominator = None if status == NOT_RETURNED else row.denominator
    return period_label(row), row.start, row.stop, row.breakdown, numerator, denominator, value, rate, status, note


def status_and_note(row: Measured, indicator: Indicator, value: float | None, by_sender: bool,
                    first: date | None) -> tuple[str, str]:  # fmt: skip
    if row.months_returned == 0:
        return NOT_RETURNED, "nothing was returned for this period"
    if indicator.history_months and first and months_between(first, row.start) < indicator.history_months:
        return NOT_APPLICABLE, f"needs {indicator.history_months} months of earlier records"
    if value is None:
        return NOT_APPLICABLE, "no cases in this period"
    if row.months_returned < row.months_due:
        return PROVISIONAL, f"{row.months_returned} of {row.months_due} months returned"
    if row.silent_senders and not by_sender:
        return PROVISIONAL, "without " + ", ".join(row.silent_senders) + ", which returned nothing"
    if row.unfinished:
        return PROVISIONAL, "the period is not over"
    return OK, ""


def period_label(row: Measured) -> str:
    """A part of a period never bears the name of the whole."""
    partial = row.months_returned and (row.unfinished or row.months_returned < row.months_due)
    if not row.clipped and not partial:
        return row.label
    start = row.start if row.clipped else row.first_month
    stop = row.stop if row.clipped else row.last_month
    return f"{row.label} ({start:%b %Y} to {stop:%b %Y})"


def months_between(earlier: date, later: date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def disagreeing(indicator: Indicator, label: str, group: str | None) -> str:
    """Where one document prints two exact values for this figure: both, with their places."""
    printed = [each for each in indicator.published
               if each.period == label and each.breakdown == group and not each.qualifier]
    if len({each.value for each in printed}) < 2:
        return ""
    return "disputed: " + "; ".join(f"{each.value:g} in {each.where}" for each in printed)
