"""How a clock stood at the end of its last finished year: what may be told of clocks that run for deaths and serious incidents.

Seen from today such a clock would change on the day something happened, and two days side by side would date it.
"""

from datetime import date

import duckdb

from metrics.working_out.clock_counts import CountsRow
from periods import A_DAY, Span, year_of, year_span

STOOD = """
    WITH stood AS (
        SELECT CASE WHEN state = 'not known' THEN 'not known'
                    WHEN stopped::DATE <= $stop THEN state
                    ELSE 'overdue' END AS state
        FROM clock_lines WHERE clock = $clock AND due::DATE BETWEEN $start AND $stop
    )
    SELECT count(*), count(*) FILTER (state = 'met'), count(*) FILTER (state = 'missed'), count(*) FILTER (state = 'overdue')
    FROM stood
"""


def stood_at_the_end(connection: duckdb.DuckDBPyConnection, clock: str, today: date, known_to: date) -> CountsRow:
    """Of what fell due in the year: met, missed or not done by its end. What is running or not known is of today, and not told.

    known_to: the last day of which the clock's sources tell.
    """
    start, stop = last_finished(min(today - A_DAY, known_to))
    [counted] = connection.execute(STOOD, {"clock": clock, "start": start, "stop": stop}).fetchall()
    return CountsRow(*counted, running=None, not_known=None, until=stop, clock=clock)


def last_finished(day: date) -> Span:
    """The financial year that ended on this day, or last before it."""
    this = year_span(year_of(day))
    return this if this[1] <= day else year_span(year_of(day) - 1)
