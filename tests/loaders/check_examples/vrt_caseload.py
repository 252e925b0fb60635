"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

FIRST, SECOND = date(2024, 9, 1), date(2024, 9, 2)

EXAMPLES = {
    "The row does not say which month it speaks for": ([{"month": FIRST}], [{"month": ""}, {}]),
    "The person is not aged 14 to 24; check the age or date of birth": ([{"age": 14}, {"age": 24}], [{"age": 13}, {"age": 14}]),
    "The case was closed before it was opened; check both dates": (
        [{"opened_on": FIRST, "closed_on": FIRST}],
        [{"opened_on": SECOND, "closed_on": FIRST}],
    ),
    "The case is closed, but the day is missing": (
        [{"status": "Closed"}, {"status": "Open", "closed_on": ""}],
        [{"status": "Closed", "closed_on": ""}],
    ),
}
