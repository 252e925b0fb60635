"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import datetime

NOON = datetime(2024, 9, 2, 12)
LATER = datetime(2024, 9, 2, 13)

EXAMPLES = {
    "The interview took place before the child returned; check both times": (
        [{"returned_at": NOON, "completed_at": NOON, "offered_at": NOON}],
        [{"returned_at": LATER, "completed_at": NOON, "offered_at": NOON}],
    ),
    "The interview was offered before the child returned": (
        [{"returned_at": NOON, "offered_at": datetime(2024, 9, 1, 12), "completed_at": NOON}],
        [{"returned_at": NOON, "offered_at": datetime(2024, 9, 1, 11), "completed_at": NOON}],
    ),
    "An interview took place that was not offered": ([{"offered": "No", "completed_at": ""}], [{"offered": "No"}]),
}
