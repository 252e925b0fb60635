"""The limits and rules of control charts: the worked examples of them."""

import pytest

from metrics.control_charts.limits import Limits, of_each, of_parts, of_rates
from metrics.control_charts.spc import (
    COMMON,
    CONCERN,
    DECREASE,
    FAILS,
    HIT_OR_MISS,
    IMPROVEMENT,
    INCREASE,
    OUTSIDE,
    PASSES,
    SHIFT,
    TREND,
    assurance,
    rare_events,
)
from metrics.declaring.unit import COUNT, PERCENT
from tests.metrics.charts import xmr


@pytest.mark.parametrize(
    ("values", "screened", "mean", "lower", "upper"),
    [
        ([1, 2, 1, 2, 10] + [1, 2] * 6 + [1], True, 1.944444, -0.715556, 4.604444),
        ([1, 2, 1, 2, 10] + [1, 2] * 6 + [1], False, 1.944444, -3.062614, 6.951503),
        ([10, 12, 9, 11, 10, 8, 11, 15, 16, 15, 17, 15, 16, 15], True, 12.857143, 7.741758, 17.972527),
        ([0, 1, 0, 2, 1, 0, 3, 1, 0, 1, 2, 0, 1], True, 0.923077, -2.845, 4.691),
    ],
)
def test_limits_are_those_of_the_worked_examples(values, screened, mean, lower, upper):
    found = of_each(values, screened)[0]
    assert (found.mean, found.lower, found.upper) == pytest.approx((mean, lower, upper), abs=6e-4)


def test_a_constant_series_has_its_limits_on_its_mean_and_meets_its_target_every_time():
    chart = xmr([100.0] * 14, INCREASE, target=100.0)
    assert (chart.last.limits.lower, chart.last.limits.upper, chart.assurance) == (100.0, 100.0, PASSES)


def test_where_all_that_moves_is_screened_out_nothing_is():
    """Seven equal quarters and one other: limits on the mean itself would call every point a signal."""
    found = of_each([0, 0, 0, 1, 0, 0, 0, 0])[0]
    assert found.lower < 0 < found.upper


def test_a_count_is_never_drawn_below_nought_nor_a_percentage_above_a_hundred():
    low = of_each([0, 1, 0, 2, 1, 0, 3, 1, 0, 1, 2, 0, 1])[0]
    assert low.lower < 0 and low.clipped(COUNT).lower == 0
    high = of_parts([98, 99, 97, 99, 98, 99, 97], [100] * 7, 100)[0]
    assert high.upper > 100 and high.clipped(PERCENT).upper == 100


def test_two_equal_values_break_a_rising_row():
    assert xmr([10, 11, 12, 13, 13, 14, 15, 16], screened=False).points[-1].rule != TREND


def test_the_chart_says_since_when():
    chart = xmr([10, 12, 9, 11, 10, 8, 11, 15, 16, 15, 17, 15, 16, 15], DECREASE)
    assert (chart.last.kind, chart.last.rule, chart.since) == (CONCERN, SHIFT, 7)


def test_limits_begin_anew_where_they_were_rebased():
    chart = xmr([10.0, 12, 9, 11, 10, 8, 11, 30, 31, 29, 30, 32, 29], DECREASE, rebased_at=[7])
    assert chart.points[6].limits.mean < 12 and chart.last.limits.mean > 29
    assert chart.last.kind == COMMON and chart.last.limits.trial


@pytest.mark.parametrize(("numerator", "denominator", "half_width"), [(50, 100, 15.0), (20, 25, 24.0), (5, 5, 0.0)])
def test_a_percentage_of_fewer_cases_has_wider_limits(numerator, denominator, half_width):
    """Three times the root of p(1 − p)/n, in per cent."""
    found = of_parts([numerator] * 8, [denominator] * 8, 100)[0]
    assert (found.upper - found.lower) / 2 == pytest.approx(half_width)


def test_limits_of_percentages_follow_the_cases_of_each_month():
    found = of_parts([30, 5], [60, 10], 100)
    assert found[0].mean == found[1].mean == 50
    assert (found[1].upper - 50) / (found[0].upper - 50) == pytest.approx(6**0.5)


def test_limits_of_rates_follow_what_they_are_rates_of():
    found = of_rates([40, 10], [10, 2.5], 1)
    assert found[0].mean == 4 and found[0].upper == pytest.approx(4 + 3 * (4 / 10) ** 0.5)
    assert found[1].upper == pytest.approx(4 + 3 * (4 / 2.5) ** 0.5)


@pytest.mark.parametrize("of", [of_parts, of_rates])
def test_per_thousand_the_limits_are_a_thousand_times_those_of_one(of):
    one, thousand = of([30, 5], [60, 10], 1)[1], of([30, 5], [60, 10], 1000)[1]
    assert (thousand.mean, thousand.lower, thousand.upper) == pytest.approx((1000 * one.mean, 1000 * one.lower, 1000 * one.upper))


def test_days_between_rare_events_are_judged_where_they_are_nearly_normal():
    """A wait far longer than any before is above its limit; short waits are never below nought."""
    days = [30, 45, 20, 60, 33, 41, 28, 52, 37, 44, 25, 48, 400]
    chart = rare_events(days, INCREASE)
    assert [point.value for point in chart.points] == days
    assert chart.last.rule == OUTSIDE and chart.last.kind == IMPROVEMENT
    assert all(point.limits.lower >= 0 for point in chart.points)


@pytest.mark.parametrize(
    ("target", "improvement", "expected"),
    [(4, INCREASE, FAILS), (4, DECREASE, PASSES), (2, INCREASE, HIT_OR_MISS), (0, INCREASE, PASSES), (0, DECREASE, FAILS)],
)
def test_assurance_is_by_the_limits_and_the_better_direction(target, improvement, expected):
    assert assurance(Limits(2, 1, 3, 20), target, improvement) == expected
