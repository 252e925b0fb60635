"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

EXAMPLES = {
    "More children with SEND than took part": (
        [{"attendances": 9, "with_send": 9}, {"attendances": "n/k", "with_send": 2}],
        [{"attendances": 9, "with_send": 10}, {"attendances": 9, "with_send": 0}],
    ),
    "Answered before the session was held": (
        [{"held_on": date(2024, 9, 2), "answered_on": date(2024, 9, 2)}, {"answered_on": ""}],
        [{"held_on": date(2024, 9, 2), "answered_on": date(2024, 9, 1)}],
    ),
    "Something changed, but the day it did is missing": (
        [{"response": "Responded", "changed_on": ""}, {"response": "Changed"}, {"response": "", "changed_on": ""}],
        [{"response": "Changed", "changed_on": ""}],
    ),
}
