"""Charts. Each takes a Table (or two) and nothing else, so no record can reach a browser by way of a picture."""

import altair as alt
import pandas as pd

from metrics.table import DISPUTED, HIDDEN, PROVISIONAL, Table
from metrics.working_out.clock_counts import MonthRow
from ui.charts import axes, suppressed_marks
from wording.figures import label_of, shown

GREY = "#8b979f"
HEIGHT = 280
PLOTTED = ["period", "start", "stop", "breakdown", "numerator", "denominator", "value", "status", "note"]


def lines(table: Table) -> alt.Chart:
    """Values over time, a line for each group; hollow where provisional, a grey band where nothing was returned."""
    rows = plot_rows(table)
    base = alt.Chart(rows[rows["value"].notna()]).encode(x=axes.time_axis(table), y=axes.value_axis(table))
    group = axes.groups_of(table)
    line = base.mark_line(strokeWidth=2.5).encode(**group, detail="run:N")
    point = base.encode(**group, **axes.shape_of(table), tooltip=axes.tooltips(table))
    provisional = f"datum.status == '{PROVISIONAL}'"
    solid = point.transform_filter(f"!({provisional})").mark_point(filled=True, size=48, opacity=1)
    hollow = point.transform_filter(provisional).mark_point(filled=False, size=48, strokeWidth=2)
    states = set(rows[rows["value"].notna()]["status"])  # a layer without a mark would be an unnamed picture
    points = [solid if states - {PROVISIONAL} else None, hollow if PROVISIONAL in states else None]
    return layered(
        [
            missing_bands(rows, table),
            break_rules(rows, table),
            line,
            *points,
            *suppressed_marks.over_time(rows, axes.time_axis(table)),
        ]
    )


def against(table: Table, other: Table) -> alt.Chart:
    """Two counts over time on one axis: what there is more of as bars, what stands behind it as a line."""
    bars, front = plot_rows(table), plot_rows(other)
    bars["series"], front["series"] = table.indicator.title, other.indicator.title
    titles = [table.indicator.title, other.indicator.title]
    colour = alt.Color(
        "series:N",
        scale=alt.Scale(domain=titles, range=[axes.INKS[0], axes.INKS[1]]),
        title=None,
        legend=alt.Legend(orient="top", labelLimit=300),
    )
    back = (
        alt.Chart(bars[bars["value"].notna()])
        .mark_bar(opacity=0.45)
        .encode(x=axes.time_axis(table), y=alt.Y("value:Q", title=None), color=colour, tooltip=axes.tooltips(table))
    )
    known = alt.Chart(front[front["value"].notna()]).encode(
        x=axes.time_axis(other), y="value:Q", color=colour, tooltip=axes.tooltips(other)
    )
    boxes = [
        *suppressed_marks.over_time(bars, axes.time_axis(table)),
        *suppressed_marks.over_time(front, axes.time_axis(other), level=1),
    ]
    return layered(
        [
            missing_bands(bars, table),
            back,
            break_rules(bars, table),
            known.mark_line(strokeWidth=2.5),
            known.mark_point(filled=True, size=45),
            *boxes,
        ]
    )


def parts(table: Table) -> alt.Chart:
    """What the whole of each period is made of."""
    rows = plot_rows(table)
    rows["order"] = rows["breakdown"].map({name: place for place, name in enumerate(axes.by_size(table))})
    bars = (
        alt.Chart(rows[rows["value"].notna()])
        .mark_bar(stroke="white", strokeWidth=0.6)
        .encode(
            x=axes.time_axis(table),
            y=alt.Y("value:Q", title=axes.axis_title(table), stack="zero"),
            order="order:Q",
            color=alt.Color(
                "breakdown:N", scale=axes.colour_scale(axes.by_size(table)), title=label_of(table.by), legend=axes.legend()
            ),
            tooltip=axes.tooltips(table),
        )
    )
    return layered([bars, *suppressed_marks.over_time(rows, axes.time_axis(table))])


def groups_over_whole(table: Table) -> alt.Chart:
    """One bar a group, for the last period: for breakdowns with many groups."""
    rows = plot_rows(table)
    rows = rows[(rows["start"] == rows["start"].max()) & (rows["value"].notna() | (rows["status"] == HIDDEN))]
    order = list(rows.sort_values("value", ascending=False, kind="stable")["breakdown"])  # what is hidden comes last
    y = alt.Y("breakdown:N", sort=order, title=None, axis=alt.Axis(labelLimit=260))
    bars = alt.Chart(rows[rows["value"].notna()]).encode(
        y=y, x=alt.X("value:Q", title=axes.axis_title(table)), tooltip=axes.tooltips(table)
    )
    return alt.layer(
        bars.mark_bar(color=axes.INKS[0]),
        bars.mark_text(align="left", dx=4).encode(text="words:N"),
        *suppressed_marks.beside(rows, y),
    )


