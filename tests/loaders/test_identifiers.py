"""Identifiers as they are typed, exported and damaged: one child has one code, and whoever is not named is nobody seen before."""

from datetime import datetime

import pytest

from loaders.cells import NOT_AVAILABLE
from loaders.kinds import CHILD, PERSON, REFERENCE
from loaders.outcome import ROW_KEPT, Refused
from loaders.pseudonym import Seal
from loaders.source import sources
from tests.loaders.workbooks import SEAL, csv_file, read, row_of, rows_of, table, take, xlsx

EPISODES, EXCLUSIONS, CONTACTS, IDENTIFIERS = (
    sources()[name] for name in ("missing_episodes", "exclusions", "contacts", "child_identifiers")
)

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


@pytest.mark.parametrize("spelling", ["1001", "ID: 1001", "Person ID 1001", "Child ID: 1001", "'1001", "1,001", "1001.0"])
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


def test_noughts_that_excel_removed_are_noticed_beside_those_that_it_left():
    found = read(REFERENCE, "00123", "00124", "125", 126, "AB-1")
    assert len(set(found.values)) == 5 and list(found.problems) == [2, 3]


NOBODY = """UN1 UN2 un3 UN4 UN5 1111111111 0000000000 A000000000000 0 n/k N/A TBC tba unknown UNKNOWN. none nil test xxx X -
1234567890""".split() + [
    "not known", "Child 1", "Child A", "Baby 2", "Unborn baby", "No NHS number", "NHS number not known", "to be confirmed",
    "n.k.", "'unknown", "Unknown\u00a0", "not\u00a0yet known", "Test child 1", 0, 0.0, 1111111111,
]  # fmt: skip


@pytest.mark.parametrize("cell", NOBODY, ids=ascii)
def test_what_names_nobody_is_a_child_never_seen_before_each_time_and_said(cell):
    report, cleaned = take(csv_file(*table(EPISODES, *[{"child_id": cell}] * 5)))
    assert len({code for (code,) in rows_of(cleaned, "child_id")}) == report.rows_kept == 5
    assert [issue.cell for issue in report.issues] == ["B2", "B3", "B4", "B5", "B6"]
    assert all("never seen before" in issue.problem and issue.effect == ROW_KEPT for issue in report.issues)


def test_a_name_is_no_word_for_an_unknown_child_and_a_blank_is_no_child():
    report, _ = take(csv_file(*table(EPISODES, {"child_id": "Kayla Canary"}, {"child_id": ""}, {})))
    assert report.rows_kept == 1 and [issue.cell for issue in report.issues] == ["B3", "B2"]


def test_a_row_about_an_unknown_child_is_the_same_row_when_it_is_sent_again():
    rows = [row_of(EXCLUSIONS, child_id="UN5"), row_of(EXCLUSIONS, child_id="UN4"), row_of(EXCLUSIONS, child_id="UN5", days=2)]
    one, other = (take(file(*table(EXCLUSIONS)[:1], *rows))[1] for file in (xlsx, csv_file))
    assert rows_of(one, "child_id") == rows_of(other, "child_id") and len(set(rows_of(one, "child_id"))) == 3


def test_an_unknown_number_in_the_list_of_who_is_who_joins_nobody():
    rows = [[f"{1001 + number}", "", "UN3"] for number in range(8)]
    report, cleaned = take(csv_file(["Person ID", "NHS No", "UPN"], *rows))
    assert {upn for (upn,) in rows_of(cleaned, "upn")} == {None}
    assert set(rows_of(cleaned, "upn_status")) == {(NOT_AVAILABLE,)}
    assert report.rows_kept == 8 and all("links nothing" in issue.problem for issue in report.issues)


def test_rows_without_a_reference_do_not_replace_one_another():
    report, _ = take(csv_file(*table(EPISODES, *[{"misper_ref": word} for word in ("TBC", "TBC", "to follow", "0", "none")])))
    assert report.rows_kept == 5 and not report.set_aside


def test_a_contact_has_no_police_notice_where_the_cell_says_so():
    _, cleaned = take(csv_file(*table(CONTACTS, *[{"police_ref": word} for word in ("None", "No", "nil", "0", "x")])))
    assert set(rows_of(cleaned, "police_ref")) == {(None,)}


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        ({"sex": "Male"}, {"sex": "F"}, "Male and Female"),
        ({"sex": "Male"}, {"sex": "Unknown"}, None),
        ({"age": 14}, {"age": 4}, "ages"),
        ({"age": "12/03/2010"}, {"age": "12/03/2013"}, "ages"),
        ({"age": 14}, {"age": 15}, None),
        ({"age": 14}, {"age": ""}, None),
    ],
)
def test_rows_under_one_number_that_cannot_be_one_childs_are_an_issue_at_each(one, other, says):
    rows = [{"child_id": "9990000026", "sex": "", "age": "", **each} for each in (one, other)]
    report, _ = take(xlsx(*table(EPISODES, *rows)))
    assert report.rows_kept == 2
    assert [says in issue.problem for issue in report.issues if says] == ([True, True] if says else [])
    assert bool(report.issues) == bool(says)


def test_a_number_in_the_rows_of_more_than_three_children_is_an_issue_at_each():
    three = [[f"{number}", "999 000 0018", ""] for number in (1, 2, 3)]
    four = [[f"{number}", "", "A123456789012"] for number in (4, 5, 6, 7)]
    report, _ = take(xlsx(["Person ID", "NHS No", "UPN"], *three, *four))
    assert [issue.cell for issue in report.issues] == ["C5", "C6", "C7", "C8"] and report.rows_kept == 7


def test_one_reference_in_more_than_three_rows_is_said_of_each_that_does_not_count():
    report, _ = take(xlsx(*table(EPISODES, *[{"misper_ref": "AB-1"}] * 4, *[{"misper_ref": "AB-2"}] * 3)))
    assert [issue.cell for issue in report.issues] == ["A2", "A3", "A4"] and report.rows_kept == 2


REAL = [spelling.replace("999", "943").replace("000", "476").replace("0026", "5919") for spelling in map(str, SPELLINGS[3:19])]


@pytest.mark.parametrize(
    "cell",
    [*REAL, "９４３ ４７６ ５９１９", "9.434765919E+09", "9,434,765,919", "NHS 943 476 5919", "Jane 9434765919",
     "9434765919 (mother)", "9990000026 / 9434765919", "943_476_5919", "UPN: A123456789012", "‘a123 4567 89012",
     "A123/456/789012"],
    ids=ascii,
)  # fmt: skip
def test_a_demonstration_refuses_a_real_number_in_every_spelling(cell):
    with pytest.raises(Refused, match="^This is a demonstration"):
        read_in_a_demonstration(cell)


@pytest.mark.parametrize("cell", [*SPELLINGS, "Z000000012345", "100042", "UN3", "1111111111", "NHS 943 476 5910"], ids=ascii)
def test_a_demonstration_takes_made_up_numbers_in_every_spelling(cell):
    read_in_a_demonstration(cell)


def read_in_a_demonstration(cell: object) -> object:
    return CHILD.read(cell, Seal(SEAL.key, made_up_only=True))
