"""Numbers, marks and words that mean one thing here and another there: the column as a whole decides, or somebody is asked."""

import pytest
from openpyxl import Workbook

from loaders.cells import NOT_AVAILABLE, UNREADABLE
from loaders.kinds import AMOUNT, DAY, FLAG, NUMBER, PERCENT, choice, whole
from loaders.outcome import CELL_EMPTY, ROW_KEPT
from loaders.source import sources
from tests.loaders.workbooks import csv_file, headings, read, row_of, rows_of, saved, table, take

MACE, MESSAGES, HUBS = (sources()[name] for name in ("mace_attendance", "infant_health", "hub_visits"))
ASKED = None


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["2,5", "1,5", "0,5", "2.5", "3"], [2.5, 1.5, 0.5, 2.5, 3]),
        (["12,50", "1588,5"], [12.5, 1588.5]),
        (["1,588", "12", "1,588.50"], [1588, 12, 1588.5]),
        (["1 588", "1\u00a0588", "1\u202f588,50", "1'588"], [1588, 1588, 1588.5, 1588]),
        (["1.588,50", "1.588.000", "2,5"], [1588.5, 1_588_000, 2.5]),
        (["2,5", "1,588"], [ASKED, ASKED]),
        (["2,5", "1.588"], [2.5, ASKED]),
        (["1.588", "2.5"], [1.588, 2.5]),
        (["0,588"], [0.588]),
        (["98\n102", "98 \r\n 102", "1\n588", "98\n", "\n98"], [ASKED, ASKED, ASKED, 98, 98]),
        (["12 15", "1,58,000", "1_000", "5 of 12", "10-15", "3+", "½", "1.2.3"], [ASKED] * 8),
        (["(1,200)", "-£5", "£-5.50", "−7", "- 7"], [-1200, -5, -5.5, -7, -7]),
        (["nil", "Nil.", "none", "NIL RETURN", "zero"], [0] * 5),
        (["'12", "1E3"], [12, 1000]),
        (["12k", "£1.5K", "(12k)", "(2.5 k)"], [12_000, 1500, -12_000, -2500]),
    ],
)
def test_a_number_is_read_where_the_column_leaves_one_way_to_read_it(cells, expected):
    found = read(NUMBER, *cells)
    assert found.values == expected
    assert set(found.problems) == {index for index, value in enumerate(expected) if value is ASKED}


@pytest.mark.parametrize(
    ("kind", "cells", "expected"),
    [
        (AMOUNT, ["1.200", "12.450", "980"], [ASKED, ASKED, 980]),
        (AMOUNT, ["£1.200", "12.450"], [ASKED, ASKED]),
        (AMOUNT, ["1.200", "12.5"], [1.2, 12.5]),
        (AMOUNT, ["0.500", "2.500"], [0.5, 2.5]),
        (AMOUNT, [1.234, 12.0], [1.234, 12]),
        (whole(0), ["1.000", "980"], [ASKED, 980]),
        (whole(0), ["12.0", "980"], [12, 980]),
        (PERCENT, ["85.125", "90"], [85.125, 90]),
    ],
)
def test_a_dot_before_three_digits_is_asked_about_where_no_other_dot_tells_what_it_parts(kind, cells, expected):
    assert read(kind, *cells).values == expected


@pytest.mark.parametrize("cell", ["c. 12", "ca 12", "circa 12", "approx. 12", "about 12", "~12", "c.12"])
def test_a_number_that_is_about_right_is_kept_and_said(cell):
    found = read(whole(0), cell)
    assert found.values == [12] and "roughly right" in found.problems[0]


@pytest.mark.parametrize("kind", [AMOUNT, whole(0)])
def test_a_percentage_is_no_count_and_no_money(kind):
    assert "percentage" in read(kind, "12%").problems[0]


@pytest.mark.parametrize(
    ("cell", "percent"), [("85%", 85), ("85 %", 85), (85, 85), ("85", 85), ("1%", 1), (0, 0), ("0.5%", 0.5), ("100%", 100)]
)
def test_a_percentage_is_read_as_it_is_shown(cell, percent):
    assert read(PERCENT, cell).values == [percent]


@pytest.mark.parametrize("cell", [0.85, "0.85", 1, "1", "0,85"])
def test_what_may_be_a_share_of_one_is_no_percentage_until_somebody_says_so(cell):
    found = read(PERCENT, cell)
    assert (found.values, found.statuses) == ([None], [UNREADABLE]) and "write 85%" in found.problems[0]


