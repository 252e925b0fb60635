"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

MONTH_END, LATEST, TOO_LATE = date(2024, 9, 30), date(2024, 10, 31), date(2024, 11, 1)

EXAMPLES = {
    "The calendar does not say which month it speaks for; name the sheet after it": ([{"as_at": MONTH_END}], [{"as_at": ""}, {}]),
    "A yearly report without the year it is about": (
        [{"activity": "Risk meeting", "for_year": ""}],
        [{"activity": "Yearly report published", "for_year": ""}],
    ),
    "Held after the month the calendar speaks for; check the year": (
        [{"as_at": MONTH_END, "held_on": LATEST}],
        [{"as_at": MONTH_END, "held_on": TOO_LATE}],
    ),
}
