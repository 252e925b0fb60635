"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import datetime

NOON = datetime(2024, 9, 2, 12)
LATER = datetime(2024, 9, 2, 13)

EXAMPLES = {
    "The notice was triaged before it was submitted; check both times": (
        [{"submitted_at": NOON, "triaged_at": NOON}],
        [{"submitted_at": LATER, "triaged_at": NOON}],
    ),
    "An outcome without the time of the triage": ([{"triaged_at": "", "outcome": ""}], [{"triaged_at": "", "outcome": "NFA"}]),
    "A DASH grading on a notice that is not domestic abuse": (
        [{"notice_type": "Child", "da_risk": ""}],
        [{"notice_type": "Child", "da_risk": "High"}],
    ),
}
