"""Charts of what was due in each month: what clocks ask for, and what partners send."""

from datetime import date

import altair as alt
import pandas as pd

from metrics.table import HIDDEN
from metrics.working_out.clock_counts import MonthRow
from periods import MONTH
from ui.charts import axes, suppressed_marks
from ui.charts.over_time import layered
from wording.reasons import hidden_note

STATES = {"Done in time": axes.INKS[0], "Done late": axes.INKS[8], "Overdue: not done": axes.INKS[4], "not known": axes.GREY}


def due_by_month(months: list[MonthRow], words: list[str]) -> alt.LayerChart:
    """What fell due in each month, by what became of it, in words; the states stand in one order and have a shade each."""
    rows, x = rows_of(months, words), month_axis([row.month for row in months])
    scale = alt.Scale(domain=list(STATES), range=list(STATES.values()))
    legend = alt.Legend(orient="top", columns=2)
    bars = (
        alt.Chart(rows[rows["things"].notna()])
        .mark_bar(stroke="white", strokeWidth=0.6)
        .encode(
            x=x,
            y=alt.Y("things:Q", title="Fell due", stack="zero", axis=alt.Axis(format=",d", tickMinStep=1)),
            order="place:Q",
            color=alt.Color("words:N", scale=scale, title=None, legend=legend),
            tooltip=[*axes.tips(period="Fell due in", words="State"), alt.Tooltip("things:Q", title="Things")],
        )
    )
    return layered([bars, *suppressed_marks.over_time(rows, x)])


def rows_of(months: list[MonthRow], words: list[str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "period": [MONTH.label(row.month) for row in months],
            "words": words,
            "breakdown": words,
            "things": pd.array([row.things for row in months], dtype="Int64"),
            "place": [list(STATES).index(state) for state in words],
            "status": [HIDDEN if row.things is None else "" for row in months],
            "why": hidden_note(),
        }
    )


def month_axis(months: list[date]) -> alt.X:
    """Every month from the first to the last."""
    periods = [MONTH.label(month) for month in MONTH.starts(min(months), max(months))]
    axis = alt.Axis(labelAngle=0, labelOverlap="greedy")
    return alt.X("period:O", sort=periods, scale=alt.Scale(domain=periods), title=None, axis=axis)


def returns(steps: pd.DataFrame) -> alt.LayerChart:
    """A square for each week or month of each return: filled where it came, crossed where not. who, start, period, state."""
    base = alt.Chart(steps.assign(start=pd.to_datetime(steps["start"]))).encode(
        x=alt.X("start:T", title=None, axis=alt.Axis(format="%b %Y", labelOverlap="greedy")),
        y=alt.Y("who:N", title=None, axis=alt.Axis(labelLimit=300)),
        tooltip=axes.tips(who="Return", period="Period", state="State"),
    )
    came = base.transform_filter("datum.state == 'came'").mark_point(shape="square", filled=True, size=90, color=axes.INKS[0])
    absent = base.transform_filter("datum.state != 'came'").mark_point(shape="cross", size=70, angle=45, color=axes.INKS[1])
    return alt.layer(came, absent).properties(height=alt.Step(24))
