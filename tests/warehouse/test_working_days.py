"""Working days are counted as England works: without weekends and bank holidays, and only as far as they are known."""

from datetime import date

import duckdb
import pytest

from warehouse.working_days import LAST_DAY, RENEW_BEFORE, bank_holidays, write_calendar

COUNT = """
    SELECT (SELECT number FROM working_days WHERE day = $later) - (SELECT number FROM working_days WHERE day = $earlier)
"""


@pytest.fixture(scope="module")
def calendar():
    with duckdb.connect() as connection:
        write_calendar(connection)
        yield connection


@pytest.mark.parametrize(
    ("earlier", "later", "working_days"),
    [
        (date(2024, 9, 2), date(2024, 9, 3), 1),  # Monday to Tuesday
        (date(2024, 9, 6), date(2024, 9, 9), 1),  # Friday to Monday
        (date(2024, 9, 6), date(2024, 9, 8), 0),  # Friday to Sunday
        (date(2024, 3, 28), date(2024, 4, 2), 1),  # over Easter
        (date(2024, 12, 24), date(2024, 12, 27), 1),  # over Christmas
        (date(2023, 5, 5), date(2023, 5, 9), 1),  # over the coronation
        (date(2024, 9, 2), date(2024, 9, 23), 15),
    ],
)
def test_working_days_between_two_days(calendar, earlier, later, working_days):
    assert calendar.execute(COUNT, {"earlier": earlier, "later": later}).fetchone()[0] == working_days


def test_each_year_has_eight_bank_holidays_and_2023_one_more_for_the_coronation():
    counted = {
        year: len({name.removesuffix(" (observed)") for day, name in bank_holidays().items() if day.year == year})
        for year in (2023, 2024, 2025)
    }
    assert counted == {2023: 9, 2024: 8, 2025: 8}


def test_the_calendar_stops_where_bank_holidays_are_not_known_yet(calendar):
    assert calendar.execute("SELECT max(day) FROM working_days").fetchone()[0] == LAST_DAY


def test_the_calendar_is_renewed_half_a_year_before_it_ends():
    """When this fails, update the holidays package and move LAST_DAY to the last year on gov.uk/bank-holidays."""
    assert date.today() <= LAST_DAY - RENEW_BEFORE
