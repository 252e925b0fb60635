"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

DAY, LATER = date(2024, 9, 2), date(2024, 9, 3)

EXAMPLES = {
    "The plan does not say which month it speaks for; name the sheet after it": ([{"as_at": DAY}], [{"as_at": ""}, {}]),
    "Agreed, but the day the report is due is missing": ([{"agreed_on": "", "report_due_on": ""}], [{"report_due_on": ""}]),
    "The report was due before it was agreed; check both days": (
        [{"agreed_on": DAY, "report_due_on": DAY}],
        [{"agreed_on": LATER, "report_due_on": DAY}],
    ),
    "Delivered before it was agreed; check both days": (
        [{"agreed_on": DAY, "delivered_on": DAY}],
        [{"agreed_on": LATER, "delivered_on": DAY}],
    ),
    "Recommendations, but no day on which the report came": (
        [{"delivered_on": "", "recommendations": ""}],
        [{"delivered_on": ""}],
    ),
}
