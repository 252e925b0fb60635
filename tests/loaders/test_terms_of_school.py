"""A list that a school census gives by term: it speaks for the months it has, though they are of two quarters."""

from datetime import date

import pytest

from loaders.outcome import Refused
from tests.loaders.workbooks import csv_file, take

SPRING = {1: 20, 2: 20, 3: 20, 4: 5}


def listed(year: int, months: dict[int, int]) -> bytes:
    """So many exclusions in each month, their days as the census writes them."""
    heads = ["School URN", "UPN", "Exclusion category", "Exclusion start", "Reason code"]
    rows = [
        [100002, f"P-{month}-{number}", "SUSP", f"{date(year, month, 1 + number):%Y-%b-%d} 00:00:00", "PA"]
        for month, number in ((month, number) for month, rows in months.items() for number in range(rows))
        if date(year, month, 1 + number).weekday() < 5
    ]
    return csv_file(heads, *rows)


@pytest.mark.parametrize(
    ("name", "months", "period"),
    [
        ("Exclusions Spring term 2025.csv", SPRING, ("2025-01-01", "2025-04-30")),
        ("exclusions_spring_2024-25.csv", SPRING, ("2025-01-01", "2025-04-30")),
        ("Exclusions summer 2025.csv", {4: 3, 5: 25, 6: 25, 7: 18}, ("2025-04-01", "2025-07-31")),
        ("Exclusions Autumn term 2025.csv", {9: 25, 10: 28, 11: 28, 12: 4}, ("2025-09-01", "2025-12-31")),
        ("Exclusions_2024-25_Q4.csv", {1: 20, 2: 20, 3: 20}, ("2025-01-01", "2025-03-31")),
    ],
)
def test_a_term_of_school_speaks_for_its_months_and_for_no_more(name, months, period):
    report, cleaned = take(listed(2025, months), name)
    assert (report.period_start, report.period_end) == period
    assert report.rows_kept == report.rows_read
    assert [issue for issue in report.issues if "period" in issue.problem] == []


def test_a_stray_year_makes_no_longer_term():
    content = listed(2025, SPRING) + listed(2024, {11: 1}).split(b"\n", 1)[1]
    report, _ = take(content, "Exclusions Spring term 2025.csv")
    assert (report.period_start, report.period_end) == ("2025-01-01", "2025-04-30")


def test_without_the_word_rows_after_the_quarter_are_asked_about():
    with pytest.raises(Refused, match="are dated after January 2025 to March 2025"):
        take(listed(2025, SPRING), "Exclusions.csv")
