"""A band holds what its name says and nothing else."""

import pytest

from database.opening import in_memory
from warehouse.tables import MACROS

AGES = {None: "Not recorded", -2: "Not recorded", -1: "Before birth", 0: "Under 1", 1: "1 to 4", 4: "1 to 4", 5: "5 to 9"}
AGES |= {9: "5 to 9", 10: "10 to 15", 15: "10 to 15", 16: "16 to 17", 17: "16 to 17", 18: "18 and over", 34: "18 and over"}


@pytest.mark.parametrize(("years", "band"), AGES.items())
def test_the_band_of_an_age(years, band):
    with in_memory() as connection:
        connection.execute(MACROS)
        assert connection.execute("SELECT age_band(?::INTEGER)", [years]).fetchone() == (band,)


def test_bands_stand_in_the_order_of_age_and_what_is_not_recorded_last():
    with in_memory() as connection:
        connection.execute(MACROS)
        bands = list(dict.fromkeys(list(AGES.values())[2:]))
        sql = "SELECT list(word ORDER BY place_in_order(word)) FROM (SELECT unnest(?) AS word)"
        assert connection.execute(sql, [["Not recorded", *reversed(bands)]]).fetchone() == ([*bands, "Not recorded"],)
