"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

EXAMPLES = {"Fewer visits than families; check both numbers": ([{"visits": 2, "families": 2}], [{"visits": 1, "families": 2}])}
