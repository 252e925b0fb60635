"""A note or a total in the column that alone must be filled is no child, and is said."""

from loaders.lone_cells import MAY_BE_A_NOTE, ONLY_WORDS
from loaders.outcome import ROW_KEPT, ROW_SET_ASIDE
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


def test_where_only_two_columns_are_sent_a_cell_alone_is_counted_and_said():
    notes = [["Week 1"], ["14 records"], ["Total"]]
    report, _ = take(xlsx(HEADS[:2], *[row[:2] for row in CHILDREN], *notes, name="Mar 25"))
    said = [(issue.cell, issue.effect) for issue in report.issues if issue.problem == MAY_BE_A_NOTE]
    assert (report.rows_kept, said) == (5, [("row 5", ROW_KEPT), ("row 6", ROW_KEPT)])


def test_a_number_alone_that_excel_has_rounded_is_no_note():
    report, _ = take(xlsx(HEADS[:2], *[row[:2] for row in CHILDREN], ["9.43E+09"], name="Mar 25"))
    assert [(issue.cell, issue.effect) for issue in report.issues] == [("A5", ROW_SET_ASIDE)]


def test_headings_again_in_a_column_of_titles_are_no_title():
    heads, *topics = ["Topic", "Scrutineer"], ["Neglect", "Police"], ["Topic", "Scrutineer"], ["Hidden men", "Health"]
    report, _ = take(xlsx(heads, *topics, name="Mar 25"))
    assert (report.rows_kept, report.set_aside) == (2, {"headings repeated inside the table": 1})
