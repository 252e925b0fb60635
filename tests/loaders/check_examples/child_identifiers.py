"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

EXAMPLES = {
    "Neither an NHS number nor a UPN: the row links nothing": (
        [{"upn": ""}, {"nhs_number": ""}],
        [{"nhs_number": "", "upn": ""}, {}],
    )
}
