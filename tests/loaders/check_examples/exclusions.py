"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

EXAMPLES = {
    "The row names no school": ([{"urn": ""}, {"school": ""}], [{"urn": "", "school": ""}]),
    "A suspension lasts from half a day to 45 days; check the number": (
        [{"days": 0.5}, {"days": 45}, {"days": ""}],
        [{"days": 45.5}],
    ),
    "School days are counted in halves, such as 2.5": ([{"days": 2.5}, {"days": 3}, {"days": ""}], [{"days": 2.25}]),
    "An exclusion does not begin at a weekend; check the date": (
        [{"started_on": date(2024, 9, 6)}],
        [{"started_on": date(2024, 9, 7)}],
    ),
}
