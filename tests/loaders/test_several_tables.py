"""Several tables in one workbook: each is read by its own headings, and no copy wins without a word."""

from datetime import datetime

import pytest

from loaders.outcome import Refused
from loaders.source import sources
from tests.loaders.containers import as_xlsx
from tests.loaders.tab import Tab
from tests.loaders.workbooks import headings, row_of, rows_of, table, take, xlsx

EPISODES, EXCLUSIONS, PLAN = (sources()[name] for name in ("missing_episodes", "exclusions", "scrutiny_plan"))
ORDER = ("started_on", "youth_violence", "school", "early_help", "exclusion_type", "child_id")


def in_order(source, names, *rows: list) -> list[list]:
    """The rows with only some columns, in another order."""
    at = [[column.name for column in source.columns].index(name) for name in names]
    return [[row[each] for each in at] for row in rows]


def exclusion(number: int, **changed) -> list:
    return row_of(EXCLUSIONS, number, **{"started_on": datetime(2024, 9, 2 + number), "youth_violence": "No", **changed})


def besides_columns(report) -> list:
    """The issues but for columns that the other table lacks."""
    return [issue for issue in report.issues if "lacks the column" not in issue.problem]


FIRST = [headings(EXCLUSIONS), exclusion(1), exclusion(2, youth_violence="Yes")]
OTHER = [headings(EXCLUSIONS), exclusion(3, early_help="Yes"), exclusion(4, early_help="Yes", youth_violence="Yes")]


@pytest.mark.parametrize("between", [[], [[]], [["Total", 2]], [[], ["Special schools"], []]])
@pytest.mark.parametrize("turned", [False, True])
def test_a_second_table_on_a_sheet_is_read_by_its_own_headings_whichever_stands_first(between, turned):
    tables = [FIRST, in_order(EXCLUSIONS, ORDER, *OTHER)]
    report, cleaned = take(xlsx(*tables[turned], *between, *tables[not turned]))
    found = rows_of(cleaned, "started_on", "early_help", "youth_violence")
    assert sorted((f"{day:%d}", helped, violent) for day, helped, violent in found) == [
        ("03", True, False),
        ("04", True, True),
        ("05", True, False),
        ("06", True, True),
    ]
    assert (report.rows_kept, besides_columns(report)) == (4, [])


def test_what_is_wrong_in_a_second_table_is_said_at_its_own_cell_and_heading():
    second = in_order(
        EXCLUSIONS, ORDER, OTHER[0], exclusion(3, exclusion_type="Sent home"), exclusion(7, started_on=datetime(2024, 9, 8))
    )
    report, _ = take(xlsx(*FIRST, [], *second))
    assert [(issue.cell, issue.heading) for issue in besides_columns(report)] == [("E6", "Exclusion type"), ("A7", "Started on")]


def test_headings_repeated_in_the_middle_begin_no_other_table():
    report, _ = take(xlsx(*table(EPISODES, {}, {}), headings(EPISODES), row_of(EPISODES, 3)))
    assert (report.rows_kept, len(report.sheets), report.set_aside) == (3, 1, {"headings repeated inside the table": 1})


def test_a_second_table_that_lacks_what_is_required_is_said_row_by_row():
    short = in_order(EXCLUSIONS, ("youth_violence", "exclusion_type", "child_id"), *OTHER)
    report, _ = take(xlsx(*FIRST, [], *short))
    assert report.rows_kept == 2 and {issue.cell for issue in besides_columns(report)} == {"row 6", "row 7"}


def test_tables_that_stand_beside_each_other_are_refused_with_both_places():
    rows = [left + [""] + right for left, right in zip(table(EPISODES, {}, {}), table(EPISODES, {}, {}))]
    with pytest.raises(Refused, match="beside each other on sheet Sheet1, from A1 and from M1"):
        take(xlsx(*rows))


def copied(**changed) -> list[list]:
    return [headings(EPISODES), *(row_of(EPISODES, number, **changed) for number in range(1, 13))]


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("turned", [False, True])
def test_an_older_copy_of_a_sheet_never_wins_hidden_or_not_first_or_last(hidden, turned):
    tabs = [Tab(copied(), "Sheet1"), Tab(copied(returned_at="")[:9], "Sheet2", hidden=hidden)]
    with pytest.raises(Refused, match="Sheets (Sheet1 and Sheet2|Sheet2 and Sheet1) hold the same rows: 8 stand on both, and 8"):
        take(as_xlsx(*(tabs[::-1] if turned else tabs)))


def test_a_few_rows_corrected_on_a_later_sheet_count_and_are_said_and_equal_ones_are_not():
    correction = [headings(EPISODES), row_of(EPISODES, 3, risk="High"), row_of(EPISODES, 4)]
    report, cleaned = take(xlsx(*copied(), more={"Sheet2": correction}))
    assert report.rows_kept == 12 and rows_of(cleaned, "risk").count(("High",)) == 1
    assert [(issue.sheet, issue.problem) for issue in report.issues] == [
        ("Sheet1", "1 row of this sheet on sheet Sheet2 too, with other values; those of Sheet2 count")
    ]
