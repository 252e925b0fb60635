"""Until when a load is kept."""

from datetime import date

import pytest

from operations import retention


@pytest.mark.parametrize(
    ("today", "years", "first"),
    [
        (date(2026, 11, 23), 6, date(2020, 4, 1)),
        (date(2026, 3, 31), 6, date(2019, 4, 1)),
        (date(2026, 4, 1), 6, date(2020, 4, 1)),
        (date(2026, 4, 1), 1, date(2025, 4, 1)),
    ],
)
def test_whole_financial_years_are_kept(today, years, first):
    assert retention.first_day_kept(today, years) == first
