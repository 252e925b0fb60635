"""The lines behind a chart stand at numbers that the figure can have."""

import altair as alt
import pytest

from metrics.declaring.indicator import indicators
from metrics.table import Table
from ui.charts.axes import value_axis


@pytest.mark.parametrize("indicator", indicators().values(), ids=lambda each: each.id)
def test_what_is_counted_has_no_line_between_two_whole_numbers(indicator):
    table = Table(indicator, "month", None, (), "1")
    axis = alt.Chart().mark_line().encode(y=value_axis(table)).to_dict()["encoding"]["y"].get("axis", {})
    assert (axis.get("tickMinStep") == 1) == indicator.unit.counts
