"""The release rule, case by case. The first table holds the cases of ehrQL's own tests of the same rule (6, 7 and 8)."""

from dataclasses import replace

import pytest

from metrics.declaring.indicator import indicators
from metrics.declaring.unit import PERCENT
from metrics.disclosure.rounding import release, released_range, ruled_count
from metrics.table import Figure
from periods import RUNS
from tests.made_up import figure

COUNTS = [
    (0, 0),
    (1, None),
    (6, None),
    (7, None),
    (8, 10),
    (12, 10),
    (13, 15),
    (17, 15),
    (18, 20),
    (100, 100),
    (4937, 4935),
    (None, None),
]


@pytest.mark.parametrize(("true", "released"), COUNTS)
def test_nought_is_shown_one_to_seven_are_hidden_and_the_rest_goes_to_the_nearest_five(true, released):
    assert ruled_count(true) == released


@pytest.mark.parametrize("true", range(1, 200))
def test_a_released_count_stands_for_a_range_that_holds_the_true_one(true):
    least, most = released_range(ruled_count(true))
    assert least <= true <= most and most - least >= 2


ROWS = [  # indicator, true numerator, denominator, value, children; released numerator, denominator, value, status
    ("missing_episodes", 12, None, 12, None, 10, None, 10, "ok"),
    ("missing_episodes", 3, None, 3, None, None, None, None, "hidden"),
    ("missing_episodes", 0, None, 0, None, 0, None, 0, "ok"),
    ("missing_from_care", 13, 42, 30.95, None, 15, 40, 38, "ok"),
    ("missing_from_care", 3, 42, 7.14, None, None, 40, None, "hidden"),
    ("missing_from_care", 0, 5, 0.0, None, 0, None, None, "hidden"),
    ("missing_from_care", 9, 9, 100.0, None, 10, 10, 100, "ok"),
    ("hours_missing", 7.6, 9, 7.6, 8, 8, 10, 8, "ok"),
    ("hours_missing", 7.6, 9, 7.6, 7, None, 10, None, "hidden"),
    ("hours_missing", 7.6, 7, 7.6, 7, None, None, None, "hidden"),
    ("school_days_lost", 40, None, 40, 1, None, None, None, "hidden"),
    ("school_days_lost", 41, None, 41, 8, 40, None, 40, "ok"),
    ("training_attendances", 3, None, 3, None, 3, None, 3, "ok"),
    ("spending_by_area", 44990, None, 44990, None, 44990, None, 44990, "ok"),
]


@pytest.mark.parametrize(("name", "numerator", "denominator", "value", "children", "n", "d", "v", "status"), ROWS)
def test_a_row_under_the_rule(name, numerator, denominator, value, children, n, d, v, status):
    indicator = indicators()[name]
    [row] = release(indicator, [row_of(indicator.grain, numerator, denominator, value, children)])
    assert (row.numerator, row.denominator, row.value, row.status) == (n, d, v, status)


def test_of_a_restricted_figure_whole_years_without_groups_are_released_and_nothing_else():
    for indicator in indicators().values():
        if indicator.disclosure == "restricted":
            rows = [
                row_of(grain, 20, 30, 66.7, None, cut) for grain in ("month", "quarter", "year") for cut in (None, *indicator.by)
            ]
            assert {(row.grain, row.cut) for row in release(indicator, rows)} == {("year", None)}


@pytest.mark.parametrize(
    ("disclosure", "shares", "cut", "told"),
    [
        ("people", False, None, True),
        ("people", False, "place", False),  # a headline is of the whole
        ("people", True, "place", True),  # but of a share, where it is of its first breakdown
        ("people", True, None, False),
        ("restricted", False, None, True),
        ("restricted", True, "place", False),  # no group of somebody's child
        ("restricted", True, None, False),
    ],
)
@pytest.mark.parametrize("run", RUNS)
def test_of_a_run_of_months_what_the_headline_speaks_of_is_released_and_no_group_of_what_is_restricted(
    run, disclosure, shares, cut, told
):
    unit = replace(PERCENT, whole_of_period=shares)
    indicator = replace(indicators()["missing_from_care"], unit=unit, disclosure=disclosure, by=("place",))
    assert [row.cut for row in release(indicator, [row_of(run, 20, 30, 66.7, None, cut)])] == ([cut] if told else [])


def test_no_step_finer_than_an_indicator_is_returned_in_is_released():
    indicator = indicators()["suspensions"]
    rows = [row_of(grain, 20, None, 20, None) for grain in ("month", "quarter", "year")]
    assert [row.grain for row in release(indicator, rows)] == ["quarter", "year"]


def test_a_rate_is_made_of_the_released_count():
    indicator = indicators()["missing_episodes"]
    [row] = release(indicator, [row_of("year", 13, None, 13, None, rate=10_000 * 13 / 60_000)])
    assert row.rate == round(10_000 * 15 / 60_000, 1)


def row_of(grain, numerator, denominator, value, children, cut=None, rate=None) -> Figure:
    return figure(value, numerator=numerator, denominator=denominator, grain=grain, cut=cut, rate=rate, people=children)
