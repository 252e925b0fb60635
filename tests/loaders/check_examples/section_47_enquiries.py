"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

EXAMPLES = {
    "The age is not that of a child or care leaver; check the date of birth": (
        [{"age": date(2024, 9, 3)}, {"age": 25}],
        [{"age": 26}],
    ),
    "The conference was held before the strategy discussion; check both days": (
        [{"discussed_on": date(2024, 9, 2), "conference_on": date(2024, 9, 2)}],
        [{"discussed_on": date(2024, 9, 2), "conference_on": date(2024, 9, 1)}],
    ),
    "A conference was held that is marked as unnecessary; check which is right": (
        [{"conference_on": "", "conference_unnecessary": "Yes"}, {"conference_unnecessary": "No"}],
        [{"conference_unnecessary": "Yes"}],
    ),
}
