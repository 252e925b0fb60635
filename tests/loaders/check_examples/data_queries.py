"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

EXAMPLES = {
    "Answered or closed: say what came of it": (
        [
            {"state": "Asked", "resolution": ""},
            {"state": "Answered", "resolution": "The table is right."},
            {"state": "Closed", "resolution": "Nobody knows any more."},
        ],
        [{"state": "Open", "resolution": ""}, {"state": "Closed", "resolution": ""}],
    )
}
