"""What else is released beside figures: how clocks stand, the paths of stages, what was loaded. Each under the rule."""

from dataclasses import fields, replace

import duckdb
import pandas as pd

from metrics.declaring.clock import Clock
from metrics.disclosure.constraints_of_clocks import what_clocks_tell
from metrics.disclosure.linear_attack import too_close
from metrics.disclosure.rounding import EXEMPT, WHOLE_YEARS_ONLY, ruled_count
from metrics.disclosure.secondary_suppression import FAR_ENOUGH
from metrics.working_out.clock_counts import Standing

COUNTS = ("due", "met", "missed", "overdue", "running", "not_known")
PUBLISHED = ("printed", "printed_as")  # what somebody printed
UPLOADS = """
    CREATE TABLE release.uploads AS
    SELECT * REPLACE ('' AS who, NULL::INTEGER AS rows_read, NULL::INTEGER AS rows_kept, NULL::INTEGER AS issues) FROM uploads
"""  # how many rows came is how many children there were


def write_released_tables(connection: duckdb.DuckDBPyConnection, clocks: dict[str, Clock]) -> None:
    """Fill the schema `release` with everything but figures, headlines and queries."""
    connection.execute(UPLOADS)
    for name in PUBLISHED:
        connection.execute(f"CREATE TABLE release.{name} AS FROM main.{name}")
    write_clocks(connection, clocks)


def write_clocks(connection: duckdb.DuckDBPyConnection, clocks: dict[str, Clock]) -> None:
    names = [field.name for field in fields(Standing)][1:-1]
    held = connection.execute(f"SELECT clock, {', '.join(names)} FROM clock_standings ORDER BY clock").fetchall()
    standings = [ruled_standing(Standing(clocks[clock], *rest)) for clock, *rest in held]
    connection.execute("CREATE TABLE release.clock_standings AS FROM clock_standings LIMIT 0")
    if standings:
        rows = [(each.clock.id, *(getattr(each, name) for name in names)) for each in standings]
        connection.executemany(f"INSERT INTO release.clock_standings VALUES ({', '.join('?' * len(rows[0]))})", rows)
    months = ruled_months(connection.execute("FROM clock_months ORDER BY ALL").df(), clocks)
    months = months[~months["clock"].isin(too_telling(standings, months))]
    connection.register("ruled_months", months)
    connection.execute("CREATE TABLE release.clock_months AS FROM ruled_months")
    connection.unregister("ruled_months")


def ruled_standing(standing: Standing) -> Standing:
    """Counts under the rule; how late is said of eight cases or more, and never of one; no day is anybody's own."""
    if standing.clock.disclosure in EXEMPT:
        return standing
    counts = {name: ruled_count(getattr(standing, name)) for name in COUNTS}
    late = ruled_count(standing.missed + standing.overdue)
    usually = round(standing.usually_late_by) if late and standing.usually_late_by is not None else None
    return replace(standing, **counts, usually_late_by=usually, most_late_by=None, next_due=None)


def too_telling(standings: list[Standing], months: pd.DataFrame) -> list[str]:
    """The clocks whose months would tell hidden counts: they are released without their months."""
    people = [each for each in standings if each.clock.disclosure not in EXEMPT]
    return [
        each.clock.id
        for each in people
        if too_close(what_clocks_tell(each, months[months["clock"] == each.clock.id]), FAR_ENOUGH)
    ]


def ruled_months(months: pd.DataFrame, clocks: dict[str, Clock]) -> pd.DataFrame:
    disclosure = months["clock"].map(lambda name: clocks[name].disclosure)
    things = [count if kind in EXEMPT else ruled_count(count) for count, kind in zip(months["things"], disclosure)]
    return months.assign(things=pd.array(things, dtype="Int64"))[disclosure != WHOLE_YEARS_ONLY]
