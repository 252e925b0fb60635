"""Charts. Each takes a Table (or two) and nothing else, so no record can reach a browser by way of a picture."""

import altair as alt
import pandas as pd

from metrics.table import DISPUTED, PROVISIONAL, WHOLE, Table
from ui.words import label_of, number

INKS = ["#1f6f8b", "#d2691e", "#7a5aa6", "#5a8f3c", "#b8406a", "#8a7a22", "#5f7285", "#2fa39a", "#c99700", "#3b62b5",
        "#9c5b3b", "#9aa5ad"]  # fmt: skip
SHAPES = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right", "stroke"]
GREY = "#8b979f"
HEIGHT = 280


def lines(table: Table) -> alt.Chart:
    """Values over time, a line for each group; hollow where provisional, a grey band where nothing was returned."""
    rows = plot_rows(table)
    base = alt.Chart(rows[rows["value"].notna()]).encode(x=time_axis(table), y=value_axis(table))
    group = groups_of(table)
    line = base.mark_line(strokeWidth=2.5).encode(**group, detail="run:N")
    point = base.encode(**group, **shape_of(table), tooltip=tooltips(table))
    provisional = f"datum.status == '{PROVISIONAL}'"
    solid = point.transform_filter(f"!({provisional})").mark_point(filled=True, size=48, opacity=1)
    hollow = point.transform_filter(provisional).mark_point(filled=False, size=48, strokeWidth=2)
    states = set(rows[rows["value"].notna()]["status"])  # a layer without a mark would be an unnamed picture
    points = [solid if states - {PROVISIONAL} else None, hollow if PROVISIONAL in states else None]
    return layered([missing_bands(rows, table), break_rules(rows, table), line, *points])


def against(table: Table, other: Table) -> alt.Chart:
    """Two counts over time on one axis: what there is more of as bars, what stands behind it as a line."""
    bars, front = plot_rows(table), plot_rows(other)
    bars["series"], front["series"] = table.indicator.title, other.indicator.title
    titles = [table.indicator.title, other.indicator.title]
    colour = alt.Color("series:N", scale=alt.Scale(domain=titles, range=[INKS[0], INKS[1]]), title=None,
                       legend=alt.Legend(orient="top", labelLimit=300))  # fmt: skip
    back = alt.Chart(bars[bars["value"].notna()]).mark_bar(opacity=0.45).encode(
        x=time_axis(table), y=alt.Y("value:Q", title=None), color=colour, tooltip=tooltips(table))  # fmt: skip
    known = alt.Chart(front[front["value"].notna()]).encode(
        x=time_axis(other), y="value:Q", color=colour, tooltip=tooltips(other))
    return layered([missing_bands(bars, table), back, break_rules(bars, table), known.mark_line(strokeWidth=2.5), known.mark_point(filled=True, size=45)])


def parts(table: Table) -> alt.Chart:
    """What the whole of each period is made of."""
    rows = plot_rows(table)
    rows["order"] = rows["breakdown"].map({name: place for place, name in enumerate(by_size(table))})
    return alt.Chart(rows[rows["value"].notna()]).mark_bar(stroke="white", strokeWidth=0.6).encode(
        x=time_axis(table), y=alt.Y("value:Q", title=axis_title(table), stack="zero"), order="order:Q",
        color=alt.Color("breakdown:N", scale=colour_scale(by_size(table)), title=label_of(table.by), legend=legend()),
        tooltip=tooltips(table),
    ).properties(height=HEIGHT)  # fmt: skip


def groups_over_whole(table: Table) -> alt.Chart:
    """One bar a group, for the last period: for breakdowns with many groups."""
    rows = plot_rows(table)
    rows = rows[(rows["start"] == rows["start"].max()) & rows["value"].notna()]
    bars = alt.Chart(rows).encode(y=alt.Y("breakdown:N", sort="-x", title=None, axis=alt.Axis(labelLimit=260)),
                                  x=alt.X("value:Q", title=axis_title(table)), tooltip=tooltips(table))  # fmt: skip
    return bars.mark_bar(color=INKS[0]) + bars.mark_text(align="left", dx=4).encode(text="words:N")


