"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

EXAMPLES = {
    "An answer above 5 on a scale of 1 to 5; check the scale": (
        [
            {"scale": "1 to 5", "knowledge": 5, "confidence": 5},
            {"scale": "", "knowledge": 10},
            {"scale": "1 to 10", "confidence": 6},
        ],
        [{"scale": "1 to 5", "knowledge": 6, "confidence": ""}, {"scale": "1 to 5", "knowledge": "", "confidence": 1}],
    )
}
