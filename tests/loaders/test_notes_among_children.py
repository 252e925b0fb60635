"""A note or a total in the column that alone must be filled is no child, and is said."""

from loaders.lone_cells import ONLY_WORDS
from tests.loaders.workbooks import take, xlsx

HEADS = ["NHS number", "Age", "Gender", "RFM level", "Plan in date"]
CHILDREN = [["943 476 5919", 15, "F", "High", "Yes"], ["999 000 0018", 14, "M", "Low", "No"], ["999 000 0026", "", "", "Low", ""]]


def test_what_stands_below_the_children_is_not_counted_as_one():
    below = [["Total: 45"], ["Updated 3 April 2025"], ["Page 1 of 3"]]
    report, _ = take(xlsx(HEADS, *CHILDREN, *below, name="Mar 25"))
    assert report.rows_kept == 3
    assert [(issue.cell, issue.problem) for issue in report.issues if issue.problem == ONLY_WORDS] == [
        ("row 5", ONLY_WORDS),
        ("row 6", ONLY_WORDS),
        ("row 7", ONLY_WORDS),
    ]


def test_a_child_of_whom_nothing_else_is_said_is_counted():
    report, _ = take(xlsx(HEADS, *CHILDREN, ["999 000 0034"], ["4857773456"], name="Mar 25"))
    assert report.rows_kept == 5
