"""Cells merged over several: words and days are of each row, a number of nobody knows which, and a merge hides no blank cell."""

from datetime import datetime

import pytest

from loaders.outcome import CELL_EMPTY, ROW_KEPT, ROW_SET_ASIDE
from loaders.source import sources
from tests.loaders.containers import as_xlsx
from tests.loaders.tab import Tab
from tests.loaders.test_mess_across import WAITING
from tests.loaders.workbooks import headings, row_of, rows_of, take
from tests.loaders.write_ods import as_ods
from tests.loaders.write_xls import as_xls
from tests.loaders.write_xlsb import as_xlsb

HUBS, NOTICES, PAID, INTERVIEWS = (
    sources()[name] for name in ("hub_visits", "ppn_notices", "contributions", "return_interviews")
)


def hubs(families: tuple = (30, "", 7), hub: tuple = ("", "", ""), visits: int = 40) -> list[list]:
    month = [datetime(2024, each, 1) for each in (9, 10, 11)]
    first = row_of(HUBS)[0]
    rows = [row_of(HUBS, families=families[each], month=month[each], visits=visits) for each in range(3)]
    return [headings(HUBS), *([first if each == 0 else hub[each], *row[1:]] for each, row in enumerate(rows))]


def over(source, name: str, top: int, bottom: int, more: int = 0) -> tuple[int, int, int, int]:
    at = [column.name for column in source.columns].index(name)
    return top, at, bottom, at + more


@pytest.mark.parametrize("write", [as_xlsx, as_xls, as_xlsb, as_ods])
def test_a_number_merged_over_rows_is_counted_for_none_and_each_is_told_the_range(write):
    report, cleaned = take(write(Tab(hubs(), merged=[over(HUBS, "hub", 1, 3), over(HUBS, "families", 1, 2)])))
    assert rows_of(cleaned, "families", "families_status") == [(None, "unreadable"), (None, "unreadable"), (7, None)]
    assert len(set(rows_of(cleaned, "hub"))) == 1  # the word over the group is of each
    assert [(issue.cell, issue.effect) for issue in report.issues] == [("C2", CELL_EMPTY), ("C3", CELL_EMPTY)]
    assert all("merged over C2:C3" in issue.problem for issue in report.issues)


def test_a_required_number_merged_over_rows_sets_each_row_aside():
    rows = [headings(PAID), *(row_of(PAID, contributor=who, budget=400) for who in ("ICB", "Police", "Education"))]
    rows[2][2] = ""
    report, cleaned = take(as_xlsx(Tab(rows, merged=[over(PAID, "budget", 1, 2)])))
    assert rows_of(cleaned, "contributor") == [("Education",)]
    assert [(issue.cell, issue.effect) for issue in report.issues] == [("C2", ROW_SET_ASIDE), ("C3", ROW_SET_ASIDE)]


def test_a_row_that_takes_two_lines_all_of_them_merged_is_one_row_with_its_number():
    rows = hubs((30, 8, 7))
    lines = [rows[0], rows[1], [""] * len(rows[0]), [rows[1][0], *rows[2][1:]]]
    merged = [(1, at, 2, at) for at in range(len(rows[0]))]
    report, cleaned = take(as_xlsx(Tab(lines, merged=merged)))
    assert rows_of(cleaned, "families") == [(30,), (8,)] and report.issues == []


def test_what_lies_under_a_cell_merged_over_columns_is_no_blank_cell():
    rows = [headings(NOTICES), row_of(NOTICES), row_of(NOTICES, 2)]
    rows[1][4] = ""
    report, cleaned = take(as_xlsx(Tab(rows, "wc 02.09.24", merged=[over(NOTICES, "submitted_at", 1, 1, more=1)])))
    assert rows_of(cleaned, "submitted_at", "triaged_at_status")[0] == (datetime(2024, 9, 2, 10), "unreadable")
    assert [(issue.cell, issue.effect) for issue in report.issues if "D2:E2" in issue.problem] == [("E2", CELL_EMPTY)]


def test_a_number_merged_over_months_is_of_none_of_them():
    rows = [["Workshop", "Apr-24", "May-24", "Jun-24"], ["North", 12, "", ""], ["South", 1, 2, 3]]
    report, cleaned = take(as_xlsx(Tab(rows, merged=[(1, 1, 1, 3)])), declared={WAITING.id: WAITING})
    assert rows_of(cleaned, "workshop", "waiting") == [("North", None), ("South", 1), ("South", 2), ("South", 3)]
    assert [(issue.cell, "B2:D2" in issue.problem) for issue in report.issues] == [("B2", True)]


def test_a_reference_merged_over_rows_is_said_for_only_one_of_them_counts():
    rows = [headings(INTERVIEWS), row_of(INTERVIEWS), ["", *row_of(INTERVIEWS, 2)[1:]]]
    report, _ = take(as_xlsx(Tab(rows, merged=[(1, 0, 2, 0)])))
    assert report.rows_kept == 1
    assert [(issue.cell, issue.effect) for issue in report.issues] == [("A2", ROW_KEPT), ("A3", ROW_KEPT)]


def test_a_note_merged_over_the_whole_table_is_a_note():
    rows = [*hubs((30, 8, 7), hub=("", *[row_of(HUBS)[0]] * 2)), ["Figures are not final", "", "", "", ""]]
    report, _ = take(as_xlsx(Tab(rows, merged=[(4, 0, 4, 4)])))
    assert (report.rows_kept, report.issues) == (3, [])
