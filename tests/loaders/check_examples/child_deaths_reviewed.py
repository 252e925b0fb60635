"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

DAY = date(2024, 9, 2)
NEXT = date(2024, 9, 3)
NOVEMBER = date(2024, 11, 1)
UNTICKED = {
    "modifiable": "No",
    "obesity": "No",
    "unsafe_sleep": "No",
    "substances": "No",
    "late_care": "No",
    "service_gaps": "No",
}

EXAMPLES = {
    "The death was reviewed before it was notified; check both dates": (
        [{"notified_on": DAY, "reviewed_on": DAY}],
        [{"notified_on": NEXT, "reviewed_on": DAY}],
    ),
    "The months to review are not those between the two dates; check them": (
        [{"notified_on": DAY, "reviewed_on": NOVEMBER, "months_to_review": 1}, {"months_to_review": ""}],
        [{"notified_on": DAY, "reviewed_on": NOVEMBER, "months_to_review": 0}],
    ),
    "A modifiable factor is ticked, but the answer is that there are none": ([UNTICKED | {"smoking": "No"}, {}], [UNTICKED]),
}
