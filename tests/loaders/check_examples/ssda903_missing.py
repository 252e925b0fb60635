"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

ON = date(2024, 9, 2)
NEXT = date(2024, 9, 3)
THIRD = date(2024, 9, 4)
FOURTH = date(2024, 9, 5)
ONE_CHILD = {"child_id": "510000", "episode_type": "M"}

EXAMPLES = {
    "The episode ends before it starts (567)": ([{"started_on": ON, "ended_on": ON}], [{"started_on": NEXT, "ended_on": ON}]),
    "The episode overlaps an earlier one of the same child (574)": (
        [ONE_CHILD | {"started_on": ON, "ended_on": NEXT}, ONE_CHILD | {"started_on": THIRD, "ended_on": FOURTH}],
        [ONE_CHILD | {"started_on": ON, "ended_on": THIRD}, ONE_CHILD | {"started_on": NEXT, "ended_on": FOURTH}],
    ),
    "The episode starts before the child was born (586)": (
        [{"age": ON, "started_on": ON}, {}],
        [{"age": NEXT, "started_on": ON, "ended_on": NEXT}, {}],
    ),
}
