"""Is a change more than chance? Of each indicator one control chart, worked out when the snapshot is built, and one Signal.

The Signal is the one object that tile, chart, pack and alert take their icon from.
"""

from dataclasses import dataclass, fields
from datetime import date
from itertools import pairwise

import duckdb
import pandas as pd

from metrics.indicator import HIGH_IS_GOOD, NEITHER, Indicator
from metrics.limits import FEWEST, of_each, of_parts, of_rates
from metrics.reading import may_read, must_read
from metrics.spc import (
    CONCERN,
    DECREASE,
    EITHER,
    IMPROVEMENT,
    INCREASE,
    Chart,
    control_chart,
    rare_events,
)
from metrics.table import COLUMNS, DISPUTED, HIDDEN, OK
from metrics.viewer import Viewer

XMR, P, U, T = "XmR", "p", "u", "T"
MIXED, NO_CHART = "mixed", "no chart"
CHANGING = 0.25  # cases that differ by more than this from their mean make limits of their own for each period (Montgomery)
RARE = 2.0  # fewer in a usual period than this, and it is the days between them that are charted

POINTS = ["period", "start", "stop", "value", "mean", "lower", "upper", "stretch", "rule", "side", "kind"]
SCHEMA = """
    CREATE TABLE {schema}.signals (indicator VARCHAR, kind VARCHAR, side VARCHAR, rule VARCHAR, period VARCHAR, since VARCHAR,
        value DOUBLE, mean DOUBLE, lower DOUBLE, upper DOUBLE, points INTEGER, chart VARCHAR, target DOUBLE, assurance VARCHAR,
        why VARCHAR);
    CREATE TABLE {schema}.control_points (indicator VARCHAR, place INTEGER, period VARCHAR, start DATE, stop DATE, value DOUBLE,
        mean DOUBLE, lower DOUBLE, upper DOUBLE, stretch INTEGER, rule VARCHAR, side VARCHAR, kind VARCHAR);
"""


@dataclass(frozen=True)
class Signal:
    """What the control chart says of the latest point. kind: common cause, improvement, concern, neutral, mixed or no chart.

    since: the first period of the change; points: how many the limits rest on; why: where there is no chart, or only trial limits.
    """

    indicator: str
    kind: str = NO_CHART
    side: str | None = None
    rule: str | None = None
    period: str = ""
    since: str | None = None
    value: float | None = None
    mean: float | None = None
    lower: float | None = None
    upper: float | None = None
    points: int = 0
    chart: str = ""
    target: float | None = None
    assurance: str | None = None
    why: str = ""


@dataclass(frozen=True)
class Agreed:
    """What people agreed on for an indicator: days from which limits begin anew, and the target of its latest year."""

    rebased_on: tuple[date, ...] = ()
    target: float | None = None


def better(indicator: Indicator) -> str:
    """The direction that is an improvement; a count that stands alone has none."""
    if indicator.polarity == NEITHER or (indicator.unit.counts and not indicator.read_with):
        return EITHER
    return INCREASE if indicator.polarity == HIGH_IS_GOOD else DECREASE


def series(indicator: Indicator, rows: list) -> tuple[pd.DataFrame, str]:
    """The latest unbroken run of the indicator's own periods that have a whole figure, and why there is none before it."""
    own = [row.values for row in rows if row.grain == indicator.grain and row.cut is None]
    frame = pd.DataFrame(own, columns=COLUMNS)
    whole = frame["value"].notna() & frame["status"].isin([OK, DISPUTED])
    if not whole.any():
        return frame[whole], "no period has a whole figure"
    frame = frame[: whole[whole].index[-1] + 1]
    broken = frame.index[~whole[: len(frame)]]
    why = ""
    if len(broken):
        last = frame.loc[broken[-1]]
        why = f"{last['period']} is {'hidden' if last['status'] == HIDDEN else 'missing'}: a chart needs an unbroken row"
    return frame[broken[-1] + 1:] if len(broken) else frame, why


def chart_of(indicator: Indicator, run: pd.DataFrame, agreed: Agreed) -> tuple[Chart, str]:
    """The control chart of a run, and which kind of chart it is."""
    starts = list(run["start"])
    cuts = sorted({place for day in agreed.rebased_on if (place := sum(start < day for start in starts)) not in (0, len(starts))})
    kind = kind_of_chart(indicator, run)
    groups = []
    for start, stop in pairwise([0, *cuts, len(run)]):
        part = run[start:stop]
        groups.append((list(part["value"]), found_limits(kind, part)))
    return control_chart(groups, better(indicator), agreed.target), kind


