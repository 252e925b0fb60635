"""The figure of the year so far beside the same months of the year before, and in one word which way it went.

A fall in a count is never called better by itself: indicators that are read together must agree.
"""

from dataclasses import dataclass
from datetime import date, datetime

import duckdb

from database.tables import TableOf
from metrics.declaring.indicator import HIGH_IS_GOOD, NEITHER, Indicator
from metrics.declaring.unit_type import Unit
from metrics.disclosure.rounding_error import extremes
from metrics.reasons import Kind, Reasons, because
from metrics.table import HIDDEN, NOT_APPLICABLE, NOT_RETURNED, Figure
from metrics.working_out.coverage import Returned
from metrics.working_out.found import Span
from periods import BEFORE, MONTH, NOW, RUNS, a_year_before, last_run, run_words, year_of

BETTER, WORSE, MIXED = "better", "worse", "mixed"
MORE, FEWER, SAME, NO_EARLIER, NO_FIGURE = "more", "fewer", "no change", "no earlier figure", "no figure"
WITHIN_ROUNDING = "within rounding"
HIDDEN_NOW, HIDDEN_BEFORE = "hidden", "hidden a year before"

WORTH_A_WORD = 1.0  # a change of less than one per cent, or one point, is called no change


@dataclass
class Headline:
    """value: of `months`. previous: of the same months a year before. change: percent, or points for a percentage.

    data_to: last day returned for. received_at: when the newest return came. late: whose return is overdue.
    way: whether it rose, fell (below 0) or did not move by what is worth a word. ruled: whether its numbers are released ones;
    within_rounding: whether rounding may have decided the way.
    """

    indicator: str
    months: str
    start: date | None = None
    stop: date | None = None
    breakdown: str = ""
    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    status: str = NOT_RETURNED
    reasons: Reasons = because(Kind.NEVER_RETURNED)
    previous: float | None = None
    previous_months: str = ""
    change: float | None = None
    badge: str = NO_FIGURE
    data_to: date | None = None
    received_at: datetime | None = None
    late: str = ""
    previous_status: str = ""
    ruled: bool = False
    within_rounding: bool = False
    way: int = 0


HEADLINES = TableOf("headlines", Headline)


def write_headlines(
    connection: duckdb.DuckDBPyConnection, schema: str, indicators: dict[str, Indicator], found: dict[str, Headline]
) -> None:
    """Fill the table headlines, one row per indicator, each with its badge."""
    moves = {name: direction(found[name], indicators[name]) for name in found}
    for name, line in found.items():
        line.badge = badge(indicators[name], moves)
    HEADLINES.write(connection, found.values(), schema)


@dataclass(frozen=True)
class Runs:
    """The months a headline speaks of, and the same months a year before where all of them were returned.

    data_to: the last day returned for, which may be later where returns come by week.
    """

    latest: list[date]
    earlier: list[date]
    data_to: date | None = None

    def spans(self) -> list[Span]:
        named = zip(RUNS, (self.latest, self.earlier))
        return [Span(name, months[0], MONTH.last(months[-1]), run_words(months)) for name, months in named if months]


def runs_of(indicator: Indicator, returned: Returned) -> Runs:
    coverage = returned.coverage(indicator)
    months = coverage.months_returned(indicator.history_months)
    if not months:
        return Runs([], [])
    latest, given = last_run(months, year_of(months[-1])), set(months)
    earlier = [month for month in map(a_year_before, latest) if month in given]
    return Runs(latest, earlier if len(earlier) == len(latest) else [], coverage.data_to)


def headline(
    indicator: Indicator, runs: Runs, rows: list[Figure], fresh: tuple[datetime | None, list[str]], ruled: bool
) -> Headline:
    """rows: those of the runs' spans, for the whole, or by group where the indicator is a share.

    fresh: when the newest return came, and who is overdue with one. ruled: whether the rows are released ones.
    """
    if not runs.latest:
        return Headline(indicator.id, "", ruled=ruled)
    line = Headline(indicator.id, run_words(runs.latest), data_to=runs.data_to, ruled=ruled)
    line.received_at, line.late = fresh[0], ", ".join(fresh[1])
    fill(line, runs.latest, largest(rows, NOW))
    if line.value is not None and runs.earlier:
        compare(line, indicator, runs.earlier, largest(rows, BEFORE, line.breakdown))
    return line


def largest(rows: list[Figure], run: str, group: str | None = None) -> Figure | None:
    """The group with the largest value in a run, or the group named; a hidden one where all others are."""
    of_run = [row for row in rows if row.grain == run and group in (None, row.breakdown)]
    hidden = next((row for row in of_run if row.status == HIDDEN), None)
    return max((row for row in of_run if row.value is not None), key=lambda row: row.value, default=hidden)


def fill(line: Headline, months: list[date], figure: Figure | None) -> None:
    if figure is None:
        line.status, line.reasons = NOT_APPLICABLE, because(Kind.NO_CASES_IN_RUN)
        return
    line.start, line.stop = months[0], MONTH.last(months[-1])
    line.breakdown, line.status, line.reasons = figure.breakdown, figure.status, figure.reasons
    line.value, line.numerator, line.denominator = figure.value, figure.numerator, figure.denominator


def compare(line: Headline, indicator: Indicator, months: list[date], figure: Figure | None) -> None:
    if figure is None:
        return
    line.previous, line.previous_months, line.previous_status = figure.value, run_words(months), figure.status
    if line.value is None or line.previous is None:
        return
    if indicator.unit.in_points:
        line.change = line.value - line.previous
    elif line.previous:
        line.change = 100 * (line.value - line.previous) / line.previous
    truths = extremes(indicator.unit, line, figure) if line.ruled else ((line.value, line.previous),)
    ways = {way(indicator.unit, now, before) for now, before in truths}
    line.way, line.within_rounding = min(ways), len(ways) > 1


def way(unit: Unit, now: float, before: float) -> int:
    """1 where it rose, -1 where it fell, 0 where it did neither by what is worth a word. From nought there is no per cent."""
    if now == before:
        return 0
    change = now - before if unit.in_points or not before else 100 * (now - before) / before
    little = WORTH_A_WORD * unit.point if unit.in_points or before else 0
    return 0 if abs(change) < little else 1 if change > 0 else -1


def direction(line: Headline, indicator: Indicator) -> str:
    """Better or worse by polarity; more or fewer where the indicator has none."""
    if line.value is None:
        return HIDDEN_NOW if line.status == HIDDEN else NO_FIGURE
    if line.previous is None:
        return HIDDEN_BEFORE if line.previous_status == HIDDEN else NO_EARLIER
    if line.within_rounding:
        return WITHIN_ROUNDING
    if not line.way:
        return SAME
    risen = line.way > 0
    if indicator.polarity == NEITHER:
        return MORE if risen else FEWER
    return BETTER if risen == (indicator.polarity == HIGH_IS_GOOD) else WORSE


def badge(indicator: Indicator, moves: dict[str, str]) -> str:
    """The word shown: mixed where indicators read together disagree, no judgement for a count that stands alone."""
    own = moves[indicator.id]
    together = {own, *(moves[other] for other in indicator.read_with if other in moves)}
    if own in (BETTER, WORSE) and {BETTER, WORSE} <= together:
        return MIXED
    if own in (BETTER, WORSE) and indicator.unit.counts and not indicator.read_with:
        return FEWER if (own == BETTER) != (indicator.polarity == HIGH_IS_GOOD) else MORE
    return own
