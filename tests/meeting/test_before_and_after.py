"""Before and after an event: up to twelve periods either side, at least three, and more than chance makes of their swing."""

from datetime import date

import pytest

from meeting.before_after import before_and_after
from metrics.control_charts.control import ChartPoint
from periods import MONTH

EVENT = date(2024, 1, 15)


def points(before: list[float], during: float, after: list[float]) -> list[ChartPoint]:
    """One for each month, the one of the event between the others."""
    years_before = MONTH.starts(date(2022, 1, 1), date(2023, 12, 31))
    months = [*years_before[len(years_before) - len(before) :], *MONTH.starts(date(2024, 1, 1), date(2025, 12, 31))]
    return [
        ChartPoint("", start, MONTH.last(start), value, 0, 0, 0, 0, None, None, "")
        for start, value in zip(months, [*before, during, *after])
    ]


@pytest.mark.parametrize(
    ("before", "after", "counted"), [(2, 3, None), (3, 2, None), (3, 3, (3, 3)), (12, 12, (12, 12)), (13, 14, (12, 12))]
)
def test_of_each_side_at_least_three_and_at_most_the_twelve_nearest_periods(before, after, counted):
    found = before_and_after(points([10.0] * before, 99, [10.0] * after), EVENT)
    assert (found and (found.periods_before, found.periods_after)) == counted


def test_only_the_nearest_twelve_count_and_never_the_period_of_the_event():
    found = before_and_after(points([900.0, *[10.0] * 12], 500, [*[20.0] * 12, 900.0]), EVENT)
    assert (found.before, found.after) == (10, 20)


@pytest.mark.parametrize(
    ("after", "words"),
    [
        # before: 10 and 12 in turn, so that one period to the next moves by 2 and the swing is 2 / 1.128;
        # three standard errors of the difference of two means of 12: 5.32 × √(1/12 + 1/12) = 2.17 from the mean of 11
        (13.1, "no: chance alone may differ as much"),
        (13.2, "yes, higher"),
        (8.9, "no: chance alone may differ as much"),
        (8.8, "yes, lower"),
    ],
)
def test_a_difference_is_believed_from_three_standard_errors_of_the_swing_before(after, words):
    assert before_and_after(points([10.0, 12.0] * 6, 11, [after] * 12), EVENT).words == words


def test_where_nothing_swings_no_difference_is_none():
    assert before_and_after(points([10.0] * 3, 10, [10.0] * 3), EVENT).words == "no: chance alone may differ as much"


@pytest.mark.parametrize(
    ("after", "blur", "words"),
    [
        (20.0, 0.0, "yes, higher"),
        (20.0, 2.0, "yes, higher"),
        (20.0, 5.0, "cannot be told: rounding may have made the difference, or hidden one"),  # 15 in each year
        (10.0, 5.0, "cannot be told: rounding may have made the difference, or hidden one"),
        (10.0, 0.0, "no: chance alone may differ as much"),
    ],
)
def test_of_released_figures_a_difference_that_rounding_may_have_made_is_called_none(after, blur, words):
    assert before_and_after(points([10.0] * 12, 10, [after] * 12), EVENT, blur).words == words
