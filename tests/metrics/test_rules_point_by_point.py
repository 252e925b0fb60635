"""Each rule of a control chart on both sides of its boundary, by given limits: mean 10, from 4 to 16, near from 6 and 14."""

from datetime import date, timedelta

import duckdb
import pytest

from metrics.control_charts.control import Agreed, PointSpan, T, of_chart, signal
from metrics.control_charts.limits import Limits
from metrics.control_charts.signals import days_of_rare
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
    Point,
    alike,
    assurance,
    judged,
)
from metrics.declaring.indicator import HIGH_IS_GOOD
from metrics.declaring.unit import COUNT, PERCENT
from tests.metrics.test_deviations import indicator_of, months

GIVEN, WIDE = Limits(10, 4, 16, 20), Limits(10, -90, 110, 20)
LETTER = {"outside the limits": "O", "seven in a row rising or falling": "T", "two of three near a limit": "N", None: "."}


def rules(values: list[float], limits: Limits = GIVEN, blur: float = 0) -> str:
    """One letter a point: O outside, T trend, N near, S shift, a dot where no rule fired."""
    points = judged(values, [limits] * len(values), DECREASE, blurs=[blur] * len(values))
    return "".join(LETTER.get(point.rule, "S") for point in points)


@pytest.mark.parametrize(
    ("values", "fired"),
    [
        ([10, 16, 10], "..."),  # on the limit is within it
        ([10, 16.1, 10], ".O."),
        ([10, 4, 10], "..."),
        ([10, 3.9, 10], ".O."),
        ([14.1, 11, 14.1], "N.N"),
        ([14, 11, 14.1], "..."),  # on two thirds of the way is not near
        ([5.9, 9, 5.9], "N.N"),
        ([6, 9, 5.9], "..."),
        ([14.1, 10, 14.1], "..."),  # one on the mean is on neither side
        ([14.1, 9, 14.1], "..."),
        ([14.1, 14.1, 9, 14.1], "...."),
        ([14.1, 14.1, 11], "NN."),
        ([14.1, 14.1, 14.1], "NNN"),
        ([14.1, 11, 11, 14.1], "...."),  # not within three
        ([16.1, 11, 14.1], "O.."),  # beyond a limit is not near it
        ([14.1, 14.1], ".."),
    ],
)
def test_outside_a_limit_and_two_of_three_near_one(values, fired):
    assert rules(values) == fired


@pytest.mark.parametrize(
    ("values", "fired"),
    [
        ([11] * 6, "......"),
        ([11] * 7, "SSSSSSS"),
        ([9, *[11] * 7], ".SSSSSSS"),
        ([9, *[11] * 8, 9], ".SSSSSSSS."),
        ([9] * 7, "SSSSSSS"),
        ([*[11] * 6, 10, *[11] * 6], "............."),  # one on the mean breaks the row
        ([*[11] * 6, 9, *[11] * 6], "............."),
    ],
)
def test_seven_in_a_row_on_one_side_of_the_mean(values, fired):
    assert rules(values) == fired


@pytest.mark.parametrize(
    ("values", "fired"),
    [
        ([7, 8, 9, 10, 11, 12], "......"),
        ([7, 8, 9, 10, 11, 12, 13], "TTTTTTT"),
        ([8, 7, 8, 9, 10, 11, 12, 13, 12], ".TTTTTTT."),
        ([13, 12, 11, 10, 9, 8, 7], "TTTTTTT"),
        ([7, 8, 9, 10, 10, 11, 12, 13], "........"),  # two that are equal break it
    ],
)
def test_seven_in_a_row_rising_or_falling(values, fired):
    assert rules(values, WIDE) == fired


@pytest.mark.parametrize(
    ("values", "blur", "fired"),
    [
        ([10, 17.1, 10], 1, ".O."),
        ([10, 17, 10], 1, "..."),  # it may be 16
        ([15.1, 12, 15.1], 1, "N.N"),
        ([15, 12, 15.1], 1, "..."),
        ([11.1] * 7, 1, "SSSSSSS"),
        ([11] * 7, 1, "......."),  # each may lie on the mean
        ([9] * 7, 1, "......."),
        ([1, 4, 7, 10, 13, 16, 19], 1, "TTTTTTT"),
        ([4, 6, 8, 10, 12, 14, 16], 1, "......."),  # each two may be equal
    ],
)
def test_no_rule_fires_that_rounding_may_have_fired(values, blur, fired):
    assert rules(values, WIDE if fired[0] == "T" or values[0] == 4 else GIVEN, blur) == fired


