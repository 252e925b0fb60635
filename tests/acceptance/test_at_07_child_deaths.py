"""AT-07. 28 deaths reviewed, 12 with modifiable factors, 24 notified: two lists, and neither is divided by the other."""

import pytest

from ledger.store import ROOT
from loaders.source import sources
from metrics.declaring.indicator import Indicator, indicators
from metrics.table import WHOLE
from metrics.values import records
from tests.viewers import ANALYST
from wording.figures import number

LISTS = ("child_deaths_notified", "child_deaths_reviewed")
OF_DEATHS = [
    each for each in indicators().values() if set(LISTS) & set(each.sources) or any(name in each.cases for name in LISTS)
]
STATUTORY = (
    "by means of nationally or locally achievable interventions, could be modified to reduce the risk of future child deaths"
)

every_indicator_of_deaths = pytest.mark.parametrize("indicator", OF_DEATHS, ids=lambda indicator: indicator.id)


@pytest.fixture(scope="module")
def deaths(snapshot) -> dict[str, set[tuple]]:
    """Each list: the number of the death and the day by which the list counts it."""
    return {name: set(snapshot.execute(f"SELECT case_ref, {sources()[name].period} FROM {name}").fetchall()) for name in LISTS}


def test_twelve_of_28_deaths_reviewed_had_modifiable_factors(figure):
    assert figure("deaths_reviewed", "2024-25")["value"] == 28
    row = figure("deaths_with_modifiable_factors", "2024-25")
    assert (row["numerator"], row["denominator"], round(row["value"], 1)) == (12, 28, 42.9)
    assert number(row["value"], indicators()["deaths_with_modifiable_factors"].unit) == "42.9%"


def test_twenty_four_deaths_were_notified(figure):
    assert figure("deaths_notified", "2024-25")["value"] == 24


@every_indicator_of_deaths
def test_no_indicator_of_deaths_takes_cases_of_both_lists(snapshot, deaths, indicator: Indicator):
    """So that no figure can be one list divided by the other, whatever its SQL joins."""
    found = {(row["record_id"], row["date"]) for row in records(snapshot, indicator, ANALYST).rows}
    assert found
    assert [name for name, rows in deaths.items() if found <= rows] == [name for name in LISTS if name in indicator.sources]
    assert len(set(indicator.sources) & set(LISTS)) == 1


@every_indicator_of_deaths
def test_every_indicator_of_deaths_is_restricted(indicator):
    assert indicator.disclosure == "restricted" and indicator.theme.restricted


def test_the_two_lists_of_a_year_are_mostly_different_deaths(deaths):
    of_year = {name: {ref for ref, day in rows if day.isoformat() >= "2024-04-01"} for name, rows in deaths.items()}
    assert 0 < len(of_year[LISTS[0]] & of_year[LISTS[1]]) < len(of_year[LISTS[1]]) / 2


def test_six_mothers_had_another_first_language_and_both_readings_of_the_report_are_open(figure, year_of):
    row = figure("mothers_with_another_language", "2024-25")
    assert (row["numerator"], row["denominator"]) == (6, 28)
    found = year_of("mothers_with_another_language", "2024-25", "modifiable_factors")["Found"]
    assert (found["numerator"], found["denominator"]) == (6, 12)
    assert any("12" in each and "28" in each for each in indicators()["mothers_with_another_language"].unconfirmed)


def test_a_modifiable_factor_is_what_the_statute_says_and_not_a_choice_of_the_family():
    indicator = indicators()["deaths_with_modifiable_factors"]
    assert STATUTORY in indicator.rationale and STATUTORY in (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")
    assert "lifestyle" not in indicator.rationale + indicator.numerator + indicator.question


def test_the_youngest_die_most_often_and_over_half_are_boys(year_of):
    ages = {age: row["value"] for age, row in year_of("deaths_notified", "2024-25", "age_group").items()}
    assert sorted(ages, key=ages.get, reverse=True)[:2] == ["0-27 days", "28-364 days"]
    assert year_of("deaths_notified", "2024-25", "sex")["Male"]["value"] > 12
    shares = [year_of("unexpected_deaths", year)[WHOLE]["value"] for year in ("2023-24", "2024-25")]
    assert shares[0] < shares[1]


def test_a_rise_of_32_percent_at_ages_10_to_17_is_possible_in_both_areas_together_and_not_in_the_city(year_of):
    def at_those_ages(name: str, year: str) -> int:
        rows = year_of(name, year, "age_group")
        return sum(rows[age]["value"] for age in ("10-14 years", "15-17 years"))

    assert [at_those_ages("deaths_in_both_areas", year) for year in ("2023-24", "2024-25")] == [19, 25]
    assert at_those_ages("deaths_notified", "2024-25") < 19
    assert indicators()["deaths_in_both_areas"].footprint != indicators()["deaths_notified"].footprint
