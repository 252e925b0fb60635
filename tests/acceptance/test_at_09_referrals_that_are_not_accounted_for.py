"""AT-09: 90 psychological consultations, 27 referrals, 10 discharged, 15 open: two of the referrals are neither."""

from metrics.declaring.indicator import indicators

YEAR = "2024-25"


def test_the_counts_of_the_report_come_out_of_the_records(figure):
    names = ("consultations", "consultations_discharged", "consultations_open")
    assert [figure(name, YEAR)["value"] for name in names] == [90, 10, 15]


def test_thirty_percent_of_consultations_became_referrals(figure):
    row = figure("consultations_referred", YEAR)
    assert (row["numerator"], row["denominator"], round(row["value"], 1)) == (27, 90, 30.0)


def test_two_referrals_are_neither_discharged_nor_open_and_that_is_a_figure_of_its_own(figure):
    assert figure("consultations_neither", YEAR)["value"] == 2
    parts = ("consultations_discharged", "consultations_open", "consultations_neither")
    assert sum(figure(name, YEAR)["value"] for name in parts) == figure("consultations_referred", YEAR)["numerator"]


def test_six_months_of_consultations_are_never_shown_as_a_year(figure):
    row = figure("consultations", YEAR)
    assert (row["period"], row["note"]) == ("2024-25 (Oct 2024 to Mar 2025)", "6 of 12 months returned")


def test_over_thirty_children_are_counted_apart_from_the_adults_of_the_caseload(figure, year_of):
    children, adults = (figure(name, YEAR)["value"] for name in ("vrt_children", "vrt_adults"))
    groups = {name: row["value"] for name, row in year_of("vrt_people", YEAR, "age_group").items()}
    assert children > 30 and indicators()["vrt_children"].published[0].qualifier == "over"
    assert (groups["Under 18"], groups["18 and over"]) == (children, adults)
    assert sum(groups.values()) == figure("vrt_people", YEAR)["value"]
