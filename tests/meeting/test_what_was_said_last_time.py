"""What became of the figure of a decision: whether there is a newer one, and whether its verdict is the one of then."""

from dataclasses import replace
from datetime import date

import pytest

from ledger.meeting_lines import COMMENT, DECISION, Said
from meeting.last_time import said_last_time
from metrics.control_charts.control import NO_CHART, Signal
from metrics.control_charts.spc import ABOVE, COMMON, CONCERN
from metrics.declaring.indicator import indicators
from tests.meeting.minutes import minutes_with

EPISODES = indicators()["missing_episodes"]
BEFORE, LAST, TODAY = date(2024, 10, 15), date(2025, 1, 21), date(2025, 4, 22)
DECIDED = Said(DECISION, EPISODES.id, LAST, "We look again in April.", 150.0, "Dec 2024", CONCERN)
NOW = Signal(EPISODES.id, CONCERN, ABOVE, period="Mar 2025", value=160.0)


@pytest.mark.parametrize(
    ("decided", "signal", "then", "now", "moved"),
    [
        (DECIDED, NOW, "150 in Dec 2024", "160 in Mar 2025", "still worse than chance (higher)"),
        (DECIDED, replace(NOW, kind=COMMON, side=None), "150 in Dec 2024", "160 in Mar 2025", "now no more than chance"),
        (DECIDED, replace(NOW, period="Dec 2024", value=150.0), "150 in Dec 2024", "150 in Dec 2024", "no newer figure yet"),
        (replace(DECIDED, figure=None, period=""), NOW, "no figure", "160 in Mar 2025", "still worse than chance (higher)"),
        (DECIDED, Signal(EPISODES.id, NO_CHART), "150 in Dec 2024", "no figure", "now cannot be judged yet"),
        (DECIDED, None, "", "", "See its figures"),
        (replace(DECIDED, about=EPISODES.theme.id), None, "", "", "See its figures"),
    ],
)
def test_a_decision_stands_beside_its_figure_then_and_now(decided, signal, then, now, moved):
    seen = {EPISODES.id: signal} if signal else {}
    (found,) = said_last_time(minutes_with(decided), TODAY, seen, lambda: seen)
    assert (found.then.replace(" as released,", ""), found.now, found.moved) == (then, now, moved)


@pytest.mark.parametrize(
    ("seen", "released", "moved"),
    [
        (NOW, NOW, "still worse than chance (higher)"),
        (NOW, replace(NOW, kind=COMMON, side=None), "now worse than chance (higher)"),
        (replace(NOW, kind=COMMON, side=None), NOW, "no more than chance"),
    ],
)
def test_whether_it_moved_is_told_by_released_figures_for_such_were_minuted_and_what_it_is_by_the_readers_own(
    seen, released, moved
):
    (found,) = said_last_time(minutes_with(DECIDED), TODAY, {EPISODES.id: seen}, lambda: {EPISODES.id: released})
    assert (found.then, found.moved) == ("150 as released, in Dec 2024", moved)


def test_of_the_last_meeting_alone_and_no_comment():
    said = [
        replace(DECIDED, meeting=BEFORE, text="Earlier"),
        DECIDED,
        replace(DECIDED, what=COMMENT),
        replace(DECIDED, meeting=TODAY),
    ]
    assert [each.text for each in said_last_time(minutes_with(*said), TODAY, {}, dict)] == [DECIDED.text]
    assert said_last_time(minutes_with(), TODAY, {}, dict) == []
