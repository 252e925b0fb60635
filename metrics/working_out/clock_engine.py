"""The clock engine: when each thing was due, whether it was done in time, and by how much it was late."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

import duckdb

from database.tables import TableOf
from metrics.declaring.clock import Clock
from metrics.faults import apart
from metrics.reasons import NONE, Reasons

FOREVER = date(2199, 12, 31)

# A moment whose time is not given lies between two midnights. What is in time, or late, wherever in that day it lies, is
# so; all else is not known. A moment that is said to stop before it starts, and must, has not stopped.
# working_days numbers every day, so that a difference of two numbers is a count of working days.
# Where the calendar ends before a due day there is none, and the clock is neither met nor missed.
TICKING = """
    CREATE TABLE clocks.{id} AS
    WITH begun AS (
        SELECT cases.* EXCLUDE (started, stopped), cases.started::{grain} AS started, {stopped}::{grain} AS stopped,
               days.number AS started_number, {start_unsure} AS start_unsure, {stop_unsure} AS stop_unsure
        FROM ({cases}) AS cases LEFT JOIN working_days AS days ON days.day = cases.started::DATE
    ),
    due AS (
        SELECT *, ({due})::{grain} AS due FROM begun
    ),
    ended AS (
        SELECT due.*, coalesce(stopped, (least(today, $known_to) + INTERVAL {end_of_today} DAY)::{grain}) AS ended
        FROM due, about
    ),
    numbered AS (
        SELECT ended.*, last_days.number AS ended_number, due_days.number AS due_number
        FROM ended
        LEFT JOIN working_days AS last_days ON last_days.day = ended::DATE
        LEFT JOIN working_days AS due_days ON due_days.day = due::DATE
    )
    SELECT * EXCLUDE (started_number, ended_number, due_number, ended, start_unsure, stop_unsure{statuses}),
           CASE WHEN due IS NULL THEN 'not known'
                WHEN stopped IS NULL AND {stop_not_known} THEN 'not known'
                WHEN stopped IS NULL THEN if(ended <= due + start_unsure, 'running', 'overdue')
                WHEN ended + stop_unsure <= due THEN 'met'
                WHEN ended > due + start_unsure THEN 'missed'
                ELSE 'not known' END AS state,
           if(state IN ('missed', 'overdue') AND start_unsure + stop_unsure = INTERVAL 0 DAY, ({late})::DOUBLE, NULL) AS late_by
    FROM numbered
    ORDER BY started
"""
SURE, UNSURE = "INTERVAL 0 DAY", "if(cases.{}_status = 'no time given', INTERVAL 1 DAY, INTERVAL 0 DAY)"
LINES = """
    INSERT INTO clock_lines BY NAME
    SELECT ? AS clock, record_id, started, due, stopped, state, late_by, place FROM clocks.{id}
"""


@dataclass(frozen=True)
class ClockLine:
    """One thing a clock runs for. late_by: in the limit's unit. place: where in a partner's file it stands."""

    clock: str
    record_id: str
    started: datetime | None
    due: datetime | None
    stopped: datetime | None
    state: str
    late_by: float | None
    place: str


CLOCK_LINES = TableOf("clock_lines", ClockLine)


def write_clocks(
    connection: duckdb.DuckDBPyConnection, clocks: dict[str, Clock], known_to: dict[str, date] | None = None
) -> dict[str, Reasons]:
    """Fill the schema `clocks`, a table each, and clock_lines with all of them; seen from the day in the table about.

    known_to: the last day of which a clock's sources tell, where that is earlier: what was due later is not overdue yet.
    Out comes why a clock has no table: one whose own fault left it without.
    """
    connection.execute("CREATE SCHEMA clocks")
    CLOCK_LINES.write(connection)
    known = known_to or {}
    found = {name: apart(partial(tick, connection, each, known.get(name, FOREVER)), faulty) for name, each in clocks.items()}
    return {name: why for name, why in found.items() if why}


def tick(connection: duckdb.DuckDBPyConnection, clock: Clock, known_to: date) -> Reasons:
    connection.execute(query(clock), {"known_to": known_to})
    connection.execute(LINES.format(id=clock.id), [clock.id])
    return NONE


def faulty(why: Reasons) -> Reasons:
    return why


def say_nothing_of(connection: duckdb.DuckDBPyConnection, clock: Clock) -> None:
    """Of what became of its things nothing is known, for one of its extracts never came: none is done, late or overdue."""
    connection.execute(f"UPDATE clocks.{clock.id} SET state = 'not known', late_by = NULL")
    connection.execute("UPDATE clock_lines SET state = 'not known', late_by = NULL WHERE clock = ?", [clock.id])


def query(clock: Clock) -> str:
    """The SQL; every name in it comes from the declaration."""
    by_the_clock = clock.limit.by_the_clock
    start_unsure, stop_unsure = (UNSURE.format(which) if by_the_clock else SURE for which in ("started", "stopped"))
    return TICKING.format(
        id=clock.id,
        cases=clock.cases,
        due=clock.limit.due,
        late=clock.limit.late,
        stop_not_known="stopped_status IN ('not available', 'unreadable', 'suppressed')" if by_the_clock else "FALSE",
        statuses=", started_status, stopped_status" if by_the_clock else "",
        start_unsure=start_unsure,
        stop_unsure=stop_unsure,
        stopped=f"if(cases.stopped + {stop_unsure} >= cases.started, cases.stopped, NULL)" if by_the_clock else "cases.stopped",
        grain="TIMESTAMP" if by_the_clock else "DATE",
        end_of_today=1 if by_the_clock else 0,
    )
