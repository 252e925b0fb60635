"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

DAY, LATER = date(2024, 9, 2), date(2024, 9, 3)

EXAMPLES = {
    "The tracker does not say which month it speaks for; name the sheet after it": ([{"as_at": DAY}], [{"as_at": ""}, {}]),
    "Due before it was raised; check both days": ([{"raised_on": DAY, "due_on": DAY}], [{"raised_on": LATER, "due_on": DAY}]),
    "Closed before it was raised; check both days": (
        [{"raised_on": DAY, "closed_on": DAY}],
        [{"raised_on": LATER, "closed_on": DAY}],
    ),
    "Complete, but the day is missing": ([{"status": "Open", "closed_on": ""}, {}], [{"status": "Complete", "closed_on": ""}]),
    "A day of closing, but it is not complete": ([{"status": "Closed with evidence"}, {}], [{"status": "At risk"}]),
    "Closed with evidence, but evidence is not marked Yes": (
        [{"status": "Complete", "evidence": "No"}, {"status": "Closed with evidence"}],
        [{"status": "Closed with evidence", "evidence": "No"}],
    ),
}
