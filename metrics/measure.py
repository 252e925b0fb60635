"""The one place where cases become values."""

from datetime import date

import duckdb
import pandas as pd

from metrics.indicator import Indicator
from metrics.judge import Measured, judge
from metrics.returning import Returning, returning
from metrics.table import COLUMNS, NOT_RECORDED, WHOLE

EVER = (date(1900, 1, 1), date(2199, 12, 31))
STOKE = 861  # the authority's code in the DfE's numbering
WHOLE_SQL = f"'{WHOLE}'"

PERIODS = """
    due AS (
        SELECT max(month) AS last_month FROM returns WHERE list_contains($sources, source)
    ),
    periods AS (
        SELECT grain, greatest(start, $from) AS start, least(stop, $to) AS stop, label,
               start < $from OR stop > $to AS clipped
        FROM calendar, due
        WHERE ($grain IS NULL OR grain = $grain) AND start <= $to AND stop >= $from AND start <= last_month
    ),
    months AS (
        SELECT grain, start, unnest(generate_series(date_trunc('month', start), stop, INTERVAL 1 MONTH))::DATE AS month
        FROM periods
    )"""

COVERAGE = """
    came AS (  -- a month counts as returned when every source needed has it, from anybody (or from the group's own sender)
        SELECT month, sender, count(*) FILTER (returned) >= $needed AS returned
        FROM (
            SELECT source, month, {sender} AS sender, bool_or(returned) AS returned
            FROM returns WHERE list_contains($sources, source) GROUP BY ALL
        )
        GROUP BY month, sender
        HAVING count(DISTINCT source) >= $needed
    ),
    coverage AS (
        SELECT grain, start, sender, count_if(returned) AS months_returned,
               min(month) FILTER (returned) AS first_month, max(month) FILTER (returned) AS last_month
        FROM months JOIN came USING (month)
        GROUP BY grain, start, sender
    ),
    ends AS (  -- the last month of each period that anybody returned: what stood then is what a snapshot shows
        SELECT grain, start, max(last_month) AS end_month FROM coverage GROUP BY grain, start
    ),
    silent AS (  -- of several agencies, those that sent nothing in the period
        SELECT grain, start, list(sender ORDER BY sender) AS senders
        FROM (
            SELECT grain, start, sender
            FROM months JOIN returns USING (month)
            WHERE list_contains($sources, source)
            GROUP BY grain, start, source, sender HAVING NOT bool_or(returned)
        )
        GROUP BY grain, start
    )"""

VALUES = """
    measured AS (
        SELECT grain, start, {group} AS breakdown, {numerator} AS numerator, {denominator} AS denominator,
               {withheld} AS withheld, {why_withheld} AS why_withheld, count(numerator) AS given
        FROM (
            SELECT grain, start, cases.*, months.month = end_month AS latest
            FROM {cases} AS cases JOIN months ON months.month = date_trunc('month', cases.date)
            LEFT JOIN ends USING (grain, start)
            WHERE cases.date BETWEEN $from AND $to
        ) AS cases
        GROUP BY ALL
    ),
    groups AS (
        SELECT DISTINCT {group} AS breakdown FROM {cases} AS cases
        UNION SELECT unnest($senders)
        UNION SELECT $whole WHERE NOT $is_broken_down
    ),
    filled AS (
        SELECT periods.*, breakdown, {whole_numerator} AS numerator, {whole_denominator} AS denominator,
               coalesce(withheld, 0) AS withheld, coalesce(why_withheld, '') AS why_withheld, coalesce(given, 0) AS given
        FROM periods CROSS JOIN groups LEFT JOIN measured USING (grain, start, breakdown)
    )
SELECT filled.grain, filled.label, filled.start, filled.stop, clipped, breakdown, numerator, denominator,
       {value} AS value,
       date_diff('month', filled.start, least(filled.stop, (SELECT last_month FROM due))) + 1 AS months_due,
       filled.stop > last_day((SELECT last_month FROM due)) AS unfinished,
       coalesce(months_returned, 0) AS months_returned, first_month, coverage.last_month,
       coalesce(silent.senders, []) AS silent_senders, children, withheld, why_withheld, given
FROM filled
LEFT JOIN coverage ON coverage.grain = filled.grain AND coverage.start = filled.start
                  AND coverage.sender = {coverage_sender}
LEFT JOIN silent ON silent.grain = filled.grain AND silent.start = filled.start
LEFT JOIN (SELECT year, children FROM child_population WHERE la_code = $authority) ON year = year(filled.start)
ORDER BY filled.grain, filled.start, place_in_order(breakdown), breakdown
"""


def measure(connection: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, by: str | None = None,
            window: tuple[date, date] = EVER) -> pd.DataFrame:  # fmt: skip
    """Values of an indicator per period and group, with metrics.table.COLUMNS. window: only cases of these days."""
    rows = measured(connection, indicator, returning(connection, indicator), grain, by, window)
    return pd.DataFrame([row for _, row in rows], columns=COLUMNS)


def measured(connection: duckdb.DuckDBPyConnection, indicator: Indicator, returns: Returning, grain: str | None,
             by: str | None, window: tuple[date, date] = EVER) -> list[tuple[str, tuple]]:  # fmt: skip
    """Each row with its grain; all three grains where none is named, in one go."""
    by_sender = by is not None and by == returns.agency_column
    parameters = {
        "sources": returns.sources, "needed": returns.needed, "from": window[0], "to": window[1], "grain": grain, "authority": STOKE,
        "senders": returns.agencies if by_sender else [], "whole": WHOLE, "is_broken_down": by is not None,
    }  # fmt: skip
    rows = connection.execute(query(indicator, by, by_sender), parameters).fetchall()
    return [(row[0], judge(Measured(*row), indicator, by, by_sender, returns.first_month)) for row in rows]


def query(indicator: Indicator, by: str | None, by_sender: bool) -> str:
    """The SQL; every name in it comes from a declaration, every value is bound."""
    unit = indicator.unit
    return "WITH" + ",".join([PERIODS, COVERAGE, VALUES]).format(
        cases=f"cases.{indicator.id}",
        group=WHOLE_SQL if by is None else f"coalesce(CAST(cases.{by} AS VARCHAR), '{NOT_RECORDED}')",
        sender="sender" if by_sender else "''",
        coverage_sender="breakdown" if by_sender else "''",
        numerator=unit.numerator, denominator=unit.denominator, value=unit.value,
        withheld="count(withheld)" if unit.stated else "0",
        why_withheld="string_agg(DISTINCT withheld, ', ' ORDER BY withheld)" if unit.stated else "''",
        whole_numerator="coalesce(numerator, 0)" if unit.whole_of_period else "numerator",
        whole_denominator="sum(denominator) OVER (PARTITION BY grain, periods.start)" if unit.whole_of_period else "denominator",
    )  # fmt: skip