@pytest.mark.parametrize(
    ("target", "better", "verdict"),
    [
        (4, INCREASE, HIT_OR_MISS),
        (3.9, INCREASE, PASSES),
        (16, INCREASE, HIT_OR_MISS),
        (16.1, INCREASE, FAILS),
        (3.9, DECREASE, FAILS),
        (16.1, DECREASE, PASSES),
    ],
)
def test_a_target_on_a_limit_is_met_or_missed_by_chance(target, better, verdict):
    assert assurance(GIVEN, target, better) == verdict


def test_a_constant_series_meets_a_target_it_lies_on_and_no_other():
    on_ten = Limits(10, 10, 10, 20)
    assert [assurance(on_ten, target, INCREASE) for target in (9, 10, 11)] == [PASSES, PASSES, FAILS]
    assert assurance(on_ten, 10, DECREASE) == PASSES


def test_what_no_direction_makes_better_is_neutral_and_has_no_assurance():
    points = judged([16.1, 3.9], [GIVEN] * 2, EITHER)
    assert [(point.kind, point.side) for point in points] == [(NEUTRAL, ABOVE), (NEUTRAL, BELOW)]
    assert Chart(tuple(points), 20, EITHER).assurance is None and Chart(tuple(points), None, INCREASE).assurance is None
    assert [point.kind for point in judged([16.1, 3.9], [GIVEN] * 2, INCREASE)] == [IMPROVEMENT, CONCERN]


def points(kinds: str, group: int = 0, limits: Limits = GIVEN) -> tuple[Point, ...]:
    """c: a concern, anything else: common cause."""
    shown = {"c": ("outside the limits", ABOVE, CONCERN)}
    return tuple(Point(20, limits, group, *shown.get(each, (None, None, COMMON))) for each in kinds)


@pytest.mark.parametrize(("kinds", "since"), [("..", None), ("c", 0), ("ccc", 0), (".cc", 1), ("c.c", 2), ("cc.", None)])
def test_a_change_began_with_the_first_of_the_unbroken_row(kinds, since):
    assert Chart(points(kinds), None, DECREASE).since == since


def test_limits_that_begin_anew_begin_the_row_anew():
    assert Chart(points("cc") + points("cc", group=1), None, DECREASE).since == 2
    assert not alike(points("c")[0], points("c", group=1)[0])


@pytest.mark.parametrize(
    ("row", "rest_on", "judged_by"), [(6, 13, FAILS), (7, 13, None), (6, 12, None)], ids=["six", "seven", "trial limits"]
)
def test_a_change_of_seven_points_or_limits_of_fewer_than_thirteen_judge_no_target(row, rest_on, judged_by):
    of = points("." * 3 + "c" * row, limits=Limits(10, 4, 16, rest_on))
    spans = [PointSpan(str(place), date(2025, 1, 1), date(2025, 1, 31)) for place in range(len(of))]
    found = of_chart(indicator_of(PERCENT, HIGH_IS_GOOD), Chart(of, 20, INCREASE), "XmR", spans)
    assert (found.lasting, found.assurance, bool(found.reasons)) == (row, judged_by, rest_on < 13)


@pytest.mark.parametrize(("events", "chart"), [(7, ""), (8, T)])
def test_days_between_rare_events_are_charted_from_the_eighth_event_on(events, chart):
    days = [date(2024, 1, 1) + timedelta(days=37 * place) for place in range(events)]
    told, _ = signal(indicator_of(COUNT, together_with_others=False), months([1] * 6), Agreed(), days)
    assert told.chart == chart


@pytest.mark.parametrize(("values", "rare"), [([1, 2.9], True), ([2, 2], False), ([None, None], False), ([None, 1.9], True)])
def test_an_event_is_rare_where_a_usual_period_has_fewer_than_two(values, rare):
    event = indicator_of(COUNT, together_with_others=False)
    with duckdb.connect() as connection:
        connection.execute(f"CREATE SCHEMA cases; CREATE TABLE cases.{event.id} (date DATE, numerator INTEGER)")
        connection.execute(f"INSERT INTO cases.{event.id} VALUES ('2025-01-03', 1), ('2025-01-02', 0), ('2025-01-01', 2)")
        found = days_of_rare(connection, event, months(values))
    assert found == ([date(2025, 1, 1), date(2025, 1, 3)] if rare else None)
