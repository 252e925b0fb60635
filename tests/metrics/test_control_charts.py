"""Control charts agree with NHSRplotthedots to nine places, point by point, and with the worked examples of the rules."""

import csv
import json
from collections import defaultdict

import pytest

from metrics.control_charts.limits import Limits, of_each, of_parts, of_rates
from metrics.control_charts.spc import (
    ABOVE,
    BELOW,
    COMMON,
    CONCERN,
    DECREASE,
    FAILS,
    HIT_OR_MISS,
    IMPROVEMENT,
    INCREASE,
    NEUTRAL,
    OUTSIDE,
    PASSES,
    SHIFT,
    TREND,
    TWO_IN_THREE,
    Chart,
    assurance,
    control_chart,
    rare_events,
    shifts,
    spread,
    trends,
    two_in_three,
)

THEIR_RULES = {
    "Common Cause": (None, None),
    "Above UCL": (OUTSIDE, ABOVE),
    "Below LCL": (OUTSIDE, BELOW),
    "7 Points Above CL": (SHIFT, ABOVE),
    "7 Points Below CL": (SHIFT, BELOW),
    "7 Point Trend (Increasing)": (TREND, ABOVE),
    "7 Point Trend (Decreasing)": (TREND, BELOW),
    "2 in 3 Above CL": (TWO_IN_THREE, ABOVE),
    "2 in 3 Below CL": (TWO_IN_THREE, BELOW),
}
THEIR_KINDS = {
    "common_cause": COMMON,
    "special_cause_improvement": IMPROVEMENT,
    "special_cause_concern": CONCERN,
    "special_cause_neutral_high": NEUTRAL,
    "special_cause_neutral_low": NEUTRAL,
}
THEIR_ASSURANCE = {"": None, "consistent_pass": PASSES, "consistent_fail": FAILS, "inconsistent": HIT_OR_MISS}


def xmr(
    values: list[float],
    improvement: str = DECREASE,
    rebased_at: list[int] = [],
    target: float | None = None,
    screened: bool = True,
) -> Chart:
    edges = [0, *rebased_at, len(values)]
    groups = [values[start:stop] for start, stop in zip(edges, edges[1:])]
    return control_chart([(group, of_each(group, screened)) for group in groups], improvement, target)


@pytest.fixture(scope="session")
def published(shared_data):
    """What NHSRplotthedots 0.2.2 gave in R for 14 series: inputs, options, each point, each summary."""
    folder = shared_data / "spc"
    inputs, points = defaultdict(list), defaultdict(list)
    for row in read(folder / "inputs.csv"):
        inputs[row["series"], row["facet"] or "no facet"].append((row["date"], float(row["value"])))
    for row in read(folder / "expected_points.csv"):
        points[row["series"], row["facet"]].append(row)
    summaries = {(row["series"], row["facet"]): row for row in read(folder / "expected_summary.csv")}
    options = json.loads((folder / "params.json").read_text())
    return [(name, chart_of(inputs[name], options[name[0]]), points[name], summaries[name]) for name in inputs]


def read(path) -> list[dict]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def chart_of(rows: list[tuple[str, float]], options: dict) -> Chart:
    rebased_at = [place for place, (day, _) in enumerate(rows) if day == options["rebase"]]
    return xmr(
        [value for _, value in rows], options["improvement_direction"], rebased_at, options["target"], options["screen_outliers"]
    )


def test_every_mean_and_limit_agrees_to_nine_places(published):
    compared = 0
    for _, chart, points, _ in published:
        for point, theirs in zip(chart.points, points, strict=True):
            ours = point.limits.mean, point.limits.lower, point.limits.upper
            assert ours == pytest.approx([float(theirs[name]) for name in ("mean", "lpl", "upl")], rel=1e-9, abs=1e-9)
            compared += 1
    assert compared == 490


def test_the_rule_and_the_kind_of_every_point_agree(published):
    for name, chart, points, _ in published:
        assert [(point.rule, point.side) for point in chart.points] == [
            THEIR_RULES[row["special_cause_type"]] for row in points
        ], name
        assert [point.kind for point in chart.points] == [THEIR_KINDS[row["point_type"]] for row in points], name


def test_what_the_icons_are_made_of_agrees(published):
    for name, chart, _, theirs in published:
        kind, _, side = theirs["variation_icon"].partition("_")
        ours = (COMMON, "") if chart.last.kind == COMMON else (chart.last.kind, {ABOVE: "high", BELOW: "low"}[chart.last.side])
        assert ours == ((COMMON, "") if kind == "common" else (kind, side)), name
        assert chart.assurance == THEIR_ASSURANCE[theirs["assurance"]], name


def test_every_unit_vector_of_theirs_comes_out(shared_data):
    held = json.loads((shared_data / "spc" / "upstream_unit_vectors.json").read_text())
    named = {key.split(" ")[0]: rows for key, rows in held.items()}
    for each in named["seven_points_one_side_of_mean"]:
        assert [abs(sign) for sign in shifts(each["in"])] == each["out"]
    for each in named["seven_point_trend"]:
        assert trends([(value, value) for value in each["in"]]) == each["out"]
    for each in named["part_of_seven"]:
        assert [abs(sign) for sign in spread(each["in"])] == each["out"]
    for each in named["two_in_three_final"]:
        assert [abs(sign) for sign in two_in_three([*map(bool, each["close"])], each["rtm"])] == each["out"]
    for each in named["assurance"]:
        found = control_chart([([2.0], [limits_like(each)])], each["direction"], each["target"])
        assert found.assurance == THEIR_ASSURANCE[each["out"] or ""]


def limits_like(each: dict):
    return Limits((each["lpl"] + each["upl"]) / 2, each["lpl"], each["upl"], 20)


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
    assert low.lower < 0 and low.clipped(0, None).lower == 0
    high = of_parts([98, 99, 97, 99, 98, 99, 97], [100] * 7)[0]
    assert high.upper > 100 and high.clipped(0, 100).upper == 100


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
    found = of_parts([numerator] * 8, [denominator] * 8)[0]
    assert (found.upper - found.lower) / 2 == pytest.approx(half_width)


def test_limits_of_percentages_follow_the_cases_of_each_month():
    found = of_parts([30, 5], [60, 10])
    assert found[0].mean == found[1].mean == 50
    assert (found[1].upper - 50) / (found[0].upper - 50) == pytest.approx(6**0.5)


def test_limits_of_rates_follow_what_they_are_rates_of():
    found = of_rates([40, 10], [10, 2.5])
    assert found[0].mean == 4 and found[0].upper == pytest.approx(4 + 3 * (4 / 10) ** 0.5)
    assert found[1].upper == pytest.approx(4 + 3 * (4 / 2.5) ** 0.5)


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
