"""Axes, colours and shapes that the charts share. Never colour alone: a group has a shape or a place of its own too."""

import altair as alt

from metrics.table import WHOLE, Table
from periods import GRAINS
from wording.figures import label_of

INKS = "#1f6f8b #d2691e #7a5aa6 #5a8f3c #b8406a #8a7a22 #5f7285 #2fa39a #c99700 #3b62b5 #9c5b3b #9aa5ad".split()
GREY = "#8b979f"  # of what is no value: chance, silence, what is hidden
SHAPES = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right", "stroke"]


def time_axis(table: Table) -> alt.X:
    """Periods side by side, so that bars and points of one period stand over the same label."""
    periods = table.periods
    return alt.X(
        "period:O",
        sort=periods,
        scale=alt.Scale(domain=periods),
        title=GRAINS[table.grain].axis,
        axis=alt.Axis(labelAngle=0, labelOverlap="greedy", labelLimit=190, labelSeparation=8),
    )


def value_axis(table: Table) -> alt.Y:
    """Of what is counted no line stands between two whole numbers."""
    unit = table.indicator.unit
    axis = alt.Axis(tickMinStep=1) if unit.is_number else alt.Axis()
    return alt.Y("value:Q", title=unit.axis_title, scale=alt.Scale(zero=True), axis=axis)


def groups_of(table: Table) -> dict[str, alt.Color]:
    names = groups_known(table)
    if names in ([WHOLE], []):
        return {"color": alt.value(INKS[0])}
    return {"color": alt.Color("breakdown:N", scale=colour_scale(names), title=label_of(table.by), legend=legend())}


def groups_known(table: Table) -> list[str]:
    """Groups with at least one value; the page names those that returned nothing."""
    return list(dict.fromkeys(row.breakdown for row in table.with_values))


def shape_of(table: Table) -> dict[str, alt.Shape]:
    names = groups_known(table)
    if names in ([WHOLE], []):
        return {}
    return {
        "shape": alt.Shape("breakdown:N", scale=alt.Scale(domain=names, range=cycle(SHAPES, names)), title=label_of(table.by))
    }


def colour_scale(names: list[str]) -> alt.Scale:
    return alt.Scale(domain=names, range=cycle(INKS, names))


def cycle(marks: list, names: list[str]) -> list:
    return [marks[place % len(marks)] for place in range(len(names))]


def legend() -> alt.Legend:
    return alt.Legend(orient="top", columns=4, labelLimit=220)


def by_size(table: Table) -> list[str]:
    """Groups, the largest first."""
    sizes: dict[str, float] = {}
    for row in sorted(table.with_values, key=lambda row: row.breakdown):
        sizes[row.breakdown] = sizes.get(row.breakdown, 0.0) + (row.numerator or 0.0)
    return sorted(sizes, key=lambda group: -sizes[group])


def tooltips(table: Table) -> list[alt.Tooltip]:
    group = {"breakdown": label_of(table.by)} if table.by else {}
    return tips(period="Period", **group, words=table.indicator.title, status="Status")


def tips(**titles: str) -> list[alt.Tooltip]:
    """What is told of a mark when it is pointed at: by column of its rows, the title."""
    return [alt.Tooltip(f"{name}:N", title=title) for name, title in titles.items()]
