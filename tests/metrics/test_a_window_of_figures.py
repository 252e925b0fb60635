"""Which stored figures a window holds: those of whole periods within both its days; none where it cuts a month in two."""

from datetime import date

import duckdb
import pytest

from metrics.declaring.indicator import indicators
from metrics.table import FIGURES
from metrics.values import stored
from periods import GRAINS
from tests.made_up import figure

INDICATOR = indicators()["missing_children"]
MONTHS = date(2025, 1, 1), date(2025, 2, 1), date(2025, 3, 1)
WEEKS = date(2025, 1, 6), date(2025, 1, 13), date(2025, 1, 20)


@pytest.mark.parametrize(
    ("grain", "starts", "first", "last", "found"),
    [
        ("month", MONTHS, date(2025, 1, 1), date(2025, 3, 31), 3),
        ("month", MONTHS, date(2025, 2, 1), date(2025, 2, 28), 1),
        ("month", MONTHS, date(2025, 1, 2), date(2025, 3, 31), None),
        ("month", MONTHS, date(2025, 1, 1), date(2025, 3, 30), None),
        ("week", WEEKS, date(2025, 1, 6), date(2025, 1, 26), 3),
        ("week", WEEKS, date(2025, 1, 7), date(2025, 1, 26), 2),
        ("week", WEEKS, date(2025, 1, 6), date(2025, 1, 25), 2),
    ],
)
def test_the_figures_of_a_window(grain, starts, first, last, found):
    rows = [
        figure(1.0, indicator=INDICATOR.id, grain=grain, start=start, stop=GRAINS[grain].last(start), position=place)
        for place, start in enumerate(starts)
    ]
    with duckdb.connect() as connection:
        FIGURES.write(connection, rows)
        held = stored(connection, INDICATOR, grain, None, (first, last))
    assert (held if held is None else len(held)) == found