def expected(table: Table) -> alt.Chart:
    """Of those expected (outline), how many came (filled), by group, for the last period."""
    rows = plot_rows(table)
    rows = rows[(rows["start"] == rows["start"].max()) & rows["denominator"].notna()].copy()
    rows["label"] = [
        (row.words if row.status == HIDDEN else f"{row.numerator:,.0f} of {row.denominator:,.0f} · {row.words}")
        + (" · disputed" if row.status == DISPUTED else "")
        for row in rows.itertuples()
    ]
    bars = alt.Chart(rows).encode(
        y=alt.Y("breakdown:N", sort="-x", title=None, axis=alt.Axis(labelLimit=220)), tooltip=axes.tooltips(table)
    )
    outline = bars.mark_bar(fillOpacity=0.12, fill=axes.INKS[0], stroke=axes.INKS[0], strokeWidth=1.5).encode(
        x=alt.X("denominator:Q", title="Expected (outline) and returned (filled)", axis=alt.Axis(tickCount=8))
    )
    filled = bars.mark_bar(color=axes.INKS[0]).encode(x="numerator:Q")
    words = bars.mark_text(align="left", dx=6, fontSize=13).encode(x="denominator:Q", text="label:N")
    return (outline + filled + words).properties(height=54 * max(len(rows), 1))


def stages(steps: pd.DataFrame) -> alt.Chart:
    """A funnel. steps: position, stage, count, words, status, note; made by the page's part for it."""
    y = alt.Y("stage:N", sort=list(steps["stage"]), title=None, axis=alt.Axis(labelLimit=320, labelFontSize=13))
    bars = alt.Chart(steps[steps["count"].notna()]).encode(
        y=y,
        x=alt.X("count:Q", title=None, axis=None),
        tooltip=[alt.Tooltip("stage:N", title="Stage"), alt.Tooltip("words:N", title="Cases")],
    )
    words = bars.mark_text(align="left", dx=6, fontSize=13).encode(text="words:N")
    return alt.layer(bars.mark_bar(color=axes.INKS[0], height=26), words, *suppressed_marks.beside(steps, y)).properties(
        height=46 * len(steps)
    )


def overlap(table: Table, most: int = 14) -> alt.Chart:
    """Which sets children are in at once: a row for each combination of two or more, dots for its sets, a bar for its children.

    After Lex and others, UpSet (2014): circles that overlap cannot be read beyond three.
    """
    rows = plot_rows(table)
    rows = rows[(rows["start"] == rows["start"].max()) & rows["breakdown"].str.contains(" + ", regex=False)]
    rows = (
        rows[rows["value"].notna() | (rows["status"] == HIDDEN)].sort_values("value", ascending=False, kind="stable").head(most)
    )
    rows = rows.assign(order=range(len(rows)))
    dots = rows.assign(member=rows["breakdown"].str.split(" + ", regex=False)).explode("member")
    y = alt.Y("order:O", axis=None)
    names = sorted(dots["member"].unique())
    across = alt.X(
        "member:N",
        sort=names,
        title=None,
        axis=alt.Axis(orient="top", labelAngle=-60, domain=False, ticks=False),
        scale=alt.Scale(range=[8, alt.ExprRef("width * 0.36")]),
    )
    along = alt.X("value:Q", axis=None, scale=alt.Scale(range=[alt.ExprRef("width * 0.42"), alt.ExprRef("width * 0.9")]))
    base = alt.Chart(rows[rows["value"].notna()]).encode(
        y=y, tooltip=[alt.Tooltip("breakdown:N", title="In all of"), alt.Tooltip("words:N", title="Children")]
    )
    held = alt.Chart(dots).mark_point(filled=True, size=110, color=axes.INKS[0], opacity=1).encode(x=across, y=y)
    line = alt.Chart(dots).mark_line(color=axes.INKS[0], strokeWidth=2).encode(x=across, y=y, detail="order:O")
    bars = base.mark_bar(color=axes.INKS[0], height=16).encode(x=along)
    words = base.mark_text(align="left", dx=5, fontSize=13).encode(x=along, text="words:N")
    sets, children = alt.layer(line, held), alt.layer(bars, words, *suppressed_marks.beside(rows, y, "width * 0.42"))
    return alt.layer(sets, children).resolve_scale(x="independent").properties(height=alt.Step(28))


def plot_rows(table: Table) -> pd.DataFrame:
    """The rows of a table as a chart needs them: dates as times, values as floats, words for tooltips."""
    rows = pd.DataFrame([{name: getattr(row, name) for name in PLOTTED} for row in table.rows], columns=PLOTTED)
    rows["start"], rows["stop"] = pd.to_datetime(rows["start"]), pd.to_datetime(rows["stop"])
    for name in ("numerator", "denominator", "value"):
        rows[name] = rows[name].astype("float64")
    rows["words"] = [shown(row, table) for row in table.rows]
    rows["run"] = rows["value"].isna().groupby(rows["breakdown"]).cumsum()
    return rows


