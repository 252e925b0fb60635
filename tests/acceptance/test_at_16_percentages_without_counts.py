"""AT-16: 20% and 10% of the children in MACE are held as percentages without counts: never added, never drawn as children."""

import pytest

from metrics.declaring.indicator import indicators
from metrics.printed.derived import what_follows
from metrics.printed.numbers import CannotBePutTogether, total
from metrics.printed.observations import line_of, observations
from metrics.printed.unit import PERCENT
from tests.viewers import ANALYST

EXPLOITATION = "Child exploitation"


@pytest.fixture(scope="module")
def held(snapshot):
    return [each for each in observations(snapshot, ANALYST) if each.figure in ("SF35", "SF36")]


def test_they_are_percentages_and_have_no_denominator(held):
    assert [(each.value, each.line) for each in held] == [(20, 881), (10, 884)]
    assert {(each.counted_in, each.out_of) for each in held} == {(PERCENT, None)}


def test_they_are_not_put_together(held, snapshot):
    with pytest.raises(CannotBePutTogether, match="not added"):
        total([each.number for each in held])
    said = what_follows(snapshot, ANALYST, EXPLOITATION)
    assert said == [
        "Percentages without counts (SF35, SF36) are kept as they were printed: never added, and never turned into "
        "a number of children or schools."
    ]


def test_no_indicator_that_bears_them_counts_children(held):
    lines = {each.line for each in held}
    bearing = [each for each in indicators().values() if any(line_of(printed) in lines for printed in each.published)]
    assert all(each.unit.is_part for each in bearing)
