"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

EXAMPLES = {
    "GCP2 did not exist on this day; check the year": (
        [{"completed_on": date(2015, 1, 1)}],
        [{"completed_on": date(2014, 12, 31)}],
    )
}
