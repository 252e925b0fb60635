"""What must hold of any series: the same months in other units, moved up, or with the better direction turned, say the same."""

import os

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from metrics.control_charts.limits import of_each
from metrics.control_charts.spc import (
    ABOVE,
    BELOW,
    COMMON,
    CONCERN,
    DECREASE,
    EITHER,
    FAILS,
    HIT_OR_MISS,
    IMPROVEMENT,
    INCREASE,
    NEUTRAL,
    PASSES,
    Chart,
    control_chart,
)

TURNED = {IMPROVEMENT: CONCERN, CONCERN: IMPROVEMENT, COMMON: COMMON, PASSES: FAILS, FAILS: PASSES, HIT_OR_MISS: HIT_OR_MISS}
EXAMPLES = 2_000 if os.environ.get("SAFEGUARDING_NIGHTLY") else 60

series = st.lists(st.integers(0, 400), min_size=7, max_size=40)
every = settings(max_examples=EXAMPLES, deadline=None)


def chart(values: list[float], improvement: str = INCREASE, target: float | None = None) -> Chart:
    return control_chart([(values, of_each(values))], improvement, target)


def said(of: Chart) -> list[tuple]:
    return [(point.rule, point.side, point.kind) for point in of.points]


def on_an_edge(of: Chart) -> bool:
    """Whether a point lies so near the mean or a limit that the last digit decides."""
    return any(
        abs(point.value - edge) < 1e-9
        for point in of.points
        for edge in (point.limits.mean, point.limits.lower, point.limits.upper, point.limits.near_lower, point.limits.near_upper)
    )


@every
@given(series, st.integers(-1000, 1000))
def test_moved_by_a_constant_the_limits_move_with_it_and_say_the_same(values, by):
    before, after = chart(values), chart([each + by for each in values])
    one, other = before.last.limits, after.last.limits
    assert (other.mean - by, other.lower - by, other.upper - by) == pytest.approx((one.mean, one.lower, one.upper), abs=1e-9)
    assume(not on_an_edge(before))
    assert said(after) == said(before)


@every
@given(series, st.sampled_from([0.25, 0.5, 2, 8, 1024]))
def test_in_other_units_the_limits_are_the_same_and_say_the_same(values, times):
    before, after = chart(values), chart([each * times for each in values])
    one, other = before.last.limits, after.last.limits
    assert (other.mean, other.lower, other.upper) == pytest.approx((one.mean * times, one.lower * times, one.upper * times))
    assert said(after) == said(before)


@every
@given(series, st.integers(0, 400))
def test_with_the_better_direction_turned_improvement_and_concern_change_places_and_nothing_else(values, target):
    up, down, neither = (chart(values, direction, target) for direction in (INCREASE, DECREASE, EITHER))
    assert [(point.rule, point.side, TURNED[point.kind]) for point in up.points] == said(down)
    assert [point.kind for point in neither.points] == [COMMON if point.kind == COMMON else NEUTRAL for point in up.points]
    constant_on_target = up.last.limits.lower == up.last.limits.upper == target
    assert down.assurance == (PASSES if constant_on_target else TURNED[up.assurance]) and neither.assurance is None


@every
@given(series)
def test_upside_down_high_and_low_change_places(values):
    """Turned over at the top of the scale, with the better direction turned too, each month is as good or bad as before."""
    over = chart([400 - each for each in values], DECREASE)
    other_side = {ABOVE: BELOW, BELOW: ABOVE, None: None}
    upright = chart(values)
    assume(not on_an_edge(upright))
    assert [(rule, other_side[side], kind) for rule, side, kind in said(over)] == said(upright)


@every
@given(series)
def test_the_mean_lies_between_the_limits_and_between_the_smallest_and_the_largest_value(values):
    found = chart(values)
    low, high = found.last.limits.lower, found.last.limits.upper
    assert low <= found.last.limits.mean <= high
    assert min(values) - 1e-9 <= found.last.limits.mean <= max(values) + 1e-9
