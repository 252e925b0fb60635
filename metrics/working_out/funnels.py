"""Paths of stages: every stage counted over the same months, worked out once for each financial year."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.declaring.story import Stages
from metrics.disclosure.beside_exact import must_be_shown_to
from metrics.read_gate import must_read
from metrics.table import WHOLE
from metrics.viewer import Viewer
from metrics.working_out.coverage import Returned
from metrics.working_out.found import Span
from periods import MONTH, last_run, run_words, year_of

PASSED = """
    SELECT start, stop, numerator, status FROM figures
    WHERE indicator = ? AND grain = ? AND cut IS NOT DISTINCT FROM ? AND breakdown = ? AND start >= ? AND stop <= ?
    ORDER BY start DESC LIMIT 1
"""


@dataclass(frozen=True)
class Passed:
    """How many reached a stage over a run of months; None where the release rule hides it."""

    start: date
    stop: date
    count: float | None
    status: str


@dataclass
class StagesAsked:
    """What the stories need of one indicator. spans: the runs of months; cuts: by the story's grain."""

    spans: list[Span]
    cuts: dict[str, set[str | None]]

    def needs(self, grain: str, cut: str | None) -> bool:
        return grain not in self.cuts or cut in self.cuts[grain]


def path_of(teller: Indicator) -> str:
    """The grain of the rows that are worked out for the story of an indicator."""
    return f"path of {teller.id}"


def asked_of(indicators: dict[str, Indicator], returned: Returned) -> dict[str, StagesAsked]:
    """By indicator: the runs of months that the paths it is a stage of are counted over."""
    asked: dict[str, StagesAsked] = defaultdict(lambda: StagesAsked([], defaultdict(set)))
    for teller in indicators.values():
        if not isinstance(teller.story, Stages):
            continue
        steps = [(indicators[name], cut) for name, cut, _ in teller.story.steps if name in indicators]
        spans = runs(path_of(teller), [stage for stage, _ in steps], returned)
        for stage, cut in steps:
            asked[stage.id].spans += [span for span in spans if span not in asked[stage.id].spans]
            asked[stage.id].cuts[path_of(teller)].add(cut)
    return asked


def runs(grain: str, stages: list[Indicator], returned: Returned) -> list[Span]:
    """Of each financial year the last unbroken run of months that every stage was returned for."""
    months = [set(returned.coverage(each).months_returned(each.history_months)) for each in stages]
    common = sorted(set.intersection(*months)) if months else []
    of_years = [last_run([month for month in common if year_of(month) == year], year) for year in sorted({*map(year_of, common)})]
    return [Span(grain, run[0], MONTH.last(run[-1]), run_words(run)) for run in of_years]


def passed(
    connection: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    viewer: Viewer,
    teller: Indicator,
    by: str | None,
    group: str | None,
    window: tuple[date, date],
) -> Passed | None:
    """How many reached this stage in the newest run of months within a window; None where there is none. Raises NotAllowed."""
    must_read(connection, indicator, viewer)
    must_be_shown_to(viewer, indicator.id)
    found = connection.execute(PASSED, [indicator.id, path_of(teller), by, group or WHOLE, *window]).fetchone()
    return Passed(*found) if found else None
