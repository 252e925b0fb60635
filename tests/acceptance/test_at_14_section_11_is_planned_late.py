"""AT-14: Section 11 in February 2024, every two years: due in February 2026, planned two months late for April."""

from datetime import date

EXCEEDED = {"Leadership and accountability", "Safer recruitment", "Complaints and whistleblowing"}


def test_the_next_audit_is_due_two_years_after_the_last_and_planned_two_months_late(snapshot):
    rows = snapshot.execute("""
        SELECT started, due, state, planned_on, date_diff('month', due, planned_on)
        FROM clocks.cadence WHERE activity = 'Section 11 audit'
    """).fetchall()
    assert rows == [(date(2024, 2, 26), date(2026, 2, 26), "running", date(2026, 4, 1), 2)]


def test_what_is_planned_for_after_it_is_due_is_counted_before_it_is_late(year_of):
    begun = year_of("next_planned_late", "2023-24", "activity")
    assert {activity: row["value"] for activity, row in begun.items() if row["value"]} == {"Section 11 audit": 1}


def test_all_seven_standards_are_at_least_met_and_four_areas_of_the_report_in_three_of_them_exceeded(year_of):
    met = year_of("section_11_standards_met", "2023-24", "standard")
    assert len(met) == 7 and {row["value"] for row in met.values()} == {100}
    exceeded = year_of("section_11_standards_exceeded", "2023-24", "standard")
    assert {standard for standard, row in exceeded.items() if row["value"] == 100} == EXCEEDED
    assert {row["value"] for standard, row in exceeded.items() if standard not in EXCEEDED} == {0}


def test_an_agency_without_a_return_is_expected_and_has_no_score(year_of, figure):
    returned = figure("section_11_returned", "2023-24")
    assert (returned["numerator"], returned["denominator"]) == (10, 12)
    absent = {agency for agency, row in year_of("section_11_returned", "2023-24", "agency").items() if row["value"] == 0}
    assert absent == {"Housing", "Probation"}
    assert not absent & set(year_of("section_11_self_score", "2023-24", "agency"))
