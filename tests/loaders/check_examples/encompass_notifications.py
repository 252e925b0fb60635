"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import datetime

SAME, BEFORE = datetime(2024, 9, 2, 10, 0), datetime(2024, 9, 2, 9, 59)

EXAMPLES = {
    "The school was told before the incident took place; check both times": (
        [{"incident_at": SAME, "notified_at": SAME}],
        [{"incident_at": SAME, "notified_at": BEFORE}],
    ),
    "A school was told, but none is named": (
        [{"school": ""}, {"urn": ""}, {"urn": "", "school": "", "notified_at": ""}],
        [{"urn": "", "school": ""}],
    ),
}
