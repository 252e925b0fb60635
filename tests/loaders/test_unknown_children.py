"""Whoever is not named is nobody seen before; one number is one child; a demonstration holds nobody who could be real."""

import pytest

from loaders.cells import NOT_AVAILABLE
from loaders.check import TOO_MANY
from loaders.kinds import CHILD
from loaders.outcome import ROW_KEPT, Refused
from loaders.pseudonym import Seal
from loaders.source import sources
from tests.loaders.test_identifiers import SPELLINGS
from tests.loaders.workbooks import SEAL, csv_file, read, row_of, rows_of, table, take, xlsx

EPISODES, EXCLUSIONS, CONTACTS = (sources()[name] for name in ("missing_episodes", "exclusions", "contacts"))

NOBODY = (
    """UN1 UN2 un3 UN4 UN5 1111111111 0000000000 A000000000000 0 n/k N/A TBC tba unknown UNKNOWN. none nil test xxx X -
1234567890""".split()
    + [
        "not known",
        "Child 1",
        "Child A",
        "Baby 2",
        "Newborn 1",
        "Twin B",
        "not supplied",
        "Unborn baby",
        "No NHS number",
        "NHS number not known",
        "to be confirmed",
        "n.k.",
        "'unknown",
        "Unknown\u00a0",
        "not\u00a0yet known",
        "Test child 1",
        0,
        0.0,
        1111111111,
    ]
)


@pytest.mark.parametrize("cell", NOBODY, ids=ascii)
def test_what_names_nobody_is_a_child_never_seen_before_each_time_and_said(cell):
    report, cleaned = take(csv_file(*table(EPISODES, *[{"child_id": cell}] * 5)))
    assert len({code for (code,) in rows_of(cleaned, "child_id")}) == report.rows_kept == 5
    assert [issue.cell for issue in report.issues] == ["B2", "B3", "B4", "B5", "B6"]
    assert all("never seen before" in issue.problem and issue.effect == ROW_KEPT for issue in report.issues)


def test_a_short_number_of_equal_digits_may_be_a_childs():
    assert not read(CHILD, "111111", "1").problems


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
    assert [(issue.cell, issue.problem == TOO_MANY) for issue in report.issues] == [
        *(("A2", True), ("A3", True), ("A4", True)),
        *(("A6", False), ("A7", False)),
    ]
    assert report.rows_kept == 2


@pytest.mark.parametrize(("again", "said"), [({}, []), ({"risk": "High"}, ["A2"])])
def test_a_row_that_a_later_one_of_the_same_reference_replaces_is_said_unless_both_are_the_same(again, said):
    rows = table(EPISODES, {"misper_ref": "AB-1", "risk": "Low"})
    report, cleaned = take(xlsx(*rows, [again.get("risk", cell) if cell == "Low" else cell for cell in rows[1]]))
    assert [issue.cell for issue in report.issues] == said and report.rows_kept == 1


REAL = [spelling.replace("999", "943").replace("000", "476").replace("0026", "5919") for spelling in map(str, SPELLINGS[3:19])]


@pytest.mark.parametrize(
    "cell",
    [
        *REAL,
        "９４３ ４７６ ５９１９",
        "9.434765919E+09",
        "9,434,765,919",
        "NHS 943 476 5919",
        "Jane 9434765919",
        "9434765919 (mother)",
        "9990000026 / 9434765919",
        "943_476_5919",
        "UPN: A123456789012",
        "‘a123 4567 89012",
        "A123/456/789012",
    ],
    ids=ascii,
)
def test_a_demonstration_refuses_a_real_number_in_every_spelling(cell):
    with pytest.raises(Refused, match="^This is a demonstration"):
        read_in_a_demonstration(cell)


@pytest.mark.parametrize("cell", [*SPELLINGS, "Z000000012345", "100042", "UN3", "1111111111", "NHS 943 476 5910"], ids=ascii)
def test_a_demonstration_takes_made_up_numbers_in_every_spelling(cell):
    read_in_a_demonstration(cell)


def read_in_a_demonstration(cell: object) -> object:
    return CHILD.read(cell, Seal(SEAL.key, made_up_only=True))
