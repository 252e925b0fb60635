"""What else is released beside figures: how clocks stand, the paths of stages, what was loaded. Each under the rule."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

import duckdb

from metrics.declaring.clock import Clock
from metrics.disclosure.constraints_of_clocks import ClockTold
from metrics.disclosure.rounding import EXEMPT, WHOLE_YEARS_ONLY, ruled_count
from metrics.working_out.clock_counts import CLOCK_MONTHS, CLOCK_STANDINGS, CountsRow, MonthRow
from metrics.working_out.finished_years import stood_at_the_end
from warehouse.contract import UPLOADS, Upload, read_about

COUNTS = ("due", "met", "missed", "overdue", "running", "not_known")
PUBLISHED = ("printed", "printed_as")  # what somebody printed


def write_released_tables(connection: duckdb.DuckDBPyConnection, told: Collection[ClockTold]) -> None:
    """Fill the schema `release` with everything but figures, headlines and queries. told: what may be told of each clock."""
    uploads = UPLOADS.read(connection, "ORDER BY load")
    UPLOADS.write(connection, [without_numbers(upload) for upload in uploads], "release")
    for name in PUBLISHED:
        connection.execute(f"CREATE TABLE release.{name} AS FROM main.{name}")
    write_clocks(connection, told)


def without_numbers(upload: Upload) -> Upload:
    """How many rows came is how many children there were; who loaded them is for those who may see the log."""
    return replace(upload, who="", rows_read=None, rows_kept=None, issues=None)


def ruled_clocks(
    connection: duckdb.DuckDBPyConnection, clocks: dict[str, Clock], known_to: Mapping[str, date]
) -> list[ClockTold]:
    """Each as it is told if nothing is known too closely by it. known_to: as for the clocks."""
    stand = [as_it_may_be_told(connection, row, clocks, known_to) for row in CLOCK_STANDINGS.read(connection, "ORDER BY clock")]
    months, today = CLOCK_MONTHS.read(connection, "ORDER BY ALL"), read_about(connection).today
    return [
        ClockTold(
            ruled_counts(row, clock := clocks[row.clock]),
            tuple(
                ruled_month(each, clock) for each in months if each.clock == row.clock and clock.disclosure != WHOLE_YEARS_ONLY
            ),
            today,
            known_to[row.clock],
            clock.disclosure in EXEMPT,
        )
        for row in stand
    ]


def write_clocks(connection: duckdb.DuckDBPyConnection, told: Iterable[ClockTold]) -> None:
    CLOCK_STANDINGS.write(connection, [each.counts for each in told], "release")
    CLOCK_MONTHS.write(connection, [month for each in told for month in each.months], "release")


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
