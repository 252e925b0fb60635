"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

DAY, LATER = date(2024, 9, 2), date(2024, 9, 3)

EXAMPLES = {
    "The register does not say which month it speaks for; name the sheet after it": ([{"as_at": DAY}], [{"as_at": ""}, {}]),
    "Aware of it before it happened; check both days": (
        [{"incident_on": DAY, "aware_on": DAY}],
        [{"incident_on": LATER, "aware_on": DAY}],
    ),
    "Notified before the council was aware; check both days": (
        [{"aware_on": DAY, "notified_on": DAY}],
        [{"aware_on": LATER, "notified_on": DAY}],
    ),
    "Reviewed before it was notified; check both days": (
        [{"notified_on": DAY, "rapid_review_on": DAY}],
        [{"notified_on": LATER, "rapid_review_on": DAY}],
    ),
    "Published before the rapid review; check both days": (
        [{"rapid_review_on": DAY, "published_on": DAY}],
        [{"rapid_review_on": LATER, "published_on": DAY}],
    ),
    "Published, but no review was commissioned": ([{"commissioned": "No", "published_on": ""}, {}], [{"commissioned": "No"}]),
}