def expected(table: Table) -> alt.Chart:
    """Of those expected (outline), how many came (filled), by group, for the last period."""
    rows = plot_rows(table)
    rows = rows[(rows["start"] == rows["start"].max()) & rows["denominator"].notna()].copy()
    rows["label"] = [f"{row.numerator:,.0f} of {row.denominator:,.0f} · {row.words}"
                     + (" · disputed" if row.status == DISPUTED else "") for row in rows.itertuples()]  # fmt: skip
    bars = alt.Chart(rows).encode(y=alt.Y("breakdown:N", sort="-x", title=None, axis=alt.Axis(labelLimit=220)),
                                  tooltip=tooltips(table))  # fmt: skip
    outline = bars.mark_bar(fillOpacity=0.12, fill=INKS[0], stroke=INKS[0], strokeWidth=1.5).encode(
        x=alt.X("denominator:Q", title="Expected (outline) and returned (filled)", axis=alt.Axis(tickCount=8)))
    filled = bars.mark_bar(color=INKS[0]).encode(x="numerator:Q")
    words = bars.mark_text(align="left", dx=6, fontSize=13).encode(x="denominator:Q", text="label:N")
    return (outline + filled + words).properties(height=54 * max(len(rows), 1))


def stages(steps: pd.DataFrame) -> alt.Chart:
    """A funnel. steps: position, stage, count, words; made from Tables by the page's part for it."""
    bars = alt.Chart(steps).encode(
        y=alt.Y("stage:N", sort=alt.SortField("position"), title=None, axis=alt.Axis(labelLimit=320, labelFontSize=13)),
        x=alt.X("count:Q", title=None, axis=None), tooltip=[alt.Tooltip("stage:N", title="Stage"),
                                                           alt.Tooltip("words:N", title="Cases")])  # fmt: skip
    words = bars.mark_text(align="left", dx=6, fontSize=13).encode(text="words:N")
    return (bars.mark_bar(color=INKS[0], height=26) + words).properties(height=46 * len(steps))


def plot_rows(table: Table) -> pd.DataFrame:
    """The rows of a table as a chart needs them: dates as times, values as floats, words for tooltips."""
    rows = table.rows.copy()
    rows["start"], rows["stop"] = pd.to_datetime(rows["start"]), pd.to_datetime(rows["stop"])
    for name in ("numerator", "denominator", "value", "rate"):
        rows[name] = rows[name].astype("float64")
    unit = table.indicator.unit
    rows["words"] = [number(row.value, unit, row.denominator) if row.value == row.value else row.status
                     for row in rows.itertuples()]  # fmt: skip
    rows["run"] = rows["value"].isna().groupby(rows["breakdown"]).cumsum()
    return rows.drop(columns=["rate"])


def missing_bands(rows: pd.DataFrame, table: Table) -> alt.Chart | None:
    """Periods for which nothing was returned at all."""
    empty = rows.groupby("period", as_index=False)["status"].agg(lambda each: set(each) == {"not returned"})
    empty = empty[empty["status"]]
    if empty.empty:
        return None
    return alt.Chart(empty.assign(words="not returned")).mark_rect(color=GREY, opacity=0.16).encode(
        x=time_axis(table), tooltip=[alt.Tooltip("period:N", title="Period"), alt.Tooltip("words:N", title="Figure")])


def break_rules(rows: pd.DataFrame, table: Table) -> alt.Chart | None:
    """A dashed line where figures are, by declaration, not like those before."""
    broken = []
    for each in table.indicator.breaks:
        day = pd.Timestamp(each.date)
        found = rows[(rows["start"] <= day) & (rows["stop"] >= day)]
        broken += [{"period": found.iloc[0]["period"], "words": each.reason}] if len(found) else []
    if not broken:
        return None
    return alt.Chart(pd.DataFrame(broken)).mark_rule(strokeDash=[5, 4], strokeWidth=1.5, color=GREY).encode(
        x=time_axis(table), tooltip=[alt.Tooltip("period:N", title="Break"), alt.Tooltip("words:N", title="Why")])


