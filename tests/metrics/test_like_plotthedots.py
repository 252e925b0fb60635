"""Control charts agree with NHSRplotthedots to nine places, point by point."""

import csv
import json
from collections import defaultdict

import pytest

from metrics.control_charts.limits import Limits
from metrics.control_charts.spc import (
    ABOVE,
    BELOW,
    COMMON,
    CONCERN,
    FAILS,
    HIT_OR_MISS,
    IMPROVEMENT,
    NEUTRAL,
    OUTSIDE,
    PASSES,
    SHIFT,
    TREND,
    TWO_IN_THREE,
    Chart,
    control_chart,
    shifts,
    spread,
    trends,
    two_in_three,
)
from tests.metrics.charts import xmr

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
