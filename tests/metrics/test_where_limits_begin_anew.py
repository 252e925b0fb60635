"""From which period limits begin anew, by the day that was agreed, and what the limits of each stretch and period are made of."""

from datetime import date

import pytest

from metrics.control_charts.run import XMR, P, chart_of
from metrics.declaring.indicator import indicators
from metrics.declaring.unit import COUNT, PERCENT
from metrics.table import Figure
from periods import MONTH
from tests.made_up import figure

PEOPLE = next(each for each in indicators().values() if each.unit is COUNT and each.disclosure == "people")
SHARE = next(each for each in indicators().values() if each.unit is PERCENT)
STARTS = MONTH.starts(date(2023, 4, 1), date(2025, 3, 31))


def run(*values: float) -> list[Figure]:
    """Month by month from April 2023."""
    return [figure(value, period=MONTH.label(start), start=start, stop=MONTH.last(start)) for value, start in zip(values, STARTS)]


@pytest.mark.parametrize(
    ("days", "begin"),
    [
        ([date(2023, 11, 1)], ["Apr 2023", "Nov 2023"]),
        ([date(2023, 11, 2)], ["Apr 2023", "Nov 2023"]),
        ([date(2023, 11, 15)], ["Apr 2023", "Nov 2023"]),  # the middle of its month
        ([date(2023, 11, 16)], ["Apr 2023", "Dec 2023"]),
        ([date(2023, 11, 30)], ["Apr 2023", "Dec 2023"]),
        ([date(2023, 11, 3), date(2023, 11, 9)], ["Apr 2023", "Nov 2023"]),
        ([date(2024, 2, 1), date(2023, 8, 1)], ["Apr 2023", "Aug 2023", "Feb 2024"]),
        ([date(2023, 4, 1)], ["Apr 2023"]),  # nothing lies before it
        ([date(2024, 3, 31)], ["Apr 2023"]),  # nothing lies after it
    ],
)
def test_limits_begin_anew_with_the_first_period_of_which_at_least_half_lies_after_the_day(days, begin):
    months = run(*[10.0] * 12)
    chart, _ = chart_of(PEOPLE, months, days, None, rounded=False)
    first = {point.group: month.period for month, point in reversed([*zip(months, chart.points)])}
    assert list(reversed(first.values())) == begin


@pytest.mark.parametrize(
    ("cases", "kind"),
    [([100, 100], XMR), ([100, 10], P), ([100, 0], XMR), ([100, None], XMR)],
    ids=["as many", "fewer", "none", "not known"],
)
def test_limits_of_each_period_by_its_cases_need_cases_in_every_period(cases, kind):
    usual, last = cases
    months = [row._replace(denominator=of) for row, of in zip(run(*[50.0] * 13), [usual] * 12 + [last])]
    assert chart_of(SHARE, months, [], None, rounded=False)[1] == kind


def test_what_rounding_may_hide_in_one_stretch_does_not_widen_the_limits_of_another():
    """Of nought, which is released as it is, nothing is hidden; of 50 two either way."""
    chart, _ = chart_of(PEOPLE, run(*[0.0] * 8, *[50.0] * 8), [date(2023, 12, 1)], None, rounded=True)
    ranges = [chart.points[place].limits for place in (0, -1)]
    assert [round(each.upper - each.lower, 2) for each in ranges] == [0.0, 7.09]
