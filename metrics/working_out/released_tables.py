"""What else is released beside figures: how clocks stand, the paths of stages, what was loaded. Each under the rule."""

from dataclasses import replace

import duckdb

from metrics.declaring.clock import Clock
from metrics.disclosure.constraints_of_clocks import what_clocks_tell
from metrics.disclosure.linear_attack import too_close
from metrics.disclosure.rounding import EXEMPT, WHOLE_YEARS_ONLY, ruled_count
from metrics.disclosure.secondary_suppression import FAR_ENOUGH
from metrics.working_out.clock_counts import CLOCK_MONTHS, CLOCK_STANDINGS, CountsRow, MonthRow
from warehouse.contract import UPLOADS, Upload

COUNTS = ("due", "met", "missed", "overdue", "running", "not_known")
PUBLISHED = ("printed", "printed_as")  # what somebody printed


def write_released_tables(connection: duckdb.DuckDBPyConnection, clocks: dict[str, Clock]) -> None:
    """Fill the schema `release` with everything but figures, headlines and queries."""
    uploads = UPLOADS.read(connection, "ORDER BY load")
    UPLOADS.write(connection, [without_numbers(upload) for upload in uploads], "release")
    for name in PUBLISHED:
        connection.execute(f"CREATE TABLE release.{name} AS FROM main.{name}")
    write_clocks(connection, clocks)


def without_numbers(upload: Upload) -> Upload:
    """How many rows came is how many children there were; who loaded them is for those who may see the log."""
    return replace(upload, who="", rows_read=None, rows_kept=None, issues=None)


def write_clocks(connection: duckdb.DuckDBPyConnection, clocks: dict[str, Clock]) -> None:
    standings = [ruled_counts(row, clocks[row.clock]) for row in CLOCK_STANDINGS.read(connection, "ORDER BY clock")]
    months = [row for row in CLOCK_MONTHS.read(connection, "ORDER BY ALL") if clocks[row.clock].disclosure != WHOLE_YEARS_ONLY]
    ruled = [ruled_month(row, clocks[row.clock]) for row in months]
    telling = too_telling([row for row in standings if clocks[row.clock].disclosure not in EXEMPT], ruled)
    CLOCK_STANDINGS.write(connection, standings, "release")
    CLOCK_MONTHS.write(connection, [row for row in ruled if row.clock not in telling], "release")


def ruled_counts(counts: CountsRow, clock: Clock) -> CountsRow:
    """Counts under the rule; how late is said of eight cases or more, and never of one; no day is anybody's own."""
    if clock.disclosure in EXEMPT:
        return counts
    ruled = {name: ruled_count(getattr(counts, name)) for name in COUNTS}
    late = ruled_count((counts.missed or 0) + (counts.overdue or 0))
    usually = round(counts.usually_late_by) if late and counts.usually_late_by is not None else None
    return replace(counts, **ruled, usually_late_by=usually, most_late_by=None, next_due=None)


def ruled_month(month: MonthRow, clock: Clock) -> MonthRow:
    return month if clock.disclosure in EXEMPT else replace(month, things=ruled_count(month.things))


def too_telling(standings: list[CountsRow], months: list[MonthRow]) -> set[str]:
    """The clocks whose months would tell hidden counts: they are released without their months."""
    return {
        counts.clock
        for counts in standings
        if too_close(what_clocks_tell(counts, [month for month in months if month.clock == counts.clock]), FAR_ENOUGH)
    }
