"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

EXAMPLES = {
    "The age is not that of a child or care leaver; check the date of birth": (
        [{"age": date(2024, 9, 3)}, {"age": 25}],
        [{"age": 26}],
    ),
    "The plan ended before it started; check both days": (
        [{"started_on": date(2024, 9, 2), "ended_on": date(2024, 9, 2)}],
        [{"started_on": date(2024, 9, 2), "ended_on": date(2024, 9, 1)}],
    ),
    "The review was held before the plan started; check both days": (
        [{"started_on": date(2024, 9, 2), "reviewed_on": date(2024, 9, 2)}],
        [{"started_on": date(2024, 9, 2), "reviewed_on": date(2024, 9, 1)}],
    ),
}
