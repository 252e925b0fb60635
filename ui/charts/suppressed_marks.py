"""How charts show what the release rule hides: a dashed box of one size whatever is behind it, a sign in it, and the words."""

import altair as alt
import pandas as pd

from metrics.table import HIDDEN, WHOLE
from ui.charts.axes import GREY, tips

SIGN = "▨"
TALL, WIDE = 14, 30  # pixels
BOX = {"fill": GREY, "fillOpacity": 0.15, "stroke": GREY, "strokeDash": [3, 2]}


def over_time(rows: pd.DataFrame, x: alt.X, level: int = 0) -> list[alt.Chart]:
    """A box at the foot of a period in which something is hidden. rows: period, breakdown, status, why; level: row of boxes."""
    hidden = rows[rows["status"] == HIDDEN]
    if hidden.empty:
        return []
    by_period = hidden.groupby("period", sort=False, as_index=False).agg(
        groups=("breakdown", lambda each: ", ".join(name for name in each if name != WHOLE)), words=("why", "first")
    )
    foot = level * (TALL + 2)
    groups = {"groups": "Groups"} if by_period["groups"].any() else {}
    base = alt.Chart(by_period).encode(x=x, tooltip=tips(period="Period", **groups, words="Figure"))
    return [
        base.mark_rect(**BOX).encode(y=above(foot + TALL), y2=above(foot)),
        base.mark_text(text=SIGN, fontSize=10).encode(y=above(foot + TALL / 2)),
    ]


def above(pixels: float) -> alt.value:
    """So far above the foot of the picture, however high the reader's screen makes it."""
    return alt.value(alt.ExprRef(f"height - {pixels}"))


def beside(rows: pd.DataFrame, y: alt.Y, first: object = 0) -> list[alt.Chart]:
    """A box where a bar would begin, and words beside it. rows: status, why, what y needs; first: where bars begin, in pixels."""
    hidden = rows[rows["status"] == HIDDEN]
    if hidden.empty:
        return []
    base = alt.Chart(hidden.assign(words=hidden["why"])).encode(y=y, tooltip=tips(words="Figure"))
    start, end, after = (alt.ExprRef(f"{first} + {more}") for more in (0, WIDE, WIDE + 6))
    return [
        base.mark_rect(**BOX, height=TALL).encode(x=alt.value(start), x2=alt.value(end)),
        base.mark_text(align="left", fontSize=12).encode(x=alt.value(after), text="words:N"),
    ]
