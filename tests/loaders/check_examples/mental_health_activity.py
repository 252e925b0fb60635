"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

EXAMPLES = {
    "A month, but no number; write <5, n/a or the number": (
        [{"value": 0}, {"measure": "Schools", "value": "<5"}],
        [{"value": ""}],
    )
}