def missing_bands(rows: pd.DataFrame, table: Table) -> alt.Chart | None:
    """Periods for which nothing was returned at all."""
    empty = rows.groupby("period", as_index=False)["status"].agg(lambda each: set(each) == {"not returned"})
    empty = empty[empty["status"]]
    if empty.empty:
        return None
    return (
        alt.Chart(empty.assign(words="not returned"))
        .mark_rect(color=GREY, opacity=0.16)
        .encode(
            x=axes.time_axis(table), tooltip=[alt.Tooltip("period:N", title="Period"), alt.Tooltip("words:N", title="Figure")]
        )
    )


def break_rules(rows: pd.DataFrame, table: Table) -> alt.Chart | None:
    """A dashed line where figures are, by declaration, not like those before."""
    broken = []
    for each in table.indicator.breaks:
        day = pd.Timestamp(each.date)
        found = rows[(rows["start"] <= day) & (rows["stop"] >= day)]
        broken += [{"period": found.iloc[0]["period"], "words": each.reason}] if len(found) else []
    if not broken:
        return None
    return (
        alt.Chart(pd.DataFrame(broken))
        .mark_rule(strokeDash=[5, 4], strokeWidth=1.5, color=GREY)
        .encode(x=axes.time_axis(table), tooltip=[alt.Tooltip("period:N", title="Break"), alt.Tooltip("words:N", title="Why")])
    )


def layered(layers: list[alt.Chart | None]) -> alt.Chart:
    return alt.layer(*[layer for layer in layers if layer is not None]).properties(height=HEIGHT)


def due_by_month(months: list[MonthRow], names: dict[str, str]) -> alt.Chart:
    """What fell due in each month, by what became of it; the states stand in one order and have a shade each.

    names: of states.
    """
    order = ["Done in time", "Done late", "Overdue: not done", "not known"]
    words = [names.get(row.state, row.state) for row in months]
    rows = pd.DataFrame(
        {
            "period": [f"{row.month:%b %Y}" for row in months],
            "words": words,
            "breakdown": words,
            "things": pd.array([row.things for row in months], dtype="Int64"),
            "place": [order.index(each) for each in words],
            "status": [HIDDEN if row.things is None else "" for row in months],
            "note": "",
        }
    )
    first, last = min(row.month for row in months), max(row.month for row in months)
    periods = [f"{month:%b %Y}" for month in pd.date_range(first, last, freq="MS")]
    x = alt.X(
        "period:O", sort=periods, scale=alt.Scale(domain=periods), title=None, axis=alt.Axis(labelAngle=0, labelOverlap="greedy")
    )
    inks = [axes.INKS[0], axes.INKS[8], axes.INKS[4], GREY]
    bars = (
        alt.Chart(rows[rows["things"].notna()])
        .mark_bar(stroke="white", strokeWidth=0.6)
        .encode(
            x=x,
            y=alt.Y("things:Q", title="Fell due", stack="zero", axis=alt.Axis(format=",d", tickMinStep=1)),
            order="place:Q",
            color=alt.Color(
                "words:N", scale=alt.Scale(domain=order, range=inks), title=None, legend=alt.Legend(orient="top", columns=2)
            ),
            tooltip=[
                alt.Tooltip("period:N", title="Fell due in"),
                alt.Tooltip("words:N", title="State"),
                alt.Tooltip("things:Q", title="Things"),
            ],
        )
    )
    return layered([bars, *suppressed_marks.over_time(rows, x)])


def returns(months: pd.DataFrame) -> alt.Chart:
    """A square for each month of each return: filled where it came, crossed where it did not. who, month, state."""
    rows = months.assign(month=pd.to_datetime(months["month"]))
    base = alt.Chart(rows).encode(
        x=alt.X("month:T", timeUnit="yearmonth", title=None, axis=alt.Axis(format="%b %Y", labelOverlap="greedy")),
        y=alt.Y("who:N", title=None, axis=alt.Axis(labelLimit=300)),
        tooltip=[
            alt.Tooltip("who:N", title="Return"),
            alt.Tooltip("month:T", format="%B %Y", title="Month"),
            alt.Tooltip("state:N", title="State"),
        ],
    )
    came = base.transform_filter("datum.state == 'came'").mark_point(shape="square", filled=True, size=90, color=axes.INKS[0])
    absent = base.transform_filter("datum.state != 'came'").mark_point(shape="cross", size=70, angle=45, color=axes.INKS[1])
    return alt.layer(came, absent).properties(height=alt.Step(24))
