"""What the sample city's charts say: for who sees exact figures, and, with more caution, for who sees released ones."""

from datetime import date

import pytest

from meeting.before_after import before_and_after
from metrics.control_charts.control import MIXED, NO_CHART, Agreed, T
from metrics.control_charts.icon import icon_of
from metrics.control_charts.signals import control_points, signals
from metrics.control_charts.spc import CONCERN, IMPROVEMENT, NEUTRAL
from metrics.declaring.indicator import indicators
from tests.viewers import ANALYST

MOVED = {CONCERN, IMPROVEMENT, NEUTRAL, MIXED}
BEGAN = date(2024, 9, 1)


@pytest.fixture(scope="module")
def of_exact(exact):
    return signals(exact, indicators(), ANALYST, {})


@pytest.fixture(scope="module")
def of_released(released):
    return signals(released, indicators(), ANALYST, {})


def test_every_indicator_has_a_signal_or_says_why_it_has_none(of_exact):
    assert set(of_exact) == set(indicators())
    assert all(each.reasons if each.kind == NO_CHART else each.period for each in of_exact.values())


def test_rounding_makes_no_signal_of_its_own(of_exact, of_released):
    """Whatever moved in released figures moved in the exact ones; a few that moved cannot be told apart from rounding."""
    told = {name for name, each in of_released.items() if each.kind in MOVED}
    true = {name for name, each in of_exact.items() if each.kind in MOVED}
    assert told <= true and len(told) >= len(true) * 0.6
    assert {of_released[name].side for name in told} and all(of_released[name].side == of_exact[name].side for name in told)


def test_the_signal_is_what_the_chart_shows_of_its_latest_point(exact, of_exact):
    for name, each in of_exact.items():
        points = control_points(exact, indicators()[name], ANALYST, {})
        if each.kind == NO_CHART:
            assert points == []
        else:
            last = points[-1]
            assert (last.period, last.value, last.mean) == (each.period, each.value, each.mean)
            assert each.kind in (last.kind, MIXED)


def test_days_between_rare_events_are_charted_for_who_may_see_the_days(of_exact, of_released):
    rare = [name for name, each in of_exact.items() if each.chart == T]
    assert rare and all(of_released[name].chart != T for name in rare)


def test_an_icon_says_by_letter_and_words_what_it_says_by_colour(of_exact):
    icons = {each.kind: icon_of(each) for each in of_exact.values()}
    assert len({(icon.letter, icon.words) for icon in icons.values()}) == len(icons)


def named(title: str) -> str:
    return next(name for name, each in indicators().items() if each.title == title)


def test_where_limits_begin_anew_the_new_process_is_judged_by_itself(exact, of_exact):
    """Daily triage began in September 2024; the seven months since are steady, and meet a target the old limits called missed."""
    name = named("Hours from notice to triage")
    anew = signals(exact, {name: indicators()[name]}, ANALYST, {name: Agreed((BEGAN,), 24.0)})[name]
    assert of_exact[name].kind == IMPROVEMENT and of_exact[name].lasting == 7 and of_exact[name].assurance is None
    assert anew.points == 7 and anew.upper < 24 and anew.kind != IMPROVEMENT


def test_before_and_after_an_event_differ_by_more_than_chance_only_where_they_do(exact):
    points = control_points(exact, indicators()[named("Hours from notice to triage")], ANALYST, {})
    found = before_and_after(points, BEGAN)
    assert (
        found.before > 50
        and found.after < 15
        and found.words == "yes, lower"
        and (found.periods_before, found.periods_after) == (12, 7)
    )
    assert before_and_after(points, date(2023, 8, 1)).words == "no: chance alone may differ as much"
    assert before_and_after(points, date(2025, 3, 1)) is None
