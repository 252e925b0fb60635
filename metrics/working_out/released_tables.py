"""What else is released beside figures: how clocks stand, the paths of stages, what was loaded. Each under the rule."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import duckdb

from metrics.declaring.clock import Clock
from metrics.disclosure.constraints_of_clocks import what_clocks_tell
from metrics.disclosure.linear_attack import too_close
from metrics.disclosure.rounding import EXEMPT, WHOLE_YEARS_ONLY, ruled_count
from metrics.disclosure.secondary_suppression import FAR_ENOUGH
from metrics.working_out.clock_counts import CLOCK_MONTHS, CLOCK_STANDINGS, CountsRow, MonthRow
from metrics.working_out.finished_years import stood_at_the_end
from warehouse.contract import UPLOADS, Upload, read_about

COUNTS = ("due", "met", "missed", "overdue", "running", "not_known")
PUBLISHED = ("printed", "printed_as")  # what somebody printed


def write_released_tables(connection: duckdb.DuckDBPyConnection, clocks: dict[str, Clock], known_to: Mapping[str, date]) -> None:
    """Fill the schema `release` with everything but figures, headlines and queries. known_to: as for the clocks."""
    uploads = UPLOADS.read(connection, "ORDER BY load")
    UPLOADS.write(connection, [without_numbers(upload) for upload in uploads], "release")
    for name in PUBLISHED:
        connection.execute(f"CREATE TABLE release.{name} AS FROM main.{name}")
    write_clocks(connection, clocks, known_to)


def without_numbers(upload: Upload) -> Upload:
    """How many rows came is how many children there were; who loaded them is for those who may see the log."""
    return replace(upload, who="", rows_read=None, rows_kept=None, issues=None)


def write_clocks(connection: duckdb.DuckDBPyConnection, clocks: dict[str, Clock], known_to: Mapping[str, date]) -> None:
    stand = [as_it_may_be_told(connection, row, clocks, known_to) for row in CLOCK_STANDINGS.read(connection, "ORDER BY clock")]
    standings = [ruled_counts(row, clocks[row.clock]) for row in stand]
    months = [row for row in CLOCK_MONTHS.read(connection, "ORDER BY ALL") if clocks[row.clock].disclosure != WHOLE_YEARS_ONLY]
    ruled = [ruled_month(row, clocks[row.clock]) for row in months]
    about_people = [row for row in standings if clocks[row.clock].disclosure not in EXEMPT]
    telling = too_telling(about_people, ruled, read_about(connection).today)
    CLOCK_STANDINGS.write(connection, standings, "release")
    CLOCK_MONTHS.write(connection, [row for row in ruled if row.clock not in telling], "release")


def as_it_may_be_told(
    connection: duckdb.DuckDBPyConnection, row: CountsRow, clocks: dict[str, Clock], known_to: Mapping[str, date]
) -> CountsRow:
    """Of a restricted clock its last finished year: no two days tell when something happened."""
    if clocks[row.clock].disclosure != WHOLE_YEARS_ONLY or row.reasons:
        return row
    return stood_at_the_end(connection, row.clock, read_about(connection).today, known_to[row.clock])


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


def too_telling(standings: list[CountsRow], months: list[MonthRow], today: date) -> set[str]:
    """The clocks whose months would tell hidden counts: they are released without their months."""
    return {
        counts.clock
        for counts in standings
        if too_close(what_clocks_tell(counts, [row for row in months if row.clock == counts.clock], today), FAR_ENOUGH)
    }
