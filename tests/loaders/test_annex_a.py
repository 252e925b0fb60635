"""A workbook in Ofsted's layout of Annex A, as an authority filled it in: each list is read as it is."""

import io

import pyarrow.parquet as parquet
import pytest

from loaders.outcome import ROW_KEPT, ROW_SET_ASIDE, Refused, Report
from loaders.source import sources
from tests.loaders.workbooks import table, take, take_all, xlsx

NAME = "Annex_A_2024-08.xlsx"
ROWS = {"contacts": 5, "referrals": 6, "assessments": 5, "section_47_enquiries": 5, "children_in_need": 5, "protection_plans": 7}


@pytest.fixture(scope="module")
def lists(shared_data) -> dict[str, tuple[Report, list[dict]]]:
    path = shared_data / "sector" / "annex_a" / NAME
    if not path.exists():
        pytest.skip(f"{NAME} is not here")
    parts = take_all(path.read_bytes(), NAME)
    return {report.source: (report, parquet.read_table(io.BytesIO(cleaned)).to_pylist()) for report, cleaned in parts}


def test_each_list_is_a_source_of_its_own_and_keeps_every_row(lists):
    assert {name: (report.rows_read, report.rows_kept) for name, (report, _) in lists.items()} == {
        name: (rows, rows) for name, rows in ROWS.items()
    }


def test_lists_that_nobody_declared_are_named(lists):
    named = [sheet for report, _ in lists.values() for sheet in report.sheets_not_read]
    assert named == ["List 2", "List 8", "List 9", "List 10", "List 11"]


def test_every_declared_column_of_lists_3_to_7_is_found_under_its_own_heading(lists):
    assert {name: report.absent_columns for name, (report, _) in lists.items() if report.absent_columns} == {
        "contacts": ["contact_outcome", "police_ref"]
    }


def test_only_a_need_from_the_lists_of_adults_is_not_understood_and_an_age_where_the_date_of_birth_is_missing_is_said(lists):
    found = [
        (name, issue.cell)
        for name, (report, _) in lists.items()
        for issue in report.issues
        if issue.effect in (ROW_KEPT, ROW_SET_ASIDE) or "left empty" in issue.effect
    ]
    assert found == [("children_in_need", "H2"), ("contacts", "E1")]


def test_names_of_workers_are_dropped_unread(lists):
    for report, _ in lists.values():
        assert report.source == "contacts" or {"Allocated Team", "Allocated Worker"} <= set(report.unknown_headings)


def test_assessments_of_children_already_helped_are_neither_yes_nor_no(lists):
    assert {row["needs_support"] for row in lists["assessments"][1]} == {"Updated"}


def test_the_age_comes_from_the_day_of_birth_at_the_event_and_is_minus_one_before_the_birth(lists):
    assert [row["age"] for row in lists["protection_plans"][1]] == [-1, 5, 14, 2, 2, 1, -1]


def test_codes_are_read_with_their_letters(lists):
    sources = [row["referral_source"] for row in lists["referrals"][1]]
    assert sources == ["Other", "Health", "Police", "Schools", "Police", "Police"]
    assert {row["primary_need"] for row in lists["children_in_need"][1]} == {"Abuse or neglect", None}


@pytest.mark.parametrize(("name", "warned"), [("referrals", False), ("exclusions", True)])
def test_a_sheet_that_nearly_is_a_list_is_warned_about_unless_its_workbook_holds_sister_lists_that_look_alike(name, warned):
    source = sources()[name]
    whole = table(source, {})
    required = [column.required for column in source.columns].index(True, 1)
    sister = [[cell for place, cell in enumerate(row) if place != required] for row in whole]
    report, _ = take(xlsx(*whole, name="List 3", more={"List 2": sister}))
    assert report.sheets_not_read == ["List 2"]
    assert [(issue.sheet, issue.cell) for issue in report.issues] == ([("List 2", "row 1")] if warned else [])


@pytest.mark.parametrize(
    ("name", "renamed"), [("referrals", "Referral dt"), ("referrals", "Came in"), ("protection_plans", "CP plan start")]
)
def test_a_list_whose_required_heading_was_renamed_is_named_with_the_heading_that_may_be_meant(name, renamed):
    source, whole = sources()[name], table(sources()[name], {})
    required = [column.required for column in source.columns].index(True, 1)
    whole[0][required] = renamed
    contacts = table(sources()["contacts"], {})
    [(report, _)] = take_all(
        xlsx(*contacts, name="List 1", more={"A list": whole, "List 9": [["Child ID", "Gender", "Adopters"]]})
    )
    [issue] = [each for each in report.issues if each.heading == "headings"]
    assert report.sheets_not_read == ["A list", "List 9"]
    assert issue.sheet == "A list" and f"looks like {source.title} but lacks the column" in issue.problem
    assert (f"(is it “{renamed}”? rename that heading)" in issue.problem) == (renamed != "Came in")
    assert issue.problem.endswith("none of its rows were read")


def test_a_list_with_no_heading_of_its_own_is_asked_about_and_one_with_is_not():
    rows = table(sources()["children_in_need"], {})
    shared = [[row[place] for place in (0, 1, 4)] for row in rows]
    with pytest.raises(Refused, match="may be Assessments.* or Children in need|may be Children in need or Assessments"):
        take(xlsx(*shared))
    report, _ = take(xlsx(*([*row, full[6]] for row, full in zip(shared, rows))))
    assert report.source == "children_in_need"
