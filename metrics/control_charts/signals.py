"""The signals and control charts of one snapshot, worked out when they are asked for, from the file this viewer may read.

Of released figures only from released figures: a signal tells no more than the figures beside it.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from statistics import fmean

import duckdb

from metrics.control_charts.control import MIXED, RARE, Agreed, ChartPoint, Signal, signal
from metrics.control_charts.rounding_hides import sure
from metrics.control_charts.spc import CONCERN, IMPROVEMENT
from metrics.declaring.indicator import Indicator
from metrics.disclosure.beside_exact import shown_to
from metrics.disclosure.rounding import is_released
from metrics.faults import apart
from metrics.read_gate import must_read, readable
from metrics.table import FIGURES, Figure
from metrics.values import released_grain
from metrics.viewer import Viewer

NOTHING_AGREED = Agreed()


def signals(
    connection: duckdb.DuckDBPyConnection, indicators: Mapping[str, Indicator], viewer: Viewer, agreed: Mapping[str, Agreed]
) -> dict[str, Signal]:
    """The signal of every indicator that this viewer may read in this file. agreed: targets and rebasings, by indicator.

    Of indicators that are read together, one that got better while another got worse is mixed.
    """
    seen = readable(connection, indicators, viewer)
    rounded = is_released(connection)
    found = {name: worked_out(connection, each, viewer, agreed, rounded)[0] for name, each in indicators.items() if name in seen}
    return {name: together(each, [found.get(other) for other in indicators[name].read_with]) for name, each in found.items()}


def control_points(
    connection: duckdb.DuckDBPyConnection, indicator: Indicator, viewer: Viewer, agreed: Mapping[str, Agreed]
) -> list[ChartPoint]:
    """The points of an indicator's control chart; none where it has no chart. Raises NotAllowed."""
    must_read(connection, indicator, viewer)
    return worked_out(connection, indicator, viewer, agreed, is_released(connection))[1]


def worked_out(
    connection: duckdb.DuckDBPyConnection, indicator: Indicator, viewer: Viewer, agreed: Mapping[str, Agreed], rounded: bool
) -> tuple[Signal, list[ChartPoint]]:
    """rounded: whether the file holds released figures; of these no chart shows the days of single cases."""

    def with_chart() -> tuple[Signal, list[ChartPoint]]:
        figures = shown_to(viewer, indicator.id, own_periods(connection, indicator))
        days = None if rounded else days_of_rare(connection, indicator, figures)
        said = agreed.get(indicator.id, NOTHING_AGREED)
        told = signal(indicator, figures, said, days, rounded)
        return sure(indicator, figures, said, *told) if rounded else told

    return apart(with_chart, lambda why: (Signal(indicator.id, reasons=why), []))


def own_periods(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> list[Figure]:
    """The figures of the whole, in the steps the indicator is returned in, or the finest of them that is released."""
    grain = released_grain(connection, indicator, indicator.grain, None)
    which = "WHERE indicator = ? AND grain = ? AND cut IS NULL ORDER BY position"
    return FIGURES.read(connection, which, [indicator.id, grain])


def days_of_rare(connection: duckdb.DuckDBPyConnection, indicator: Indicator, figures: list[Figure]) -> list[date] | None:
    """The day of each case of a rare event; None where it is not rare."""
    given = [row.value for row in figures if row.value is not None]
    if not indicator.unit.counts_events or not given or fmean(given) >= RARE:
        return None
    sql = f"SELECT date FROM cases.{indicator.id} WHERE numerator >= 1 ORDER BY date"
    return [day for (day,) in connection.execute(sql).fetchall()]


def together(each: Signal, others: list[Signal | None]) -> Signal:
    kinds = {each.kind} | {other.kind for other in others if other}
    return replace(each, kind=MIXED) if each.kind in (IMPROVEMENT, CONCERN) and {IMPROVEMENT, CONCERN} <= kinds else each
