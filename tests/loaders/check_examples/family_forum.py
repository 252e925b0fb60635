"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

EXAMPLES = {
    "The forum was held before it was asked for; check both days": (
        [{"referred_on": date(2024, 9, 2), "held_on": date(2024, 9, 2)}],
        [{"referred_on": date(2024, 9, 2), "held_on": date(2024, 9, 1)}],
    ),
    "An outcome without the day of the forum": ([{}, {"held_on": "", "outcome": ""}], [{"held_on": ""}]),
}
