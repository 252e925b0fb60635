"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

EXAMPLES = {
    "The death was notified before the month of death; check both": (
        [{"died_month": date(2024, 9, 2), "notified_on": date(2024, 9, 2)}],
        [{"died_month": date(2024, 9, 3), "notified_on": date(2024, 9, 2)}],
    )
}
