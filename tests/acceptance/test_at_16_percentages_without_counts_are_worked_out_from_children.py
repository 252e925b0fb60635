"""AT-16: of the children on the exploitation tracker 20% have a child protection plan and 10% special educational needs.

The report prints both without saying of how many; the tracker's rows give the same with their counts.
"""

import pytest

YEAR = "2024-25"


@pytest.mark.parametrize(("name", "children", "percent"), [("exploitation_cp_plan", 12, 20), ("exploitation_sen", 6, 10)])
def test_the_percentage_comes_out_with_the_number_of_children_behind_it(figure, name, children, percent):
    row = figure(name, YEAR)
    assert (row["numerator"], row["denominator"], row["value"]) == (children, 60, percent)


def test_it_is_what_stood_in_march_and_never_the_months_added_up(figure):
    assert figure("exploitation_cohort", YEAR)["value"] == 60


def test_several_children_are_named_without_a_plan_in_date(figure):
    without, share = figure("exploitation_without_plan", YEAR), figure("exploitation_plan_in_date", YEAR)
    assert without["value"] == share["denominator"] - share["numerator"] >= 3


def test_the_weekly_risk_meeting_is_often_missed_while_disruption_meetings_are_strongly_attended(year_of):
    held = {name: row["value"] for name, row in year_of("mace_meetings_held", YEAR, "meeting").items()}
    attended = {name: row["value"] for name, row in year_of("mace_attendance_by_agency", YEAR, "meeting").items()}
    assert held["Weekly risk meeting"] < 75 < held["Disruption and mapping"]
    assert attended["Disruption and mapping"] > 90 > attended["Weekly risk meeting"]
