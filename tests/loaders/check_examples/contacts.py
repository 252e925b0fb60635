"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

EXAMPLES = {"The age is not that of a child or care leaver; check the date of birth": ([{"age": 25}], [{"age": 26}])}
