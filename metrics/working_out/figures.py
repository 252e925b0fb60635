"""Every figure, worked out once when a snapshot is built: cases, values by period and group, headlines."""

from collections.abc import Collection
from functools import partial
from typing import NamedTuple

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.disclosure.constraints_of_clocks import ClockTold
from metrics.disclosure.families_closed import closed_in_families
from metrics.disclosure.parts_so_far import with_parts_so_far
from metrics.disclosure.release_history import ReleaseHistory
from metrics.disclosure.rounding import WHOLE_YEARS_ONLY, headline_cut, is_exempt, release
from metrics.disclosure.secondary_suppression import closed
from metrics.faults import apart
from metrics.reasons import Kind, Reasons, because
from metrics.table import FAULTY, FIGURES, HIDDEN, WHOLE, Figure
from metrics.working_out.coverage import EVERYBODY, Returned, received
from metrics.working_out.found import Span
from metrics.working_out.funnels import StagesAsked, asked_of
from metrics.working_out.headline import Runs, headline, runs_of, write_headlines
from metrics.working_out.measure import measured
from periods import RUNS
from warehouse.contract import read_about

RELEASE = "release"  # the schema whose tables become the file of released figures


def write_figures(
    connection: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator], clocks: Collection[ClockTold] = ()
) -> list[ClockTold]:
    """Fill the schema `cases` and the tables figures and headlines, exact and, in the schema `release`, ruled.

    clocks: each under the rule. Out comes what may be told of them beside the figures and all that was told before.
    """
    connection.execute("CREATE SCHEMA cases")
    returned, came, today = Returned(connection), received(connection), read_about(connection).today
    exact, released, asked, history = Written(), Written(ruled=True), asked_of(indicators, returned), ReleaseHistory(connection)
    told, earlier, said = {}, {}, {}
    for indicator in indicators.values():
        runs, sources = runs_of(indicator, returned), returned.coverage(indicator).sources
        fresh = max((came[source] for source in sources if source in came), default=None), returned.late(sources, today)
        of_one = connection, indicator, returned, asked.get(indicator.id)
        rows, kept, before = apart(partial(worked_out, *of_one, history), partial(faulty, *of_one))
        exact.add(indicator, rows, runs, fresh)
        told[indicator.id], earlier[indicator.id], said[indicator.id] = tuple(kept), before, (runs, fresh)
    closed_rows, closed_clocks = closed_in_families(indicators, told, earlier, history.with_earlier(clocks))
    for name, kept in closed_rows.items():
        released.add(indicators[name], list(kept), *said[name])
    exact.write(connection, "main", indicators)
    released.write(connection, RELEASE, indicators)
    history.write_all(connection, indicators, closed_rows, closed_clocks.values())
    return [closed_clocks.get(each.clock, each) for each in clocks]


class RowsOfOne(NamedTuple):
    """The figures of one indicator; those of them that could be released, were it the only one; what was told before."""

    rows: list[Figure]
    kept: list[Figure]
    earlier: tuple[Figure, ...]


class Written:
    """Rows and headlines of every indicator, on their way into one schema. A headline is made of these rows alone."""

    def __init__(self, ruled: bool = False):
        self.ruled, self.rows, self.lines = ruled, [], {}

    def add(self, indicator: Indicator, rows: list[Figure], runs: Runs, fresh: tuple) -> None:
        rows = [row for row in rows if not row.so_far]
        self.rows += [row._replace(position=place) for place, row in enumerate(rows) if row.grain not in RUNS]
        ruled = self.ruled and not is_exempt(indicator)
        line = headline(indicator, runs, [row for row in rows if row.cut == headline_cut(indicator)], fresh, ruled)
        if rows and rows[0].status == FAULTY:
            line.status, line.reasons = FAULTY, rows[0].reasons
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


def spans_of(indicator: Indicator, returned: Returned, runs: Runs, asked: StagesAsked | None) -> list[Span]:
    """Every grain, the two runs of the headline, and the runs that paths of stages ask for."""
    coverage = returned.coverage(indicator)
    spans = [span for grain in coverage.grains(indicator) for span in coverage.spans(grain)]
    return [*spans, *runs.spans(), *(asked.spans if asked else [])]


def figures_of(
    connection: duckdb.DuckDBPyConnection, indicator: Indicator, returned: Returned, asked: StagesAsked | None = None
) -> tuple[list[Figure], Runs]:
    """Of every span, the whole and each breakdown; and the two runs of the headline."""
    runs = runs_of(indicator, returned)
    rows = measured(connection, indicator, returned, spans_of(indicator, returned, runs, asked), [None, *indicator.by])
    return [row for row in rows if asked is None or asked.needs(row.grain, row.cut)], runs


def worked_out(
    connection: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    returned: Returned,
    asked: StagesAsked | None,
    history: ReleaseHistory,
) -> RowsOfOne:
    write_cases(connection, indicator, returned)
    rows, _ = figures_of(connection, indicator, returned, asked)
    ruled = with_parts_so_far(release(indicator, rows), rows)
    earlier = history.that_fits(indicator, ruled)
    return RowsOfOne(rows, closed(indicator, ruled, earlier), earlier)


def faulty(
    connection: duckdb.DuckDBPyConnection, indicator: Indicator, returned: Returned, asked: StagesAsked | None, why: Reasons
) -> RowsOfOne:
    """In place of figures, for every span, the whole and each breakdown, why there is none; and no case behind them."""
    columns = "".join(f", {name} VARCHAR" for name in indicator.by)
    connection.execute(
        f"CREATE OR REPLACE TABLE cases.{indicator.id} (record_id VARCHAR, date DATE, numerator DOUBLE, place VARCHAR{columns})"
    )
    rows = [
        Figure(indicator.id, span.grain, cut, 0, span.label, span.start, span.stop, WHOLE, None, None, None, None, FAULTY, why)
        for cut in (None, *indicator.by)
        for span in spans_of(indicator, returned, runs_of(indicator, returned), asked)
    ]
    return RowsOfOne(rows, release(indicator, rows), ())
