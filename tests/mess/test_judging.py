"""What the judge takes for silent: an issue excuses only what is wrong where it stands."""

from copy import deepcopy
from datetime import date, timedelta

import pytest

from loaders.ingest import ingest
from loaders.outcome import CELL_EMPTY, FILE_KEPT, ROW_KEPT, ROW_SET_ASIDE, Issue
from loaders.source import sources
from tests.loaders.workbooks import SEAL
from tests.mess.book import right_book
from tests.mess.judging import ISSUE, SAME, SILENT, Result, compared, rows_of
from tests.mess.telling import refused_in_place
from tests.mess.writing import content_of

SOURCE = sources()["missing_episodes"]
RISK = right_book(SOURCE).columns.index("risk")
AT = f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[RISK]}3"
THERE = ("Sheet1", 3)


def right() -> Result:
    book = right_book(SOURCE)
    [(report, cleaned)] = ingest(content_of(book), book.name, SEAL, sources())
    return Result(report, rows_of(cleaned))


def other_word(result: Result) -> None:
    result.rows[THERE]["risk"] = "another"


def no_word(result: Result) -> None:
    result.rows[THERE]["risk"] = None


def lost(result: Result) -> None:
    del result.rows[THERE]


def doubled(result: Result) -> None:
    result.rows["Sheet1", 99] = deepcopy(result.rows[THERE])


def from_elsewhere(result: Result) -> None:
    result.rows["Sheet2", 3] = deepcopy(result.rows[THERE])


def one_child_of_two(result: Result) -> None:
    other = next(row for row in result.rows.values() if row["child_id"] != result.rows[THERE]["child_id"])
    result.rows[THERE]["child_id"] = other["child_id"]


def another_period(result: Result) -> None:
    result.report.period_end = f"{date.fromisoformat(result.report.period_end) + timedelta(days=30)}"


def another_sender(result: Result) -> None:
    result.report.senders = ["Somebody else"]


@pytest.mark.parametrize(
    ("wrong", "issue", "came"),
    [
        (lambda result: None, None, SAME),
        (other_word, None, SILENT),
        (other_word, ("Sheet1", AT, ROW_KEPT), ISSUE),
        (other_word, ("Sheet1", "row 3", ROW_KEPT), ISSUE),
        (other_word, ("Sheet1", AT, FILE_KEPT), SILENT),
        (other_word, ("Sheet2", AT, ROW_KEPT), SILENT),
        (other_word, ("Sheet1", AT[0] + "4", ROW_KEPT), SILENT),
        (other_word, ("Sheet1", "A3", ROW_KEPT), SILENT),
        (other_word, ("Sheet1", "sheet", FILE_KEPT), SILENT),
        (other_word, ("Sheet1", "hidden", FILE_KEPT), SILENT),
        (no_word, None, SILENT),
        (no_word, ("Sheet1", AT, CELL_EMPTY), ISSUE),
        (lost, None, SILENT),
        (lost, ("Sheet1", "A3", ROW_SET_ASIDE), ISSUE),
        (lost, ("Sheet1", "A3", ROW_KEPT), SILENT),
        (lost, ("Sheet1", "A4", ROW_SET_ASIDE), SILENT),
        (doubled, None, SILENT),
        (from_elsewhere, None, SILENT),
        (from_elsewhere, ("Sheet1", "row 3", ROW_KEPT), SILENT),
        (one_child_of_two, None, SILENT),
        (another_period, None, SILENT),
        (another_period, ("Sheet1", "A3", ROW_KEPT), SILENT),
        (another_sender, ("Sheet1", "A3", ROW_KEPT), SILENT),
    ],
)
def test_an_issue_excuses_only_what_is_wrong_where_it_stands(wrong, issue, came):
    result = right()
    wrong(result)
    if issue:
        sheet, cell, effect = issue
        result.report.add(Issue(sheet, cell, "", "something", effect))
    assert compared(right_book(SOURCE), result).word == came


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Sheet Sheet1, row 1 looks like Missing episodes, but lacks the column “Misper No”.", True),
        ("Line 4 has more cells than headings.", True),
        ("This file cannot be read.", False),
        ("Something is wrong, please try again.", False),
    ],
)
def test_a_refusal_names_a_column_or_a_line(said, named):
    assert refused_in_place(said, SOURCE, "") == named


@pytest.mark.parametrize(
    ("absent", "not_understood", "came"),
    [
        (["risk"], ["Risk"], ISSUE),
        (["risk"], ["Risky"], SILENT),
        (["risk"], ["what stands below A1, which is empty"], SILENT),
        ([], ["Risk"], SILENT),
        (["risk"], [], SILENT),
    ],
)
def test_a_column_is_told_to_be_missing_with_the_very_heading_that_stands_there(absent, not_understood, came):
    result = right()
    no_word(result)
    result.report.absent_columns, result.report.unknown_headings = absent, not_understood
    assert compared(right_book(SOURCE), result).word == came


@pytest.mark.parametrize(
    ("meant", "came", "problem", "word"),
    [
        (None, False, "2 of 3 rows ticked; an empty cell is read as No", ISSUE),
        (None, False, "something else", SILENT),
        (None, True, "2 of 3 rows ticked; an empty cell is read as No", SILENT),
        (True, False, "2 of 3 rows ticked; an empty cell is read as No", SILENT),
    ],
)
def test_an_empty_cell_may_be_a_no_where_its_heading_says_so(meant, came, problem, word):
    book, result = right_book(SOURCE), right()
    place = ("Sheet1", next(book.place_of(at) for at, row in enumerate(book.truth) if row["exploitation_flag"] is meant))
    result.rows[place]["exploitation_flag"] = came
    result.rows[place]["exploitation_flag_status"] = None
    cell = f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[book.columns.index('exploitation_flag')]}1"
    result.report.add(Issue("Sheet1", cell, "", problem, FILE_KEPT))
    assert compared(book, result).word == word
