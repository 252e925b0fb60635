"""AT-12: “1 in 51” is 196.1 per 10,000 and would be 1,226 children; the DfE counts 1,063, and the difference is flagged."""

import pytest

from metrics.declaring.indicator import indicators
from metrics.values import values
from tests.viewers import ANALYST
from wording.reasons import note

CHILDREN, ONE_IN = 62_520, 51


def test_one_in_51_is_held_against_the_count_and_disputed_with_both_places(figure):
    row = figure("children_for_each_looked_after", "2024-25")
    assert (row["numerator"], row["denominator"], round(row["value"], 1)) == (CHILDREN, 1063, 58.8)
    assert row["status"] == "disputed"
    assert "51 in the yearly report 2024-25, line 143" in row["note"] and "58.8 in the DfE's" in row["note"]


def test_what_one_in_51_would_mean_stands_beside_what_the_dfe_counts(snapshot):
    [row] = [
        row for row in values(snapshot, indicators()["children_looked_after"], ANALYST, "year").rows if row.period == "2024-25"
    ]
    assert row.value == 1063 and row.rate == pytest.approx(170.0, abs=0.05)
    assert round(10_000 / ONE_IN, 1) == 196.1 and round(CHILDREN / ONE_IN) == 1226
    assert row.status == "disputed"
    said = note(row.reasons)
    assert "1226 in the yearly report 2024-25, line 143" in said and "1063 in the DfE's" in said


def test_the_year_before_is_not_disputed(figure):
    assert figure("children_looked_after", "2023-24")["status"] == "ok"
    assert round(figure("children_for_each_looked_after", "2023-24")["value"], 1) == 52.6


def test_one_in_26_open_to_social_care_is_disputed_too(figure):
    row = figure("children_for_each_in_need", "2024-25")
    assert (round(row["value"], 1), row["status"]) == (19.6, "disputed")
