"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

MONTH_END, LATEST, TOO_LATE = date(2024, 9, 30), date(2024, 10, 31), date(2024, 11, 1)

EXAMPLES = {
    "A grade, but the day on which the audit was held is missing": ([{"held_on": "", "grade": ""}], [{"held_on": ""}]),
    "Held, but the number of cases is missing": ([{"held_on": "", "cases": ""}], [{"cases": ""}]),
    "Held after the day the log speaks for; check the year": (
        [{"as_at": MONTH_END, "held_on": LATEST}],
        [{"as_at": MONTH_END, "held_on": TOO_LATE}],
    ),
}
