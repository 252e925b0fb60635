"""Identifiers as they are typed, exported and damaged: one child has one code, and what differs has another."""

from datetime import datetime

import pytest

from loaders.beside_others import lost_zeros
from loaders.kinds import CHILD, PERSON, REFERENCE
from loaders.outcome import ROW_KEPT
from loaders.pseudonym import Seal
from loaders.source import sources
from tests.loaders.workbooks import SEAL, read, table, take, xlsx

EPISODES = sources()["missing_episodes"]

SPELLINGS = [
    "9990000026",
    9990000026,
    9990000026.0,
    '="9990000026"',
    "=9990000026",
    "'9990000026",
    "’9990000026’",
    "“9990000026”",
    "999–000–0026",
    "999—000—0026",
    "999\u2011000\u20110026",
    "999\u2212000\u22120026",
    "999\u00ad000\u00ad0026",
    "999\u00a0000\u00a00026",
    "999\u202f000\u20090026",
    "999\u200b000\u20600026\ufeff",
    "999.000.0026",
    "999/000/0026",
    "999_000_0026",
    "999 - 000 - 0026",
    "９９９ ０００ ００２６",
    "9990000026.00",
    "9,990,000,026",
    "9.990000026E+09",
    "9990000026*",
    "NHS 9990000026",
    "nhs no: 999 000 0026",
    "N.H.S. number 999-000-0026",
    "NHS9990000026",
    "(NHS) 9990000026",
    "9990000026 (NHS)",
]


@pytest.mark.parametrize("spelling", SPELLINGS, ids=ascii)
def test_a_childs_number_is_the_same_in_every_spelling(spelling):
    found = read(CHILD, "9990000026", spelling)
    assert found.values[0] == found.values[1] == SEAL.pseudonym("nhs", "9990000026") and not found.problems


@pytest.mark.parametrize("spelling", ["UPN: A123456789012", "upn a123 4567 89012", "UPN A123-4567-89012", '="A123456789012"'])
def test_so_is_a_pupils(spelling):
    assert read(CHILD, spelling).values == [SEAL.pseudonym("upn", "A123456789012")]


@pytest.mark.parametrize(
    "spelling", ["1001", "ID: 1001", "Person ID 1001", "Child ID: 1001", "'1001", "1,001", "1001.0", "#1001"]
)
def test_so_is_the_councils_own(spelling):
    assert read(CHILD, spelling).values == [SEAL.pseudonym("council", "1001")]


@pytest.mark.parametrize(
    ("spelling", "family", "canonical"),
    [
        ("943 476 5919", "nhs", "9434765919"),
        ("943-476-5919", "nhs", "9434765919"),
        ("a12345678901x", "upn", "A12345678901X"),
        ("Z000000012345", "upn", "Z000000012345"),
        ("100 042", "council", "100042"),
        ("ab-0042", "council", "AB0042"),
        ("PID 42", "council", "PID42"),
        ("2024/123456", "council", "2024/123456"),
        ("9434765910", "council", "9434765910"),
    ],
)
def test_what_was_well_formed_before_keeps_its_code_so_that_earlier_loads_still_match(spelling, family, canonical):
    assert Seal(SEAL.key).child(spelling) == SEAL.pseudonym(family, canonical)


@pytest.mark.parametrize("spelling", ["MP24-0100012", "mp24 0100012", "MP24/0100012", "MP240100012", "MP 24–0100012"])
def test_a_reference_with_the_year_in_front_keeps_its_code_too(spelling):
    assert read(REFERENCE, spelling).values == [SEAL.pseudonym("reference", "mp240100012")]


