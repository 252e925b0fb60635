"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

EXAMPLES = {
    "The row does not say what the parents were told": ([{"message": "Safer sleep"}], [{"message": ""}, {}]),
    "More parents were told than should have been; check both numbers": (
        [{"given": 7, "eligible": 7}, {"given": "<5"}],
        [{"given": 8, "eligible": 7}],
    ),
    "The percentage is less than 1: write 85% or 85, not 0.85": (
        [{"percent": 0}, {"contact_point": "New birth visit", "percent": "1%"}],
        [{"percent": 0.85}],
    ),
    "The percentage is more than 100": ([{"percent": "100%"}], [{"percent": 101}]),
}
