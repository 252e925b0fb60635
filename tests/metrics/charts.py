"""Control charts of plain numbers, as tests of them need."""

from collections.abc import Sequence

from metrics.control_charts.limits import of_each
from metrics.control_charts.spc import DECREASE, Chart, control_chart


def xmr(
    values: list[float],
    improvement: str = DECREASE,
    rebased_at: Sequence[int] = (),
    target: float | None = None,
    screened: bool = True,
) -> Chart:
    """The chart of single values. rebased_at: where limits begin anew."""
    edges = [0, *rebased_at, len(values)]
    groups = [values[start:stop] for start, stop in zip(edges, edges[1:])]
    return control_chart([(group, of_each(group, screened)) for group in groups], improvement, target)
