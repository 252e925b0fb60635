"""Charts of one period, a bar for each group or stage. Each takes a Table, or what its page made of one."""

import altair as alt
import pandas as pd

from metrics.table import DISPUTED, HIDDEN, Table
from ui.charts import axes, suppressed_marks
from ui.charts.plot_rows import of_last_period, with_value

DOTS_END, BARS_BEGIN, BARS_END = "width * 0.36", "width * 0.42", "width * 0.9"


def groups_over_whole(table: Table) -> alt.LayerChart:
    """One bar a group, for the last period: for breakdowns with many groups."""
    rows = shown_or_hidden(of_last_period(table))
    y = alt.Y("breakdown:N", sort=list(rows["breakdown"]), title=None, axis=alt.Axis(labelLimit=260))
    x = alt.X("value:Q", title=table.indicator.unit.axis_title)
    bars = alt.Chart(with_value(rows)).encode(y=y, x=x, tooltip=axes.tooltips(table))
    words = bars.mark_text(align="left", dx=4).encode(text="words:N")
    return alt.layer(bars.mark_bar(color=axes.INKS[0]), words, *suppressed_marks.beside(rows, y))


def shown_or_hidden(rows: pd.DataFrame) -> pd.DataFrame:
    """The largest first; what is hidden comes last."""
    chosen = rows[rows["value"].notna() | (rows["status"] == HIDDEN)]
    return chosen.sort_values("value", ascending=False, kind="stable")


def expected(table: Table) -> alt.LayerChart:
    """Of those expected (outline), how many came (filled), by group, for the last period."""
    rows = of_last_period(table)
    rows = rows[rows["denominator"].notna()].copy()
    rows["label"] = [came_of_expected(row) for row in rows.itertuples()]
    y = alt.Y("breakdown:N", sort="-x", title=None, axis=alt.Axis(labelLimit=220))
    x = alt.X("denominator:Q", title="Expected (outline) and returned (filled)", axis=alt.Axis(tickCount=8))
    bars = alt.Chart(rows).encode(y=y, tooltip=axes.tooltips(table))
    outline = bars.mark_bar(fillOpacity=0.12, fill=axes.INKS[0], stroke=axes.INKS[0], strokeWidth=1.5).encode(x=x)
    filled = bars.mark_bar(color=axes.INKS[0]).encode(x="numerator:Q")
    words = bars.mark_text(align="left", dx=6, fontSize=13).encode(x="denominator:Q", text="label:N")
    return (outline + filled + words).properties(height=54 * max(len(rows), 1))


def came_of_expected(row) -> str:
    came = row.words if row.status == HIDDEN else f"{row.numerator:,.0f} of {row.denominator:,.0f} · {row.words}"
    return came + (" · disputed" if row.status == DISPUTED else "")


def stages(steps: pd.DataFrame) -> alt.LayerChart:
    """A funnel. steps: position, stage, count, words, status, why; made by the page's part for it."""
    y = alt.Y("stage:N", sort=list(steps["stage"]), title=None, axis=alt.Axis(labelLimit=320, labelFontSize=13))
    x = alt.X("count:Q", title=None, axis=None)
    bars = alt.Chart(steps[steps["count"].notna()]).encode(y=y, x=x, tooltip=axes.tips(stage="Stage", words="Cases"))
    words = bars.mark_text(align="left", dx=6, fontSize=13).encode(text="words:N")
    layers = bars.mark_bar(color=axes.INKS[0], height=26), words, *suppressed_marks.beside(steps, y)
    return alt.layer(*layers).properties(height=46 * len(steps))


def overlap(table: Table, most: int = 14) -> alt.LayerChart:
    """Which sets children are in at once: a row for each combination of two or more, dots for its sets, a bar for its children.

    After Lex and others, UpSet (2014): circles that overlap cannot be read beyond three.
    """
    rows = of_last_period(table)
    rows = shown_or_hidden(rows[rows["breakdown"].str.contains(" + ", regex=False)]).head(most)
    rows = rows.assign(order=range(len(rows)))
    y = alt.Y("order:O", axis=None)
    children = alt.layer(*bars_of_children(rows, y), *suppressed_marks.beside(rows, y, BARS_BEGIN))
    return alt.layer(dots_of_sets(rows, y), children).resolve_scale(x="independent").properties(height=alt.Step(28))


def dots_of_sets(rows: pd.DataFrame, y: alt.Y) -> alt.LayerChart:
    dots = rows.assign(member=rows["breakdown"].str.split(" + ", regex=False)).explode("member")
    axis = alt.Axis(orient="top", labelAngle=-60, domain=False, ticks=False)
    scale = alt.Scale(range=[8, alt.ExprRef(DOTS_END)])
    x = alt.X("member:N", sort=sorted(dots["member"].unique()), title=None, axis=axis, scale=scale)
    base = alt.Chart(dots).encode(x=x, y=y)
    line = base.mark_line(color=axes.INKS[0], strokeWidth=2).encode(detail="order:O")
    return alt.layer(line, base.mark_point(filled=True, size=110, color=axes.INKS[0], opacity=1))


def bars_of_children(rows: pd.DataFrame, y: alt.Y) -> list[alt.Chart]:
    x = alt.X("value:Q", axis=None, scale=alt.Scale(range=[alt.ExprRef(BARS_BEGIN), alt.ExprRef(BARS_END)]))
    base = alt.Chart(with_value(rows)).encode(x=x, y=y, tooltip=axes.tips(breakdown="In all of", words="Children"))
    words = base.mark_text(align="left", dx=5, fontSize=13).encode(text="words:N")
    return [base.mark_bar(color=axes.INKS[0], height=16), words]