@pytest.mark.parametrize(
    ("held", "form", "shown"), [(0.85, "0%", 85), (1, "0%", 100), (0.125, "0.0%", 12.5), (0.285, '0"%"', None)]
)
def test_a_cell_shown_as_a_percentage_holds_a_share_of_one(held, form, shown):
    book = Workbook()
    for row in (headings(MESSAGES), row_of(MESSAGES, eligible="", given="", percent=held)):
        book.active.append(row)
    book.active.cell(2, 1 + headings(MESSAGES).index("Percent")).number_format = form
    assert rows_of(take(saved(book))[1], "percent") == [(shown,)]


def test_a_count_shown_as_a_percentage_is_an_issue():
    book = Workbook()
    for row in (headings(HUBS), row_of(HUBS, visits=12)):
        book.active.append(row)
    book.active.cell(2, 1 + headings(HUBS).index("Visits")).number_format = "0%"
    report, cleaned = take(saved(book))
    assert rows_of(cleaned, "visits") == [(None,)] and report.issues[0].effect == CELL_EMPTY


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["✓", "x", "✓"], [True, ASKED, True]),
        (["Y", "x"], [True, ASKED]),
        (["Y", "N", "x"], [True, False, ASKED]),
        (["x", "x"], [ASKED, ASKED]),
        (["x", "N"], [True, False]),
        (["x", "✗"], [ASKED, False]),
        (["x", "", "X"], [True, None, True]),
        (["✓", "", "✗", "✔\ufe0f", "✘"], [True, None, False, True, False]),
        (["☑", "☐", "ü", "û"], [True, False, True, False]),
        (["YES.", "No ", "y", "N."], [True, False, True, False]),
    ],
)
def test_a_cross_is_yes_or_no_by_the_column_or_asked(cells, expected):
    found = read(FLAG, *cells)
    assert found.values == expected
    assert set(found.problems) == {index for index, cell in enumerate(cells) if expected[index] is ASKED and cell}


def test_a_register_of_ticks_and_crosses_is_asked_about_and_names_the_cells():
    heads = ["Type of meeting", "Date of meeting", "Held?", "Police", "Health"]
    weeks = [["Weekly risk meeting", f"{day:02}/09/2024", "Yes", "✓", "x"] for day in (2, 9, 16, 23)]
    report, cleaned = take(csv_file(heads, *weeks), "MACE.csv")
    assert [came for agency, came in rows_of(cleaned, "agency", "attended") if agency == "Health"] == [None] * 4
    assert {issue.cell for issue in report.issues if "✓ and x" in issue.problem} == {"E2", "E3", "E4", "E5"}


@pytest.mark.parametrize("cell", ["N/A.", "n / a", "N.K.", "T.B.C.", "Not  known", "—", "--", "− −", "…", "not recorded."])
def test_words_for_what_is_missing_are_known_with_dots_blanks_and_the_dashes_of_word(cell):
    found = read(DAY, cell)
    assert found.statuses != [UNREADABLE] and not found.problems


@pytest.mark.parametrize(
    "cell", ["Disruption & mapping", "disruption and mapping.", "DISRUPTION  AND  MAPPING", "Disruption–and–mapping"]
)
def test_a_word_of_a_list_is_known_in_every_spelling(cell):
    assert read(choice("Disruption and mapping"), cell).values == ["Disruption and mapping"]


def test_a_nil_return_says_nought_and_is_no_empty_return():
    rows = [{"families": "Nil return", "children_under_5": "Nil", "visits": "none"}, {"families": 12, "visits": "n/k"}]
    report, cleaned = take(csv_file(*table(HUBS, rows[0])), "file.csv")
    assert rows_of(cleaned, "families", "children_under_5", "visits") == [(0, 0, 0)] and not report.issues
    assert rows_of(take(csv_file(*table(HUBS, rows[1])), "file.csv")[1], "visits", "visits_status") == [(None, NOT_AVAILABLE)]


def test_more_given_than_eligible_is_said_and_kept():
    report, _ = take(csv_file(*table(MESSAGES, {"eligible": 100, "given": 120, "percent": ""})), "file.csv")
    assert [(issue.cell, issue.effect) for issue in report.issues] == [("F2", ROW_KEPT)]
