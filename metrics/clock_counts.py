"""What a page asks of the clocks: how each stands over the last twelve months, and the things behind it."""

from dataclasses import dataclass
from datetime import date

import duckdb
import pandas as pd

from metrics.clock import Clock
from metrics.viewer import Viewer

STANDING = """
    WITH last_year AS (
        SELECT clock_lines.*, due::DATE BETWEEN today - INTERVAL 12 MONTH AND today AND state <> 'running' AS fell_due
        FROM clock_lines, about
    )
    SELECT clock, count_if(fell_due) AS due, count_if(fell_due AND state = 'met') AS met,
           count_if(fell_due AND state = 'missed') AS missed, count_if(fell_due AND state = 'overdue') AS overdue,
           count_if(state = 'running') AS running, count_if(state = 'not known') AS not_known,
           median(late_by) FILTER (fell_due) AS usually_late_by, max(late_by) FILTER (fell_due) AS most_late_by,
           min(due) FILTER (state = 'running') AS next_due
    FROM last_year
    GROUP BY clock
"""
BY_MONTH = """
    SELECT date_trunc('month', due)::DATE AS month, state, count(*) AS things
    FROM clock_lines, about
    WHERE clock = ? AND due::DATE > last_day(today) - INTERVAL 25 MONTH AND due::DATE <= today AND state <> 'running'
    GROUP BY ALL ORDER BY ALL
"""


@dataclass(frozen=True)
class Standing:
    """Of what fell due in the last twelve months: met, missed (done late), overdue (not done). late: in the limit's unit.

    running: not due yet. not_known: due after the last day whose bank holidays are known, or without a start.
    """

    clock: Clock
    due: int = 0
    met: int = 0
    missed: int = 0
    overdue: int = 0
    running: int = 0
    not_known: int = 0
    usually_late_by: float | None = None
    most_late_by: float | None = None
    next_due: date | None = None

    @property
    def in_time(self) -> float | None:
        """Of all that fell due, those done in time, in per cent."""
        return 100 * self.met / self.due if self.due else None


def standings(connection: duckdb.DuckDBPyConnection, clocks: dict[str, Clock], viewer: Viewer) -> list[Standing]:
    """Every clock whose theme the viewer may see, in the order of themes."""
    found = {row[0]: row[1:] for row in connection.execute(STANDING).fetchall()}
    return [Standing(clock, *found.get(clock.id, ())) for clock in clocks.values() if viewer.may_see(clock.theme.id)]


def by_month(connection: duckdb.DuckDBPyConnection, clock: Clock, viewer: Viewer) -> pd.DataFrame:
    """How many fell due in each of the last 25 months, by what became of them: month, state, things. Raises NotAllowed."""
    viewer.must_see(clock.theme.id)
    return pd.DataFrame(connection.execute(BY_MONTH, [clock.id]).fetchall(), columns=["month", "state", "things"])


def things(connection: duckdb.DuckDBPyConnection, clock: Clock, viewer: Viewer, states: tuple[str, ...]) -> pd.DataFrame:
    """The things of a clock in these states, the latest due first. Raises NotAllowed."""
    viewer.must_see_records(clock.theme.id)
    return connection.execute(
        f"""
        SELECT record_id, {"".join(f"{name}, " for name in clock.by)}started, due, stopped, state, late_by, place
        FROM clocks.{clock.id} WHERE list_contains(?, state) ORDER BY due DESC, record_id
        """,
        [list(states)],
    ).df()