def kind_of_chart(indicator: Indicator, run: pd.DataFrame) -> str:
    if indicator.unit.ruled_as != "part" or run["denominator"].isna().any() or not (run["denominator"] > 0).all():
        return XMR
    cases = run["denominator"].astype(float)
    if (abs(cases - cases.mean()) <= CHANGING * cases.mean()).all():
        return XMR
    return P if indicator.unit.name == "percent" else U


def found_limits(kind: str, part: pd.DataFrame) -> list:
    if kind == XMR:
        return of_each(list(part["value"]))
    return (of_parts if kind == P else of_rates)(list(part["numerator"]), list(part["denominator"]))


def signal(indicator: Indicator, rows: list, agreed: Agreed) -> tuple[Signal, list[tuple]]:
    """The signal of an indicator, and the points of its chart as POINTS."""
    if indicator.unit.whole_of_period:
        return Signal(indicator.id, why="parts of a whole move together: there is no one line to chart"), []
    run, broken = series(indicator, rows)
    if len(run) < FEWEST:
        return Signal(indicator.id, points=len(run), why=f"too few periods: {len(run)} of at least {FEWEST}"
                      + (f" ({broken})" if broken else "")), []  # fmt: skip
    chart, kind = chart_of(indicator, run, agreed)
    periods = run[["period", "start", "stop"]].to_dict("records")
    return of_chart(indicator, chart, kind, [each["period"] for each in periods]), [
        (*each.values(), point.value, *drawn_limits(indicator, point.limits), point.group, point.rule, point.side, point.kind)
        for each, point in zip(periods, chart.points)]  # fmt: skip


def of_chart(indicator: Indicator, chart: Chart, kind: str, periods: list[str]) -> Signal:
    last, since = chart.last, chart.since
    mean, lower, upper = drawn_limits(indicator, last.limits)
    trial = last.limits.trial
    return Signal(
        indicator.id, last.kind, last.side, last.rule, periods[-1], None if since is None else periods[since], last.value,
        mean, lower, upper, last.limits.points, kind, chart.target, None if trial else chart.assurance,
        f"trial limits: {last.limits.points} of 13 periods" if trial else "",
    )  # fmt: skip


def drawn_limits(indicator: Indicator, found) -> tuple[float, float, float]:
    shown = found.clipped(0, 100 if indicator.unit.name == "percent" else None)
    return shown.mean, shown.lower, shown.upper


def write_signals(connection: duckdb.DuckDBPyConnection, schema: str, indicators: dict[str, Indicator],
                  found: dict[str, tuple[Signal, list[tuple]]]) -> None:  # fmt: skip
    """Fill signals and control_points of a schema. Of indicators read together, one that got better while another got worse is mixed."""
    connection.execute(SCHEMA.format(schema=schema))
    kinds = {name: each.kind for name, (each, _) in found.items()}
    rows, points = [], []
    for name, (each, own) in found.items():
        together = {kinds.get(other) for other in (name, *indicators[name].read_with)}
        kind = MIXED if each.kind in (IMPROVEMENT, CONCERN) and {IMPROVEMENT, CONCERN} <= together else each.kind
        rows.append(tuple(kind if field.name == "kind" else getattr(each, field.name) for field in fields(Signal)))
        points += [(name, place, *point) for place, point in enumerate(own)]
    for table, filled in (("signals", rows), ("control_points", points)):
        if filled:
            places = ", ".join(["?"] * len(filled[0]))
            connection.executemany(f"INSERT INTO {schema}.{table} VALUES ({places})", filled)


def signals(connection: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator], viewer: Viewer) -> dict[str, Signal]:
    """The signal of every indicator that this viewer may read in this file."""
    names = ", ".join(field.name for field in fields(Signal))
    rows = [Signal(*row) for row in connection.execute(f"SELECT {names} FROM signals").fetchall()]
    return {each.indicator: each for each in rows if may_read(connection, indicators[each.indicator], viewer)}


def control_points(connection: duckdb.DuckDBPyConnection, indicator: Indicator, viewer: Viewer) -> pd.DataFrame:
    """The points of an indicator's control chart, with POINTS; none where it has no chart. Raises NotAllowed."""
    must_read(connection, indicator, viewer)
    sql = f"SELECT {', '.join(POINTS)} FROM control_points WHERE indicator = ? ORDER BY place"
    return pd.DataFrame(connection.execute(sql, [indicator.id]).fetchall(), columns=POINTS)


def days_between(indicator: Indicator, days: list[date]) -> Chart:
    """Of rare events: the days between one and the next; more of them is the better, where fewer events are."""
    turned = {INCREASE: DECREASE, DECREASE: INCREASE, EITHER: EITHER}[better(indicator)]
    return rare_events([float((after - before).days) for before, after in pairwise(days)], turned)
