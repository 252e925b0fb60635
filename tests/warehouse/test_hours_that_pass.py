"""Hours are those that pass, also in the nights in which UK clocks go forward or back."""

from datetime import datetime

import pytest

from database.opening import in_memory
from warehouse.tables import MACROS

CASES = [  # from, to, hours that pass
    ("2024-10-01 22:00", "2024-10-02 08:00", 10),
    ("2024-10-26 22:00", "2024-10-27 08:00", 11),
    ("2024-03-30 22:00", "2024-03-31 08:00", 9),
    ("2024-10-27 02:00", "2024-10-27 08:00", 6),
    ("2024-10-27 00:59", "2024-10-27 02:01", 2 + 2 / 60),
    ("2024-03-31 00:59", "2024-03-31 02:01", 2 / 60),
    ("2024-06-01 10:00", "2024-06-01 10:00", 0),
    ("2024-10-24 10:00", "2024-10-27 09:00", 72),
    ("2024-03-28 10:00", "2024-03-31 11:00", 72),
]


@pytest.mark.parametrize(("earlier", "later", "hours"), CASES)
def test_the_hours_between_two_readings_of_the_clock_are_those_that_pass(earlier, later, hours):
    with in_memory() as connection:
        connection.execute(MACROS)
        asked = connection.execute(
            "SELECT hours_between($a::TIMESTAMP, $b::TIMESTAMP), hours_later($a::TIMESTAMP, 72)", {"a": earlier, "b": later}
        )
        between, three_days = asked.fetchone()
    assert between == pytest.approx(hours)
    assert hours != 72 or three_days == datetime.fromisoformat(later)