def layered(layers: list[alt.Chart | None]) -> alt.Chart:
    return alt.layer(*[layer for layer in layers if layer is not None]).properties(height=HEIGHT)


def time_axis(table: Table) -> alt.X:
    """Periods side by side, so that bars and points of one period stand over the same label."""
    title = {"month": None, "quarter": "Quarter, from April", "year": "Financial year, from April"}[table.grain]
    periods = list(dict.fromkeys(table.rows["period"]))
    return alt.X("period:O", sort=periods, scale=alt.Scale(domain=periods), title=title,
                 axis=alt.Axis(labelAngle=0, labelOverlap="greedy", labelLimit=190, labelSeparation=8))


def value_axis(table: Table) -> alt.Y:
    return alt.Y("value:Q", title=axis_title(table), scale=alt.Scale(zero=True))


def axis_title(table: Table) -> str | None:
    return {"percent": "%", "hours": "hours", "days": "days"}.get(table.indicator.unit.name)


def groups_of(table: Table) -> dict[str, alt.Color]:
    names = groups_known(table)
    if names in ([WHOLE], []):
        return {"color": alt.value(INKS[0])}
    return {"color": alt.Color("breakdown:N", scale=colour_scale(names), title=label_of(table.by), legend=legend())}


def groups_known(table: Table) -> list[str]:
    """Groups with at least one value; the page names those that returned nothing."""
    return list(dict.fromkeys(table.known["breakdown"]))


def shape_of(table: Table) -> dict[str, alt.Shape]:
    names = groups_known(table)
    if names in ([WHOLE], []):
        return {}
    return {"shape": alt.Shape("breakdown:N", scale=alt.Scale(domain=names, range=cycle(SHAPES, names)),
                               title=label_of(table.by))}  # fmt: skip


def colour_scale(names: list[str]) -> alt.Scale:
    return alt.Scale(domain=names, range=cycle(INKS, names))


def cycle(marks: list, names: list[str]) -> list:
    return [marks[place % len(marks)] for place in range(len(names))]


def legend() -> alt.Legend:
    return alt.Legend(orient="top", columns=4, labelLimit=220)


def by_size(table: Table) -> list[str]:
    """Groups, the largest first."""
    return list(table.known.groupby("breakdown")["numerator"].sum().sort_values(ascending=False).index)


def tooltips(table: Table) -> list[alt.Tooltip]:
    shown = [alt.Tooltip("period:N", title="Period")]
    if table.by:
        shown.append(alt.Tooltip("breakdown:N", title=label_of(table.by)))
    return [*shown, alt.Tooltip("words:N", title=table.indicator.title), alt.Tooltip("status:N", title="Status")]


def returns(months: pd.DataFrame) -> alt.Chart:
    """A square for each month of each return: filled where it came, crossed where it did not. who, month, state."""
    rows = months.assign(month=pd.to_datetime(months["month"]))
    base = alt.Chart(rows).encode(
        x=alt.X("month:T", timeUnit="yearmonth", title=None, axis=alt.Axis(format="%b %Y", labelOverlap="greedy")),
        y=alt.Y("who:N", title=None, axis=alt.Axis(labelLimit=300)),
        tooltip=[alt.Tooltip("who:N", title="Return"), alt.Tooltip("month:T", format="%B %Y", title="Month"),
                 alt.Tooltip("state:N", title="State")],
    )  # fmt: skip
    came = base.transform_filter("datum.state == 'came'").mark_point(shape="square", filled=True, size=90, color=INKS[0])
    absent = base.transform_filter("datum.state != 'came'").mark_point(shape="cross", size=70, angle=45, color=INKS[1])
    return alt.layer(came, absent).properties(height=alt.Step(24))
