"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

EXAMPLES = {"The booking names no course": ([{"course": "County lines"}], [{"course": ""}, {}])}
