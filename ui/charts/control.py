"""The control chart of an indicator: its line, the range of chance, the points that are more, and what happened."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from metrics.control_charts.control import ChartPoint, Signal
from metrics.control_charts.icon import INKS
from metrics.declaring.indicator import Indicator
from ui.charts.axes import GREY, tips
from wording.charts import MARKS, SHAPES
from wording.figures import limit, number

HEIGHT = 280


def control_chart(indicator: Indicator, signal: Signal, points: Sequence[ChartPoint], events: list[tuple]) -> alt.LayerChart:
    """points: at least one. events: (day, title) of what happened within them."""
    unit = signal.unit(indicator)
    rows = pd.DataFrame(points).assign(
        mark=[MARKS[point.kind] for point in points],
        start=pd.to_datetime([point.start for point in points]),
        stop=pd.to_datetime([point.stop for point in points]),
        words=[number(point.value, unit) for point in points],
        why=[point.rule or "no more than chance" for point in points],
        chance=[f"{limit(point.lower, unit)} to {limit(point.upper, unit)}" for point in points],
    )
    base = alt.Chart(rows).encode(x=time_axis(rows))
    band = base.mark_area(opacity=0.13, color=GREY, interpolate="step").encode(y="lower:Q", y2="upper:Q", detail="stretch:N")
    edges = [
        base.mark_line(strokeDash=[4, 4], strokeWidth=1, color=GREY, interpolate="step").encode(y=f"{name}:Q", detail="stretch:N")
        for name in ("lower", "upper")
    ]
    mean = base.mark_line(strokeWidth=1.5, color=GREY, interpolate="step").encode(y="mean:Q", detail="stretch:N")
    line = base.mark_line(strokeWidth=2, color="#5f6b73").encode(
        y=alt.Y("value:Q", title=unit.axis_title, scale=alt.Scale(zero=False))
    )
    return alt.layer(band, *edges, mean, *happened(rows, events), *aim(rows, signal.target), line, dots(base)).properties(
        height=HEIGHT
    )


def time_axis(rows: pd.DataFrame) -> alt.X:
    periods = list(rows["period"])
    return alt.X(
        "period:O",
        sort=periods,
        scale=alt.Scale(domain=periods),
        title=None,
        axis=alt.Axis(labelAngle=0, labelOverlap="greedy", labelLimit=190, labelSeparation=8),
    )


def dots(base: alt.Chart) -> alt.Chart:
    """Colour and shape say the same: which points are more than chance."""
    names = list(MARKS.values())
    return base.mark_point(filled=True, size=70, opacity=1).encode(
        y="value:Q",
        color=alt.Color(
            "mark:N",
            title=None,
            scale=alt.Scale(domain=names, range=[INKS[kind] for kind in MARKS]),
            legend=alt.Legend(orient="top"),
        ),
        shape=alt.Shape("mark:N", title=None, scale=alt.Scale(domain=names, range=[SHAPES[kind] for kind in MARKS])),
        tooltip=tips(period="Period", words="Figure", chance="Range of chance", why="Rule"),
    )


def aim(rows: pd.DataFrame, target: float | None) -> list[alt.Chart]:
    if target is None:
        return []
    ruled = alt.Chart(pd.DataFrame({"target": [target], "words": ["Target"], "period": [rows["period"].iloc[0]]}))
    return [
        ruled.mark_rule(color="#b0301c", strokeDash=[8, 3], strokeWidth=1.5).encode(y="target:Q"),
        ruled.mark_text(align="left", dy=-6, color="#b0301c").encode(x=alt.X("period:O"), y="target:Q", text="words:N"),
    ]


def happened(rows: pd.DataFrame, events: list[tuple]) -> list[alt.Chart]:
    """A line at each event, with its title."""
    found = []
    for day, title in events:
        inside = rows[(rows["start"] <= pd.Timestamp(day)) & (rows["stop"] >= pd.Timestamp(day))]
        found += [{"period": inside.iloc[0]["period"], "title": title}] if len(inside) else []
    if not found:
        return []
    base = alt.Chart(pd.DataFrame(found)).encode(x=alt.X("period:O"))
    return [
        base.mark_rule(color="#5b3d8a", strokeWidth=1.5).encode(tooltip=tips(title="Event")),
        base.mark_text(align="left", dx=4, baseline="top", color="#5b3d8a", fontSize=11).encode(y=alt.value(2), text="title:N"),
    ]
