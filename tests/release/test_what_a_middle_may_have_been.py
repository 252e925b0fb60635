"""Between which numbers a released median or mean lay: half a unit of its last released decimal either side."""

import pytest

from metrics.declaring.unit import MEAN, MEDIAN_HOURS
from metrics.disclosure.rounding import range_behind
from tests.made_up import figure


@pytest.mark.parametrize(("unit", "released", "least", "most"), [(MEDIAN_HOURS, 12.0, 11.5, 12.5), (MEAN, 3.4, 3.35, 3.45)])
def test_a_released_middle(unit, released, least, most):
    assert range_behind(unit, figure(released, denominator=10)) == pytest.approx((least, most))
