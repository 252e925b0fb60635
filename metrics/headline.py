"""The figure of the year so far beside the same months of the year before, and in one word which way it went.

A fall in a count is never called better by itself: indicators that are read together must agree.
"""

from dataclasses import astuple, dataclass, fields
from datetime import date

import duckdb

from metrics.indicator import HIGH_IS_GOOD, NEITHER, Indicator
from metrics.measure import measure
from metrics.months import a_year_before, last_day, last_run, months_returned, run_words, year_of
from metrics.returning import returning
from metrics.viewer import Viewer

BETTER, WORSE, MIXED = "better", "worse", "mixed"
MORE, FEWER, SAME, NO_EARLIER, NO_FIGURE = "more", "fewer", "no change", "no earlier figure", "no figure"

WORTH_A_WORD = 1.0  # a change of less than one per cent, or one point, is called no change

SCHEMA = """
    CREATE TABLE headlines (
        indicator VARCHAR, months VARCHAR, start DATE, stop DATE, breakdown VARCHAR, value DOUBLE, numerator DOUBLE,
        denominator DOUBLE, status VARCHAR, note VARCHAR, previous DOUBLE, previous_months VARCHAR, change DOUBLE,
        badge VARCHAR, data_to DATE, received_at TIMESTAMP, late VARCHAR)
"""


@dataclass
class Headline:
    """value: of `months`. previous: of the same months a year before. change: percent, or points for a percentage.

    data_to: last day returned for. received_at: when the newest return came. late: whose return is overdue.
    """

    indicator: str
    months: str
    start: date | None = None
    stop: date | None = None
    breakdown: str = ""
    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    status: str = "not returned"
    note: str = "nothing was returned yet"
    previous: float | None = None
    previous_months: str = ""
    change: float | None = None
    badge: str = NO_FIGURE
    data_to: date | None = None
    received_at: object = None
    late: str = ""


def write_headlines(connection: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator]) -> None:
    """Fill the table headlines, one row per indicator."""
    found = {indicator.id: headline(connection, indicator) for indicator in indicators.values()}
    moves = {name: direction(found[name], indicators[name]) for name in found}
    connection.execute(SCHEMA)
    for indicator in indicators.values():
        found[indicator.id].badge = badge(indicator, moves)
        row = astuple(found[indicator.id])
        connection.execute(f"INSERT INTO headlines VALUES ({', '.join('?' * len(row))})", row)


def read_headlines(connection: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator],
                   viewer: Viewer) -> dict[str, Headline]:  # fmt: skip
    """The headline of every indicator whose theme this viewer may see."""
    names = [field.name for field in fields(Headline)]
    rows = connection.execute(f"SELECT {', '.join(names)} FROM headlines").fetchall()
    seen = {name for name, indicator in indicators.items() if viewer.may_see(indicator.theme.id)}
    return {row[0]: Headline(*row) for row in rows if row[0] in seen}


def headline(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> Headline:
    months = months_returned(connection, indicator)
    if not months:
        return Headline(indicator.id, "")
    latest = last_run(months, year_of(months[-1]))
    earlier = [month for month in (a_year_before(month) for month in latest) if month in set(months)]
    line = Headline(indicator.id, run_words(latest), data_to=last_day(months[-1]))
    line.received_at, line.late = freshness(connection, indicator)
    fill(line, connection, indicator, latest)
    if len(earlier) == len(latest) and line.value is not None:
        compare(line, connection, indicator, earlier)
    return line


def fill(line: Headline, connection: duckdb.DuckDBPyConnection, indicator: Indicator, months: list[date]) -> None:
    row = measured_over(connection, indicator, months, None)
    if row is None:
        line.status, line.note = "not applicable", "no cases in these months"
        return
    line.start, line.stop = months[0], last_day(months[-1])
    line.breakdown, line.status, line.note = row.breakdown, row.status, row.note
    line.value, line.numerator, line.denominator = (none_if_nan(each) for each in (row.value, row.numerator, row.denominator))


def compare(line: Headline, connection: duckdb.DuckDBPyConnection, indicator: Indicator, months: list[date]) -> None:
    row = measured_over(connection, indicator, months, line.breakdown)
    previous = none_if_nan(row.value) if row is not None else None
    if previous is None:
        return
    line.previous, line.previous_months = previous, run_words(months)
    if indicator.unit.name == "percent":
        line.change = line.value - previous
    elif previous:
        line.change = 100 * (line.value - previous) / previous


def measured_over(connection: duckdb.DuckDBPyConnection, indicator: Indicator, months: list[date], group: str | None):
    """The row for these months taken together; of a share, the largest group or the one named."""
    by = indicator.by[0] if indicator.unit.whole_of_period else None
    rows = measure(connection, indicator, "year", by, (months[0], last_day(months[-1])))
    rows = rows[rows["value"].notna()]
    if by and group:
        rows = rows[rows["breakdown"] == group]
    return None if rows.empty else rows.loc[rows["value"].astype(float).idxmax()]


def freshness(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> tuple[object, str]:
    """When the newest return came, and who is overdue with one."""
    sources = returning(connection, indicator).sources
    received = connection.execute(
        "SELECT max(loaded_at) FROM uploads WHERE state = 'counts' AND list_contains(?, source)", [sources]
    ).fetchone()[0]
    late = connection.execute(
        """
        SELECT DISTINCT sender FROM returns, about
        WHERE list_contains(?, source) AND NOT returned AND due_on <= today
          AND month > (SELECT max(month) FROM returns AS earlier
                       WHERE earlier.returned AND earlier.source = returns.source AND earlier.sender = returns.sender)
        ORDER BY sender
        """,
        [sources],
    ).fetchall()
    return received, ", ".join(sender for (sender,) in late)


def direction(line: Headline, indicator: Indicator) -> str:
    """Better or worse by polarity; more or fewer where the indicator has none."""
    if line.value is None:
        return NO_FIGURE
    if line.previous is None:
        return NO_EARLIER
    if line.value == line.previous or (line.change is not None and abs(line.change) < WORTH_A_WORD):
        return SAME
    risen = line.value > line.previous
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


def none_if_nan(number: float | None) -> float | None:
    return None if number is None or number != number else float(number)
