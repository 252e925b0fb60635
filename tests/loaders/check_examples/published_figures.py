"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

EXAMPLES = {
    "Either a number was printed or words were; the qualifier says which": (
        [{"qualifier": "exactly", "value": 92}, {"qualifier": "text", "value": "", "in_words": "significantly higher"}],
        [{"qualifier": "text", "value": 92}],
    ),
    "Over a whole number means at least the next one": (
        [{"qualifier": "over", "value": 100, "at_least": 101}, {"qualifier": "over", "value": 37, "at_least": ""}],
        [{"qualifier": "over", "value": 100, "at_least": 100}],
    ),
}
