"""AT-05: eleven of fourteen."""

from metrics.declaring.indicator import indicators
from wording.figures import number


def test_eleven_of_fourteen_schools_are_78_6_and_shown_as_79_percent(year_of):
    row = year_of("s175_completion", "2024-25", "phase")["Secondary"]
    assert round(row["value"], 1) == 78.6
    assert number(row["value"], indicators()["s175_completion"].unit, row["denominator"]) == "79%"