@pytest.mark.parametrize(
    "apart",
    [
        ("24/1-12", "24/11-2"),
        ("5/67", "56/7", "567"),
        ("AB-12", "A-B12"),
        ("12-34", "1-234", "123-4"),
        ("5003000000D8cuI", "5003000000D8cUi"),
        ("0012", "12"),
    ],
    ids=str,
)
@pytest.mark.parametrize("kind", [REFERENCE, PERSON], ids=["reference", "person"])
def test_references_that_differ_only_in_where_a_mark_stands_are_not_the_same(kind, apart):
    assert len(set(read(kind, *apart).values)) == len(apart)


@pytest.mark.parametrize("same", [("AB-12", "AB12", "ab 12", "AB–12", "Ab/12"), ("24/1-12", "24-1/12", "24 1 12")], ids=str)
def test_references_that_are_certainly_the_same_are(same):
    assert len(set(read(REFERENCE, *same).values)) == 1


def test_two_children_whose_numbers_differ_only_in_where_the_dash_stands_are_two():
    assert len(set(read(CHILD, "12345-1", "1234-51", "123451").values)) == 3


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("9990000062", "check digit"),  # two digits swapped
        ("NHS 999 000 0025", "check digit"),
        ("999-000-0025", "check digit"),
        ("B123456789012", "check letter"),
        ("A123456789021", "check letter"),
        ("999000002", "ten digits"),
        ("99900000266", "ten digits"),
        ("999000OO26", "ten digits"),
        ("A12345678901", "a letter and twelve digits"),
        ("123456789012", "a letter and twelve digits"),
        ("Jane 9990000026", "more than an NHS number"),
    ],
)
def test_a_number_that_cannot_be_right_is_kept_and_said(cell, says):
    found = read(CHILD, cell, "9990000034")
    assert says in found.problems[0] and list(found.problems) == [0]
    assert found.values[0] and len(set(found.values)) == 2


@pytest.mark.parametrize(("number", "right"), [("9990000050", True), ("9990000190", True), ("9990000140", False)])
def test_a_check_digit_may_be_nought_and_of_a_number_that_would_need_a_ten_none_is_right(number, right):
    found = read(CHILD, number)
    assert (not found.problems, found.values == [SEAL.pseudonym("nhs", number)]) == (right, right)


def test_what_is_wrong_with_a_number_is_said_at_its_cell():
    report, _ = take(xlsx(*table(EPISODES, {"child_id": "9990000062"}, {"child_id": "9990000034"})))
    [issue] = report.issues
    assert (issue.cell, issue.effect, report.rows_kept) == ("B2", ROW_KEPT, 2)


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("9.43E+09", "rounded"),
        ("9,43E+09", "rounded"),
        ("9.43477e9", "rounded"),
        (datetime(2023, 1, 24), "made a date"),
        ("9990000026 / 9990000034", "several"),
        ("A123456789012 9990000034", "several"),
    ],
)
def test_a_number_that_is_lost_is_no_number(cell, says):
    found = read(CHILD, cell)
    assert found.values == [None] and says in found.problems[0]


def test_a_number_with_letters_in_front_is_said_where_it_stands_by_itself_too():
    found = read(CHILD, "LCS 100123", "100123", "P100124", "ID 100123", "100125A", 100126, "LCS 100126")
    assert list(found.problems) == [0, 6] and all("by itself too" in each for each in found.problems.values())


def test_noughts_that_excel_removed_are_noticed_beside_those_that_it_left():
    found = read(REFERENCE, "00123", "00124", "125", 126, "AB-1")
    assert len(set(found.values)) == 5 and list(found.problems) == [2, 3]


@pytest.mark.parametrize(
    ("texts", "doubtful"),
    [
        (["0123", "456", "45678"], [1]),  # a longer one lost nothing
        (["0123", "0456"], []),
        (["0123", "012", "45"], []),  # with two widths nobody knows how long they were
        (["123", "45"], []),
        (["0123", "AB1"], []),
    ],
)
def test_a_number_shorter_than_those_with_a_nought_in_front_may_have_lost_its_own(texts, doubtful):
    assert lost_zeros(dict(enumerate(texts))) == doubtful
