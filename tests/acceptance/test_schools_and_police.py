"""What the report says of excluded children, and what the clocks of schools and police say of the same records."""

import pytest

from metrics.declaring.indicator import indicators
from metrics.table import OK

YEARS = ("2023-24", "2024-25")


def test_about_half_of_excluded_children_have_special_needs_and_most_had_no_early_help(figure):
    needs, help = (figure(name, "2024-25") for name in ("excluded_with_sen", "excluded_without_early_help"))
    assert 45 < needs["value"] < 55 and help["value"] > 50
    (printed,) = indicators()["excluded_with_sen"].published
    assert (printed.value, printed.qualifier) == (50, "about")


@pytest.mark.parametrize("year", YEARS)
def test_children_are_fewer_than_their_suspensions_and_days_more(figure, year):
    names = ("suspensions", "excluded_children", "school_days_lost")
    suspensions, children, days = (figure(name, year)["value"] for name in names)
    assert children < suspensions < days


@pytest.mark.parametrize("year", YEARS)
def test_some_excluded_children_are_found_among_the_missing_though_schools_use_another_number(snapshot, year):
    found = snapshot.execute(
        """
        SELECT count(DISTINCT child_id) FROM exclusions JOIN missing_episodes USING (child_id)
        WHERE year(started_on - INTERVAL 3 MONTH) = ?
        """,
        [int(year[:4])],
    ).fetchone()[0]
    assert found > 20


@pytest.mark.parametrize("year", YEARS)
def test_the_clock_of_the_triage_gives_what_the_notices_give(snapshot, figure, year):
    within, notices = snapshot.execute(
        """
        SELECT count_if(triaged_at BETWEEN submitted_at AND submitted_at + INTERVAL 24 HOUR), count(*)
        FROM ppn_notices WHERE year(submitted_at - INTERVAL 3 MONTH) = ?
        """,
        [int(year[:4])],
    ).fetchone()
    row = figure("triaged_within_one_day", year)
    assert (row["numerator"], row["denominator"], row["status"]) == (within, notices, OK)


def test_the_clock_of_the_audits_gives_what_the_tracker_gives(snapshot, figure):
    in_time, late, schools = snapshot.execute(
        "SELECT count_if(submitted_on <= due_on), count_if(submitted_on > due_on), count(*) FROM s175_returns"
    ).fetchone()
    row = figure("s175_by_deadline", "2024-25")
    assert (row["numerator"], row["denominator"]) == (in_time, schools)
    assert figure("s175_days_late", "2024-25")["denominator"] == late


def test_a_notice_to_a_school_is_in_time_more_often_than_the_year_before(figure):
    before, now = (figure("encompass_before_school", year)["value"] for year in YEARS)
    assert 50 < before < now < 100
