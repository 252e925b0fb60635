"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

EXAMPLES = {
    "A date of return, but the status is not Returned": (
        [{"status": "In progress", "submitted_on": ""}],
        [{"status": "In progress"}],
    ),
    "Returned, but the day it came in is missing": ([{"status": "Returned"}], [{"submitted_on": ""}]),
}
