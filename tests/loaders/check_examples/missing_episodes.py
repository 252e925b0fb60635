"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import datetime

NOON = datetime(2024, 9, 2, 12)
LATER = datetime(2024, 9, 2, 13)
YEARS_LATER = datetime(2026, 9, 3, 12)

EXAMPLES = {
    "The child returned before being reported missing; check both times": (
        [{"reported_at": NOON, "returned_at": NOON}],
        [{"reported_at": LATER, "returned_at": NOON}],
    ),
    "The person is not a child (18 or over); leave adults out": ([{"age": 17}, {"age": 0}], [{"age": 18}, {"age": 17}]),
    "More than two years missing; check the year": (
        [{"reported_at": NOON, "returned_at": ""}],
        [{"reported_at": NOON, "returned_at": YEARS_LATER}],
    ),
}
