"""From when hours are said as days, and which event may be the reason of a change that lasts."""

from datetime import date, datetime, timedelta

import pytest

from ledger.lines import Line
from ledger.meeting_lines import Event
from metrics.control_charts.control import Signal
from metrics.declaring.clock import clocks
from ui.clocks import late
from ui.control_part import rebasing_words

BY_THE_HOUR = next(clock for clock in clocks().values() if clock.limit.unit == "hours")
BY_THE_DAY = next(clock for clock in clocks().values() if clock.limit.unit != "hours")
SINCE = date(2025, 4, 1)


@pytest.mark.parametrize(
    ("by", "clock", "said"),
    [
        (None, BY_THE_HOUR, ""),
        (0, BY_THE_HOUR, "0 hours"),
        (71, BY_THE_HOUR, "71 hours"),
        (72, BY_THE_HOUR, "3 days"),
        (240, BY_THE_HOUR, "10 days"),
        (72, BY_THE_DAY, f"72 {BY_THE_DAY.limit.unit}"),
    ],
)
def test_from_three_days_on_hours_are_said_as_days(by, clock, said):
    assert late(by, clock) == said


def event(days: int, title: str, rebases: bool = False) -> Line[Event]:
    return Line(1, datetime(2025, 1, 1), "Ann", Event(SINCE + timedelta(days=days), title, ("missing_episodes",), rebases))


@pytest.mark.parametrize(
    ("events", "reason"),
    [
        ([], None),
        ([event(-62, "A team began")], "A team began"),
        ([event(-63, "A team began")], None),
        ([event(62, "A protocol")], "A protocol"),
        ([event(63, "A protocol")], None),
        ([event(-5, "A team began"), event(5, "A protocol")], "A protocol"),  # the latest
        ([event(0, "Limits began anew", rebases=True)], None),
    ],
)
def test_an_event_within_62_days_of_the_first_changed_period_may_be_its_reason(events, reason):
    said = rebasing_words(Signal("missing_episodes", lasting=7, since_start=SINCE), events)
    assert said.startswith("The change has lasted 7 periods")
    assert (f"“{reason}” may be the reason." in said) if reason else ("may be the reason" not in said)


@pytest.mark.parametrize(("lasting", "since", "offered"), [(6, SINCE, False), (7, SINCE, True), (7, None, False)])
def test_limits_are_offered_to_begin_anew_after_seven_periods_and_not_before(lasting, since, offered):
    assert bool(rebasing_words(Signal("missing_episodes", lasting=lasting, since_start=since), [])) is offered
