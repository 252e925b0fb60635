"""AT-02: the police's contacts are compared over the same seven months and never shown as a year."""

import pytest

from metrics.declaring.indicator import indicators
from metrics.table import OK
from metrics.working_out.headline import FEWER


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
