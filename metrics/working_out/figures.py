"""Every figure, worked out once when a snapshot is built: cases, values by period and group, headlines."""

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.disclosure.parts_so_far import with_parts_so_far
from metrics.disclosure.release_history import ReleaseHistory
from metrics.disclosure.rounding import WHOLE_YEARS_ONLY, headline_cut, is_exempt, release
from metrics.disclosure.secondary_suppression import closed
from metrics.reasons import Kind, because
from metrics.table import FIGURES, HIDDEN, Figure
from metrics.working_out.coverage import EVERYBODY, Returned, received
from metrics.working_out.funnels import Asked, asked_of, is_path
from metrics.working_out.headline import Runs, headline, runs_of, write_headlines
from metrics.working_out.measure import measured
from periods import GRAINS
from warehouse.contract import read_about

RELEASE = "release"  # the schema whose tables become the file of released figures


def write_figures(connection: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator]) -> None:
    """Fill the schema `cases` and the tables figures and headlines, exact and, in the schema `release`, ruled."""
    connection.execute("CREATE SCHEMA cases")
    returned, came = Returned(connection), received(connection)
    today = read_about(connection).today
    exact, released, asked, history = Written(), Written(ruled=True), asked_of(indicators, returned), ReleaseHistory(connection)
    for indicator in indicators.values():
        write_cases(connection, indicator, returned)
        rows, runs = figures_of(connection, indicator, returned, asked.get(indicator.id))
        sources = returned.coverage(indicator).sources
        fresh = max((came[source] for source in sources if source in came), default=None), returned.late(sources, today)
        exact.add(indicator, rows, runs, fresh)
        ruled = with_parts_so_far(release(indicator, rows), rows)
        kept = closed(indicator, ruled, history.that_fits(indicator, ruled))
        history.add(indicator, kept)
        released.add(indicator, kept, runs, fresh)
    exact.write(connection, "main", indicators)
    released.write(connection, RELEASE, indicators)
    history.write(connection)


class Written:
    """Rows and headlines of every indicator, on their way into one schema. A headline is made of these rows alone."""

    def __init__(self, ruled: bool = False):
        self.ruled, self.rows, self.lines = ruled, [], {}

    def add(self, indicator: Indicator, rows: list[Figure], runs: Runs, fresh: tuple) -> None:
        self.rows += [row._replace(position=place) for place, row in enumerate(rows) if row.grain in GRAINS or is_path(row.grain)]
        line = headline(indicator, runs, [row for row in rows if row.cut == headline_cut(indicator)], fresh)
        line.ruled = self.ruled and not is_exempt(indicator)
        if line.ruled and headline_cut(indicator) and indicator.disclosure == WHOLE_YEARS_ONLY:
            line.status, line.reasons = HIDDEN, because(Kind.NO_GROUP_RELEASED)
        self.lines[indicator.id] = line

    def write(self, connection: duckdb.DuckDBPyConnection, schema: str, indicators: dict[str, Indicator]) -> None:
        FIGURES.write(connection, self.rows, schema)
        write_headlines(connection, schema, indicators, self.lines)


def write_cases(connection: duckdb.DuckDBPyConnection, indicator: Indicator, returned: Returned) -> None:
    """Only of weeks or months that every source was returned for: a notice without that month's contacts is no case yet."""
    coverage = returned.coverage(indicator)
    came = [start for start, counts in coverage.came[EVERYBODY].items() if counts]
    connection.execute(
        f"""
        CREATE TABLE cases.{indicator.id} AS
        SELECT * FROM ({indicator.cases}) WHERE date_trunc($step, date) IN (SELECT unnest($came::DATE[])) ORDER BY date
    """,
        {"step": coverage.step.id, "came": came},
    )


def figures_of(
    connection: duckdb.DuckDBPyConnection, indicator: Indicator, returned: Returned, asked: Asked | None = None
) -> tuple[list[Figure], Runs]:
    """Every grain and the two runs of the headline, the whole and each breakdown; and the runs that paths of stages ask for."""
    runs, coverage = runs_of(indicator, returned), returned.coverage(indicator)
    spans = [span for grain in coverage.grains(indicator) for span in coverage.spans(grain)]
    spans += [*runs.spans(), *(asked.spans if asked else [])]
    rows = measured(connection, indicator, returned, spans, [None, *indicator.by])
    return [row for row in rows if asked is None or asked.needs(row.grain, row.cut)], runs
