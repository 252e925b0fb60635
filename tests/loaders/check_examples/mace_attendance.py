"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

EXAMPLES = {
    "The meeting was held, but no agency is filled in": (
        [{"held": "Not held", "agency": "", "attended": ""}],
        [{"held": "Held", "agency": "", "attended": ""}],
    ),
    "An agency came to a meeting that was not held": (
        [{"held": "Not held", "attended": "Apols"}, {"held": "Not held", "attended": "N"}],
        [{"held": "Not held"}],
    ),
}
