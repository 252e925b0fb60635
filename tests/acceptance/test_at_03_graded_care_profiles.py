"""AT-03: assessments of neglect, those trained, and agencies that sent nothing."""

from metrics.table import NOT_RETURNED, OK


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
