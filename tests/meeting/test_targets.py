"""Whether a figure reached its target: met, near, missed or not judged, on both sides of every boundary."""

from dataclasses import replace
from datetime import date

import pytest

from ledger.meeting_lines import Target
from meeting.agreed import agreed_for
from meeting.target import FEWEST_CASES, MET, MISSED, NEAR, NOT_JUDGED, verdict
from metrics.declaring.indicator import HIGH_IS_GOOD, LOW_IS_GOOD, NEITHER, indicators
from metrics.declaring.unit import PERCENT, RATIO
from metrics.working_out.headline import Headline
from tests.meeting.minutes import minutes_with

TARGET = Target("missing_episodes", "2024-25", 90.0, "agreed by the partners", 5.0)
STATES = [  # polarity, value, tolerance, state
    (HIGH_IS_GOOD, 91, 5, MET),
    (HIGH_IS_GOOD, 90, 5, MET),
    (HIGH_IS_GOOD, 89.9, 5, NEAR),
    (HIGH_IS_GOOD, 85, 5, NEAR),  # as far off as the tolerance is still near
    (HIGH_IS_GOOD, 84.9, 5, MISSED),
    (HIGH_IS_GOOD, 89.9, None, MISSED),  # without a tolerance nothing is near
    (HIGH_IS_GOOD, 90, None, MET),
    (LOW_IS_GOOD, 89, 5, MET),
    (LOW_IS_GOOD, 90, 5, MET),
    (LOW_IS_GOOD, 90.1, 5, NEAR),
    (LOW_IS_GOOD, 95, 5, NEAR),
    (LOW_IS_GOOD, 95.1, 5, MISSED),
    (NEITHER, 90, 5, NOT_JUDGED),
    (HIGH_IS_GOOD, None, 5, NOT_JUDGED),
]


@pytest.mark.parametrize(("polarity", "value", "tolerance", "state"), STATES)
def test_a_figure_against_its_target(polarity, value, tolerance, state):
    indicator = replace(indicators()["missing_episodes"], unit=RATIO, polarity=polarity)
    judged = verdict(indicator, Headline(indicator.id, "", value=value), replace(TARGET, tolerance=tolerance), "90")
    assert judged.state == state
    assert judged.words.startswith("Target 90 for 2024-25 (agreed by the partners)")


@pytest.mark.parametrize(
    ("value", "target", "state"),
    [
        (50, 47, MISSED),
        (50, 48, NOT_JUDGED),
        (50, 51, NOT_JUDGED),
        (50, 52, MET),
        (0, 0, MET),
        (10, 8, NOT_JUDGED),
        (10, 7, MISSED),
    ],
)
def test_where_rounding_alone_may_decide_it_a_released_figure_is_not_judged(value, target, state):
    """A released 50 was 48 to 52."""
    indicator = replace(indicators()["missing_episodes"], polarity=LOW_IS_GOOD)
    line = Headline(indicator.id, "", value=value, numerator=value, ruled=True)
    judged = verdict(indicator, line, replace(TARGET, value=target, tolerance=None), str(target))
    assert judged.state == state and ("rounding" in judged.words) == (state == NOT_JUDGED)


def test_near_says_by_how_much_it_may_miss():
    indicator = replace(indicators()["missing_episodes"], unit=RATIO, polarity=HIGH_IS_GOOD)
    judged = verdict(indicator, Headline(indicator.id, "", value=86), TARGET, "90")
    assert (judged.sign, judged.words.split(": ")[1]) == ("◐ within tolerance", "not met, but within the tolerance of 5.")


@pytest.mark.parametrize(("cases", "state"), [(20, MET), (19, NOT_JUDGED), (None, NOT_JUDGED)])
def test_a_percentage_of_fewer_than_twenty_cases_is_not_judged(cases, state):
    assert FEWEST_CASES == 20
    indicator = replace(indicators()["missing_episodes"], unit=PERCENT, polarity=HIGH_IS_GOOD)
    assert verdict(indicator, Headline(indicator.id, "", value=95, denominator=cases), TARGET, "90%").state == state


@pytest.mark.parametrize(
    ("today", "charted"),
    [(date(2023, 3, 31), None), (date(2023, 4, 1), 10.0), (date(2025, 3, 31), 20.0), (date(2025, 4, 1), 30.0)],
)
def test_a_chart_is_judged_by_the_target_of_the_newest_year_that_has_begun(today, charted):
    years = (("2023-24", 10.0), ("2024-25", 20.0), ("2025-26", 30.0))
    minutes = minutes_with(*(replace(TARGET, year=year, value=value) for year, value in years))
    assert agreed_for(minutes, indicators()[TARGET.indicator], today).target == charted
