"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

PAID = [{"contributor": "Staffordshire Police", "budget": 400}, {"contributor": "ICB", "budget": 350}]
EARLIER = {"contributor": "Probation", "budget": 5, "year_end": date(2023, 3, 31)}

EXAMPLES = {
    "The stated total is not the sum of its contributors; a row may be missing": (
        [*PAID, EARLIER, {"contributor": "Total", "budget": 750}],
        [*PAID, EARLIER, {"contributor": "Total", "budget": 755}],
    )
}
