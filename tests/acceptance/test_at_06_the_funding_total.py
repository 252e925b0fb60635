"""AT-06: the table of contributions lacks a row, and both the reader and the figures say so."""

import pytest

from sample.happened import records
from sample.partners import finance
from tests.loaders.workbooks import take

YEAR = "2024-25"


def test_two_named_contributors_make_17_and_46_percent_of_the_stated_total(year_of, figure):
    by_contributor = year_of("contributions_agreed", YEAR, "contributor")
    named = {name: by_contributor[name]["value"] for name in ("Staffordshire Police", "Stoke-on-Trent City Council")}
    total = figure("contributions_agreed", YEAR)["value"]
    assert (named, total) == ({"Staffordshire Police": 44_990, "Stoke-on-Trent City Council": 121_739}, 264_650)
    assert [round(100 * pounds / total, 1) for pounds in named.values()] == [17.0, 46.0]


def test_what_nobody_is_named_for_is_shown_as_unattributed_and_given_to_nobody(year_of):
    by_contributor = year_of("contributions_agreed", YEAR, "contributor")
    assert by_contributor["Unattributed"]["value"] == 97_921
    assert (by_contributor["Integrated Care Board"]["value"], by_contributor["Integrated Care Board"]["note"]) == (
        None,
        "no figure was given for this period",
    )


def test_the_part_without_a_contributor_is_37_percent_of_the_total(figure):
    row = figure("contributions_unattributed", YEAR)
    assert (row["numerator"], row["denominator"], round(row["value"], 1)) == (97_921, 264_650, 37.0)
    assert figure("contributions_unattributed", "2023-24")["value"] == 0


@pytest.mark.parametrize(
    ("year", "problems"), [("2023-24", []), (YEAR, ["The stated total is not the sum of its contributors; a row may be missing"])]
)
def test_the_reader_warns_where_the_stated_total_is_not_the_sum_and_keeps_it(tmp_path, year, problems):
    sent = next(parcel for parcel in finance.parcels(records.Records()) if parcel.name == f"MASA_budget_{year}.xlsx")
    report, _ = take(sent.write(tmp_path).path.read_bytes(), sent.name)
    assert report.source == "contributions"
    assert [issue.problem for issue in report.issues] == problems
    assert all(issue.effect == "the row is kept" for issue in report.issues)
