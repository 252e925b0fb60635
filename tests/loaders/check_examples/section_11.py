"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

EXAMPLES = {
    "A score, but the day of the return is missing": ([{"returned_on": "", "self_score": ""}], [{"returned_on": ""}]),
    "A moderated score without the agency's own": ([{"self_score": 0}], [{"self_score": ""}]),
}
