"""Cells as partners fill them: each is understood, or stands as missing with its reason, or is an issue. Never a guess."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.cells import NOT_APPLICABLE, NOT_AVAILABLE, NOT_RETURNED, SUPPRESSED, UNREADABLE
from loaders.kinds import CHILD, DAY, FLAG, NUMBER, PERSON, REFERENCE, TITLE, YEAR, choice, codes, whole
from loaders.outcome import Refused
from loaders.source import sources
from tests.loaders.workbooks import csv_file, headings, read, row_of, take

EPISODES, NOTICES, CONTACTS = (sources()[name] for name in ("missing_episodes", "ppn_notices", "contacts"))


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("n/a", NOT_APPLICABLE),
        ("N/A", NOT_APPLICABLE),
        ("Not applicable", NOT_APPLICABLE),
        ("z", NOT_APPLICABLE),
        ("[z]", NOT_APPLICABLE),
        ("-", NOT_AVAILABLE),
        ("..", NOT_AVAILABLE),
        ("N/K", NOT_AVAILABLE),
        ("tbc", NOT_AVAILABLE),
        ("x", NOT_AVAILABLE),
        ("u", NOT_AVAILABLE),
        ("*", SUPPRESSED),
        ("<5", SUPPRESSED),
        ("< 10", SUPPRESSED),
        ("c", SUPPRESSED),
        ("k", SUPPRESSED),
        ("No return", NOT_RETURNED),
        ("", None),
        ("  ", None),
        ("\u00a0", None),
    ],
)
def test_m06_a_word_for_a_missing_number_becomes_a_status_and_never_a_zero(cell, status):
    found = read(whole(0), cell, 3)
    assert found.values == [None, 3] and not found.problems
    assert (found.statuses or [None])[0] == status


@pytest.mark.parametrize("cell", ["c", "k", "z"])
def test_m06_a_letter_stands_for_a_missing_number_only_in_a_column_of_numbers(cell):
    assert read(choice("Yes", also={cell: "Yes"}), cell).values == ["Yes"]
    assert read(DAY, cell).statuses == [UNREADABLE]


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!", "#value!", "#NAME?", "#NV", "#WERT!", "#####", "Err:502"])
@pytest.mark.parametrize("kind", [NUMBER, TITLE, CHILD], ids=["number", "title", "child"])
def test_m06_an_excel_error_is_an_issue_and_not_a_blank(error, kind):
    assert "Excel error" in read(kind, error).problems[0]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("12%", 12), ("1,588", 1588), ("£44,990", 44_990), ("(1,200)", -1200), ("£12k", 12_000), (" 7 ", 7), (7.5, 7.5), ("0", 0)],
)
def test_m07_a_number_is_understood_as_people_write_it(cell, expected):
    assert read(NUMBER, cell).values == [expected]


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("many", "a number was expected"),
        ("1E400", "a number was expected"),
        ("7.5", "whole number"),
        (-1, "at least 0"),
        (10**12, "at most"),
        ("12/15", "a number was expected"),
    ],
)
def test_m07_what_is_no_count_is_an_issue_that_says_what_was_expected(cell, says):
    assert says in read(whole(0), cell).problems[0]


@pytest.mark.parametrize(
    "cell", ["6", 6, 6.0, "Police", "police ", "q) 6: Police", "6: Police", "6 - Police", "q) Police", "Staffordshire  Police"]
)
def test_m11_a_code_its_word_and_both_together_mean_the_same(cell):
    assert read(CONTACTS.column("contact_source").kind, cell).values == ["Police"]


@pytest.mark.parametrize("cell", ["66", "6Z", "26", "Police and others", "16: Police"])
def test_m11_a_code_is_matched_whole_and_never_in_part(cell):
    found = read(CONTACTS.column("contact_source").kind, cell)
    assert found.values == [None] and found.problems


@pytest.mark.parametrize("cell", ["NFA", "n.f.a.", "No further action", "no  further", "NFA - Police"])
def test_m12_words_that_drift_mean_the_word_of_the_declaration(cell):
    assert read(NOTICES.column("outcome").kind, cell).values == ["NFA"]


def test_m12_a_word_nobody_declared_is_an_issue_with_the_list_and_without_the_word():
    problem = read(NOTICES.column("outcome").kind, "Escalated").problems[0]
    assert "Direct referral" in problem and "Escalated" not in problem


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        (TITLE, "Kayla's notes " * 10),
        (TITLE, "=HYPERLINK(1)"),
        (TITLE, "jo@example.org"),
        (TITLE, "Course 943 476 5919"),
        (TITLE, "Born 12/03/2010"),
        (TITLE, "Course at ST4 1AB"),
        (TITLE, "Mr Smith"),
        (TITLE, "Course\x00"),
        (FLAG, "Perhaps"),
        (YEAR, "12/03/2010"),
        (CHILD, "Kayla Canary"),
        (REFERENCE, "a sentence that is far too long to be a reference"),
        (PERSON, "//"),
        (CHILD, "9.43477E+09"),
        (REFERENCE, 1.5e15),
    ],
)
def test_m28_free_text_in_a_known_column_is_an_issue_and_is_not_kept(kind, cell):
    found = read(kind, cell)
    assert found.values == [None] and found.problems[0] and str(cell) not in found.problems[0]


def test_m18_a_reference_is_the_same_as_number_as_text_and_with_stray_spaces():
    spellings = [12345, 12345.0, "12345", "12345.0", " 12345\u00a0", "\ufeff12345"]
    assert len(set(read(REFERENCE, *spellings).values)) == 1


def test_codes_that_share_a_word_and_a_word_that_no_option_has():
    assert read(codes({"1A": "Person", "1B": "Person"}), "1a", "1B").values == ["Person", "Person"]
    with pytest.raises(ValueError, match="not options"):
        choice("Yes", also={"Nope": "No"})


MARK = "Zq"  # in every text that is typed below, so that a quotation would show
JUNK = st.one_of(
    st.text(max_size=30),
    st.text(max_size=20).map(lambda text: MARK + text),
    st.integers(-(10**18), 10**18),
    st.floats(),
    st.booleans(),
    st.datetimes().map(lambda moment: moment.replace(microsecond=0)),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(JUNK, min_size=len(EPISODES.columns), max_size=len(EPISODES.columns)), max_size=6))
def test_whatever_is_typed_no_row_is_lost_and_no_message_quotes_a_cell(rows):
    try:
        report, _ = take(csv_file(headings(EPISODES), row_of(EPISODES), *rows), "file.csv")
    except Refused as refusal:
        said = str(refusal)
    else:
        said = repr(report)
        assert report.rows_kept >= 1
    assert MARK not in said
