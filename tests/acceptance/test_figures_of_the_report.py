"""The figures of the yearly report 2024-25 come out of the sample city's records, said as carefully as they must be."""

import pytest

from metrics.headline import BETTER, FEWER, MIXED
from metrics.indicator import indicators
from metrics.published import rows_for
from metrics.table import NOT_RETURNED, OK
from metrics.unit import COUNT
from metrics.values import values
from metrics.viewer import ANALYST
from ui.words import mixed_sentence, number

EXACT = [(indicator, printed) for indicator in indicators().values() for printed in indicator.published if not printed.qualifier]
TOGETHER = ("missing_children", "missing_episodes", "episodes_per_child")
BRANCHES = ["NFA", "Open case", "Direct referral", "Ref to Family Forum", "Ref to other"]


@pytest.mark.parametrize(("indicator", "printed"), EXACT, ids=lambda each: getattr(each, "id", getattr(each, "where", None)))
def test_every_printed_figure_comes_out_of_the_records_or_is_marked_as_disputed(snapshot, indicator, printed):
    tables = (values(snapshot, indicator, ANALYST, "year", by) for by in (indicator.by if printed.breakdown else (None,)))
    found = [row for table in tables for row in rows_for(table, printed).itertuples()]
    assert found, f"no figure for {printed}"
    for row in found:
        same = number(row.value, indicator.unit, 1) == number(printed.value, indicator.unit, 1)
        assert same or row.status == "disputed" and f"{printed.value:g} in {printed.where}" in row.note


def test_children_and_episodes_fall_while_episodes_per_child_rise(figure, headlines):
    assert [figure("missing_children", year)["value"] for year in ("2023-24", "2024-25")] == [509, 395]
    assert [figure("missing_episodes", year)["value"] for year in ("2023-24", "2024-25")] == [1810, 1588]
    assert [round(figure("episodes_per_child", year)["value"], 2) for year in ("2023-24", "2024-25")] == [3.56, 4.02]
    assert [round(headlines[name].change, 1) for name in TOGETHER] == [-22.4, -12.3, 13.1]


@pytest.mark.parametrize("name", TOGETHER)
def test_the_missing_children_story_is_mixed_and_says_both_facts(headlines, name):
    assert headlines[name].badge == MIXED
    said = mixed_sentence(indicators()[name], headlines, indicators())
    for fact in ("fell 22.4% to 395", "fell 12.3% to 1,588", "but", "rose 13.1% to 4.02", "2024-25 against 2023-24"):
        assert fact in said
    assert BETTER not in said


def test_police_contacts_are_compared_over_the_same_seven_months(headlines):
    line = headlines["police_contacts"]
    assert (line.value, line.previous, round(line.change, 1)) == (2866, 5368, -46.6)
    assert (line.months, line.previous_months) == ("Sep 2024 to Mar 2025, 7 months", "Sep 2023 to Mar 2024, 7 months")
    assert line.badge == FEWER


@pytest.mark.parametrize("year", ["2023-24", "2024-25"])
def test_seven_months_of_contacts_are_never_shown_as_a_year(figure, year):
    row = figure("police_contacts", year)
    assert row["period"] == f"{year} (Sep 20{year[2:4]} to Mar 20{year[5:]})"
    assert row["status"] != OK and row["note"] == "7 of 12 months returned"


def test_police_contacts_are_called_contacts():
    title = indicators()["police_contacts"].title.lower()
    assert "contacts" in title and "referral" not in title


def test_graded_care_profiles_rise_and_agencies_that_sent_nothing_are_not_zero(year_of, headlines):
    agencies = year_of("gcp2_completed", "2024-25", "agency")
    social_care = agencies.pop("Children's social care")
    assert (social_care["value"], social_care["status"]) == (53, OK)
    assert year_of("gcp2_completed", "2023-24", "agency")["Children's social care"]["value"] == 39
    assert round(headlines["gcp2_completed"].change, 1) == 35.9
    assert len(agencies) == 5
    assert {(row["value"], row["numerator"], row["status"]) for row in agencies.values()} == {(None, None, NOT_RETURNED)}


def test_there_is_a_quarter_of_an_assessment_for_each_practitioner_trained(figure):
    assert figure("gcp2_trained", "2024-25")["value"] == 199
    row = figure("gcp2_assessments_per_trained", "2024-25")
    assert (row["numerator"], row["denominator"], round(row["value"], 2)) == (53, 199, 0.27)


def test_audits_of_secondary_schools_are_disputed_with_both_sources(year_of):
    phases = year_of("s175_completion", "2024-25", "phase")
    shown = {name: round(row["value"]) for name, row in phases.items()}
    assert shown == {"Primary": 70, "Special": 75, "Alternative provider": 59, "Secondary": 79}
    secondary = phases.pop("Secondary")
    assert (secondary["numerator"], secondary["denominator"], secondary["status"]) == (11, 14, "disputed")
    assert "66 in " in secondary["note"] and "line 700" in secondary["note"]
    assert "79 in " in secondary["note"] and "line 713" in secondary["note"]
    assert {row["status"] for row in phases.values()} == {OK}


def test_eleven_of_fourteen_schools_are_78_6_and_shown_as_79_percent(year_of):
    row = year_of("s175_completion", "2024-25", "phase")["Secondary"]
    assert round(row["value"], 1) == 78.6
    assert number(row["value"], indicators()["s175_completion"].unit, row["denominator"]) == "79%"


def test_all_schools_together_are_worked_out_from_schools_and_not_from_rates(year_of, figure):
    phases = year_of("s175_completion", "2024-25", "phase").values()
    whole = figure("s175_completion", "2024-25")
    returned, expected = (sum(row[name] for row in phases) for name in ("numerator", "denominator"))
    assert (whole["numerator"], whole["denominator"]) == (returned, expected)
    assert whole["value"] == pytest.approx(100 * returned / expected)
    assert abs(whole["value"] - sum(row["value"] for row in phases) / len(phases)) > 0.5


def test_courses_sessions_and_attendances_are_three_different_things(figure):
    names = ("training_courses", "training_sessions", "training_attendances")
    assert [figure(name, "2024-25")["value"] for name in names] == [29, 98, 1805]
    per_session = figure("attendances_per_session", "2024-25")
    assert (per_session["numerator"], per_session["denominator"], round(per_session["value"], 1)) == (1805, 98, 18.4)


def test_the_police_make_89_of_the_attendances_which_is_4_9_percent(year_of):
    agencies = year_of("training_attendances", "2024-25", "agency")
    assert agencies["Police"]["value"] == 89
    assert round(100 * 89 / sum(row["value"] for row in agencies.values()), 1) == 4.9


def test_the_domestic_abuse_course_had_three_sessions_and_seventy_attendances(year_of):
    course = "Domestic abuse and children"
    assert year_of("training_sessions", "2024-25", "course")[course]["value"] == 3
    assert year_of("training_attendances", "2024-25", "course")[course]["value"] == 70


def test_attendances_are_labelled_as_attendances_and_counted_as_such():
    indicator = indicators()["training_attendances"]
    assert "attendances" in indicator.title.lower() and indicator.unit is COUNT
    assert not {"people", "professionals", "attendees"} & set(indicator.title.lower().split())


@pytest.mark.parametrize("year", ["2023-24", "2024-25"])
def test_triage_ends_most_often_in_no_action_and_least_often_elsewhere(year_of, year):
    outcomes = year_of("ppn_outcomes", year, "outcome")
    assert sorted(outcomes, key=lambda name: -outcomes[name]["value"]) == BRANCHES
