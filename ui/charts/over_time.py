"""Charts over time. Each takes a Table (or two) and nothing else, so no record can reach a browser by way of a picture."""

import altair as alt
import pandas as pd

from metrics.table import PROVISIONAL, Table
from ui.charts import axes, suppressed_marks
from ui.charts.plot_rows import plot_rows, with_value
from wording.figures import label_of

HEIGHT = 280


def lines(table: Table) -> alt.LayerChart:
    """Values over time, a line for each group; hollow where provisional, a grey band where nothing was returned."""
    rows = plot_rows(table)
    base = alt.Chart(with_value(rows)).encode(x=axes.time_axis(table), y=axes.value_axis(table))
    group = axes.groups_of(table)
    line = base.mark_line(strokeWidth=2.5).encode(**group, detail="run:N")
    point = base.encode(**group, **axes.shape_of(table), tooltip=axes.tooltips(table))
    provisional = f"datum.status == '{PROVISIONAL}'"
    solid = point.transform_filter(f"!({provisional})").mark_point(filled=True, size=48, opacity=1)
    hollow = point.transform_filter(provisional).mark_point(filled=False, size=48, strokeWidth=2)
    states = set(with_value(rows)["status"])  # a layer without a mark would be an unnamed picture
    points = [solid if states - {PROVISIONAL} else None, hollow if PROVISIONAL in states else None]
    boxes = suppressed_marks.over_time(rows, axes.time_axis(table))
    return layered([missing_bands(rows, table), break_rules(rows, table), line, *points, *boxes])


def against(table: Table, other: Table) -> alt.LayerChart:
    """Two counts over time on one axis: what there is more of as bars, what stands behind it as a line."""
    titles = [table.indicator.title, other.indicator.title]
    legend = alt.Legend(orient="top", labelLimit=300)
    colour = alt.Color("series:N", scale=alt.Scale(domain=titles, range=axes.INKS[:2]), title=None, legend=legend)
    rows, back = series_of(table, colour)
    other_rows, front = series_of(other, colour)
    boxes = [
        *suppressed_marks.over_time(rows, axes.time_axis(table)),
        *suppressed_marks.over_time(other_rows, axes.time_axis(other), level=1),
    ]
    bars = back.mark_bar(opacity=0.45)
    line, points = front.mark_line(strokeWidth=2.5), front.mark_point(filled=True, size=45)
    return layered([missing_bands(rows, table), bars, break_rules(rows, table), line, points, *boxes])


def series_of(table: Table, colour: alt.Color) -> tuple[pd.DataFrame, alt.Chart]:
    rows = plot_rows(table).assign(series=table.indicator.title)
    y = alt.Y("value:Q", title=None)
    chart = alt.Chart(with_value(rows))
    return rows, chart.encode(x=axes.time_axis(table), y=y, color=colour, tooltip=axes.tooltips(table))


def parts(table: Table) -> alt.LayerChart:
    """What the whole of each period is made of."""
    names = axes.by_size(table)
    rows = plot_rows(table)
    rows["order"] = rows["breakdown"].map({name: place for place, name in enumerate(names)})
    colour = alt.Color("breakdown:N", scale=axes.colour_scale(names), title=label_of(table.by), legend=axes.legend())
    bars = (
        alt.Chart(with_value(rows))
        .mark_bar(stroke="white", strokeWidth=0.6)
        .encode(
            x=axes.time_axis(table),
            y=alt.Y("value:Q", title=table.indicator.unit.axis_title, stack="zero"),
            order="order:Q",
            color=colour,
            tooltip=axes.tooltips(table),
        )
    )
    return layered([bars, *suppressed_marks.over_time(rows, axes.time_axis(table))])


def missing_bands(rows: pd.DataFrame, table: Table) -> alt.Chart | None:
    """Periods for which nothing was returned at all."""
    empty = rows.groupby("period", as_index=False)["status"].agg(lambda states: set(states) == {"not returned"})
    empty = empty[empty["status"]].assign(words="not returned")
    if empty.empty:
        return None
    bands = alt.Chart(empty).mark_rect(color=axes.GREY, opacity=0.16)
    return bands.encode(x=axes.time_axis(table), tooltip=axes.tips(period="Period", words="Figure"))


def break_rules(rows: pd.DataFrame, table: Table) -> alt.Chart | None:
    """A dashed line where figures are, by declaration, not like those before."""
    broken = []
    for a_break in table.indicator.breaks:
        day = pd.Timestamp(a_break.date)
        periods = rows[(rows["start"] <= day) & (rows["stop"] >= day)]["period"]
        broken += [{"period": periods.iloc[0], "words": a_break.reason}] if len(periods) else []
    if not broken:
        return None
    rules = alt.Chart(pd.DataFrame(broken)).mark_rule(strokeDash=[5, 4], strokeWidth=1.5, color=axes.GREY)
    return rules.encode(x=axes.time_axis(table), tooltip=axes.tips(period="Break", words="Why"))


def layered(layers: list[alt.Chart | None]) -> alt.LayerChart:
    return alt.layer(*[layer for layer in layers if layer is not None]).properties(height=HEIGHT)
