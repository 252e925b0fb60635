"""How the clocks stand over the last twelve months, worked out once for a snapshot, and the things behind each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

import duckdb

from database.tables import TableOf
from metrics.declaring.clock import Clock
from metrics.disclosure.rounding import EXEMPT, is_released
from metrics.read_gate import must_read, readable
from metrics.reasons import NONE, Reasons
from metrics.records import Records, read_records
from metrics.viewer import Viewer

LAST_YEAR = """
    INSERT INTO clock_standings BY NAME
    WITH last_year AS (
        SELECT clock_lines.*, due IS NOT NULL AND due::DATE BETWEEN today - INTERVAL 12 MONTH AND today AND state <> 'running'
               AS fell_due
        FROM clock_lines, about
    )
    SELECT clock, count_if(fell_due) AS due, count_if(fell_due AND state = 'met') AS met,
           count_if(fell_due AND state = 'missed') AS missed, count_if(fell_due AND state = 'overdue') AS overdue,
           count_if(state = 'running') AS running, count_if(state = 'not known') AS not_known,
           median(late_by) FILTER (fell_due) AS usually_late_by, max(late_by) FILTER (fell_due) AS most_late_by,
           min(due) FILTER (state = 'running') AS next_due, NULL AS until, '' AS reasons
    FROM last_year
    WHERE clock NOT IN (SELECT clock FROM clock_standings)
    GROUP BY clock
"""
BY_MONTH = """
    INSERT INTO clock_months BY NAME
    SELECT clock, date_trunc('month', due)::DATE AS month, state, count(*) AS things
    FROM clock_lines, about
    WHERE due::DATE BETWEEN date_trunc('month', today) - INTERVAL 24 MONTH AND today AND state <> 'running'
      AND clock NOT IN (SELECT clock FROM clock_standings WHERE reasons <> '')
    GROUP BY ALL
"""


@dataclass(frozen=True)
class Counts:
    """Of what fell due in the last twelve months: met, missed (done late), overdue (not done). late: in the limit's unit.

    running: not due yet. not_known: due after the last day whose bank holidays are known, or without a start.
    A count is None where the release rule hides it, or the clock could not be worked out: reasons say so.
    until: the last day of the finished year that they are of; None where they are seen from today.
    """

    due: int | None = 0
    met: int | None = 0
    missed: int | None = 0
    overdue: int | None = 0
    running: int | None = 0
    not_known: int | None = 0
    usually_late_by: float | None = None
    most_late_by: float | None = None
    next_due: datetime | None = None
    until: date | None = None
    reasons: Reasons = NONE

    @property
    def in_time(self) -> float | None:
        """Of all that fell due, those done in time, in per cent."""
        return 100 * self.met / self.due if self.due and self.met is not None else None


@dataclass(frozen=True)
class CountsRow(Counts):
    """As they stand in the snapshot. clock: its id."""

    clock: str = ""


@dataclass(frozen=True)
class Standing(Counts):
    """How a clock stands. ruled: whether its counts are released numbers."""

    clock: Clock = field(kw_only=True)
    ruled: bool = False


@dataclass(frozen=True)
class MonthRow:
    """How many things of a clock fell due in a month and are in a state; None where the release rule hides it."""

    clock: str
    month: date
    state: str
    things: int | None


CLOCK_STANDINGS, CLOCK_MONTHS = TableOf("clock_standings", CountsRow), TableOf("clock_months", MonthRow)


def write_standings(connection: duckdb.DuckDBPyConnection, unknown: Mapping[str, Reasons] = MappingProxyType({})) -> None:
    """Fill the tables clock_standings and clock_months from clock_lines. unknown: why nothing can be said of a clock."""
    CLOCK_STANDINGS.write(connection, [CountsRow(*[None] * 10, reasons=why, clock=name) for name, why in unknown.items()])
    connection.execute(LAST_YEAR)
    CLOCK_MONTHS.write(connection)
    connection.execute(BY_MONTH)


def standings(connection: duckdb.DuckDBPyConnection, clocks: Mapping[str, Clock], viewer: Viewer) -> list[Standing]:
    """Every clock that this viewer may read in this file, in the order of themes."""
    rows = {row.clock: row for row in CLOCK_STANDINGS.read(connection)}
    released, seen = is_released(connection), readable(connection, clocks, viewer)
    found: list[Standing] = []
    for name in (name for name in clocks if name in seen):
        counts: dict[str, Any] = vars(rows.get(name, CountsRow())) | {"clock": clocks[name]}
        found.append(Standing(**counts, ruled=released and clocks[name].disclosure not in EXEMPT))
    return found


def by_month(connection: duckdb.DuckDBPyConnection, clock: Clock, viewer: Viewer) -> list[MonthRow]:
    """How many fell due in each of the last 25 months, by what became of them. Raises NotAllowed."""
    must_read(connection, clock, viewer)
    return CLOCK_MONTHS.read(connection, "WHERE clock = ? ORDER BY month, state", [clock.id])


def things(connection: duckdb.DuckDBPyConnection, clock: Clock, viewer: Viewer, states: tuple[str, ...]) -> Records:
    """The things of a clock in these states, the latest due first. Raises NotAllowed."""
    viewer.must_see_records(clock.theme.id, clock.extracts)
    sql = f"""
        SELECT record_id, {"".join(f"{name}, " for name in clock.by)}started, due, stopped, state, late_by, place
        FROM clocks.{clock.id} WHERE list_contains(?, state) ORDER BY due DESC, record_id
    """
    return read_records(connection, sql, [list(states)])
