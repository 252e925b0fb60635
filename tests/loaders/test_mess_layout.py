"""Sheets as partners lay them out: titles above, totals and notes below, headings renamed, a sheet a week."""

import io
from datetime import datetime, timedelta

import pyarrow.parquet as parquet
import pytest
from openpyxl import Workbook

from loaders.ingest import ingest
from loaders.outcome import Refused
from loaders.read import Sheet
from loaders.recognise import find_table, recognise
from loaders.source import sources
from tests.loaders.workbooks import SEAL, WHEN, headings, row_of, saved, table, take, xlsx

EPISODES, NOTICES, BOOKINGS = (sources()[name] for name in ("missing_episodes", "ppn_notices", "training_attendance"))

every_source = pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.id)
every_alias = pytest.mark.parametrize(
    ("source", "column", "alias"),
    [
        pytest.param(source, column, alias, id=f"{source.id}-{alias}")
        for source in sources().values()
        for column in source.columns
        for alias in column.also
    ],
)


@pytest.mark.parametrize("above", [0, 1, 3, 6])
def test_m01_the_headings_are_found_below_titles_and_the_report_says_where(above):
    titles = [["Missing children, September 2024"], [], ["Official - sensitive"], [], [], ["Prepared by the analyst"]][:above]
    report, _ = take(xlsx(*titles, *table(EPISODES, {})))
    assert (report.sheets[0].header_row, report.rows_kept, report.issues) == (above + 1, 1, [])


def test_m01_a_table_that_begins_in_another_column_is_found():
    report, _ = take(xlsx([], *(["", "", *row] for row in table(EPISODES, {}, {}))))
    assert (report.sheets[0].header_row, report.rows_kept) == (2, 2)


def test_m03_totals_notes_blank_rows_and_repeated_headings_are_counted_and_do_not_count():
    ending = [[""] * 3, headings(NOTICES), total_of(NOTICES, "Total", 2), ["Source: Niche, run on Monday"]]
    report, _ = take(xlsx(*table(NOTICES, {"children": 1}), *ending, row_of(NOTICES, 2, children=1), name="wc 02.09.24"))
    assert report.set_aside == {"headings repeated inside the table": 1, "totals and sub-totals": 1, "notes around the table": 1}
    assert (report.rows_read, report.rows_kept) == (5, 2)


def total_of(source, word: str, number: int) -> list:
    row = [""] * len(source.columns)
    row[0], row[[column.name for column in source.columns].index("children")] = word, number
    return row


@pytest.mark.parametrize(("stated", "issues"), [((3, 2, 5), 0), ((3, 2, 6), 1), ((2, 2, 5), 1)])
def test_m03_stated_totals_and_sub_totals_are_held_against_their_rows(stated, issues):
    rows = [row_of(NOTICES, number, children=children) for number, children in enumerate((1, 2, 2), start=1)]
    first, second, total = (
        total_of(NOTICES, word, number) for word, number in zip(("Sub-total", "Sub total", "Grand total"), stated)
    )
    report, _ = take(xlsx(headings(NOTICES), *rows[:2], first, rows[2], second, total, name="wc 02.09.24"))
    assert [issue.problem.split(":")[0] for issue in report.issues] == ["the stated total differs from its rows"] * issues
    assert (report.rows_kept, report.set_aside) == (3, {"totals and sub-totals": 3})


@every_source
def test_m09_each_source_is_recognised_by_its_own_headings_in_any_case_and_punctuation(source):
    spelled = [heading.upper().replace(" ", " _ ") + " :" for heading in headings(source)]
    [(found, layouts)] = recognise([Sheet("Sheet1", [spelled])], sources())
    assert found == source and set(layouts[0].positions) == {column.name for column in source.columns}


@every_alias
def test_m09_each_other_heading_of_a_column_is_understood(source, column, alias):
    named = [alias if each is column else each.name for each in source.columns]
    assert find_table(Sheet("Sheet1", [named]), source).positions[column.name] == source.columns.index(column)


def test_m09_unknown_columns_are_dropped_unread_and_reported_and_absent_ones_are_named():
    rows = [row[:-1] + [extra] for row, extra in zip(table(EPISODES, {}), ("Officer's notes", "Kayla was found at"))]
    report, cleaned = take(xlsx(*rows))
    assert (report.unknown_headings, report.absent_columns) == (["Officer's notes"], ["town"])
    assert b"Kayla" not in cleaned


@pytest.mark.parametrize("heading", ["943 476 5919", "9434765919", "12/03/2010", "ST4 1AB", "kayla@example.org"])
def test_m09_a_heading_that_may_be_about_a_person_is_not_shown(heading):
    report, _ = take(xlsx(*(row + [more] for row, more in zip(table(EPISODES, {}), (heading, 1)))))
    assert report.unknown_headings == ["(not shown)"]


@every_source
def test_m09_a_required_column_that_is_missing_refuses_the_file_and_names_it(source):
    for missing in (column for column in source.columns if column.required):
        kept = [column for column in source.columns if column is not missing]
        with pytest.raises(Refused, match="^(Sheet|No table was found|This looks like)"):
            ingest(xlsx([column.name for column in kept]), "file.xlsx", SEAL, {source.id: source})


def test_m09_a_heading_that_is_nearly_right_is_asked_about():
    rows = table(EPISODES, {})
    rows[0] = [{"Reported at": "Reportd at"}.get(heading, heading) for heading in rows[0]]
    with pytest.raises(Refused) as refusal:
        take(xlsx(*rows))
    assert str(refusal.value) == (
        "Sheet Sheet1, row 1 looks like Missing episodes, but lacks the column “Date/Time reported” "
        "(is it “Reportd at”? rename that heading)."
    )


def test_m10_headings_without_rows_ask_for_an_empty_return():
    with pytest.raises(Refused, match="no row below the headings.*empty return"):
        take(xlsx(headings(EPISODES)))


def test_m14_sheets_of_weeks_are_one_table_with_the_week_from_the_sheet():
    weeks = {f"wc {day:%d.%m.%y}": week_of(day, number) for number, day in enumerate((WHEN, WHEN + timedelta(7)), start=1)}
    report, cleaned = take(xlsx(["Contents"], name="Index", more=weeks))
    rows = parquet.read_table(io.BytesIO(cleaned)).to_pylist()
    assert [f"{row['week_commencing']}" for row in rows] == ["2024-09-02", "2024-09-09"]
    assert [row["source_sheet"] for row in rows] == list(weeks) and report.sheets_not_read == ["no. 1"]


def week_of(day: datetime, number: int) -> list[list]:
    rows = [headings(NOTICES), row_of(NOTICES, number, submitted_at=day, triaged_at=day)]
    return [row[1:] for row in rows]


def test_m14_sheets_of_courses_take_the_course_from_the_sheet():
    rows = [row[1:] for row in table(BOOKINGS, {})]
    report, cleaned = take(xlsx(*rows, name="County lines"))
    assert b"County lines" in cleaned and (report.rows_kept, report.absent_columns) == (1, [])


def test_m14_of_rows_with_one_reference_on_two_sheets_the_last_counts():
    first, second = table(EPISODES, {"risk": "Low"}, {}, {}), table(EPISODES, {"risk": "High"})
    report, cleaned = take(xlsx(*first, name="Sheet1", more={"Sheet2": second}))
    assert (report.rows_read, report.rows_kept) == (4, 3) and b"High" in cleaned and b"Low" not in cleaned
    assert report.set_aside == {"rows replaced by a later row with the same reference": 1}


def test_m14_a_sheet_that_lacks_a_required_column_is_an_issue_and_not_silently_left_out():
    report, _ = take(xlsx(*table(EPISODES, {}), more={"Sheet2": [row[1:] for row in table(EPISODES, {}, {})]}))
    assert [(issue.sheet, "none of its rows were read" in issue.problem) for issue in report.issues] == [("Sheet2", True)]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Episodes", "Episodes"),
        ("MISPER Sept 2024", "MISPER Sept 2024"),
        ("Q1", "Q1"),
        ("Kayla Canary", "no. 1"),
        ("943 476 5919", "no. 1"),
        ("Sheet 12.03.2010", "no. 1"),
        ("List ST4 1AB", "no. 1"),
    ],
)
def test_a_sheet_is_named_only_where_its_name_cannot_be_about_a_person(name, shown):
    report, cleaned = take(xlsx(*table(EPISODES, {}, {"risk": "Bad"}), name=name))
    assert report.sheets[0].sheet == report.issues[0].sheet == shown
    assert (name.encode() in cleaned) == (name == shown)


@pytest.mark.parametrize("hidden", ["sheet", "row", "column"])
def test_m16_what_is_hidden_is_read_like_the_rest_with_a_warning(hidden):
    book = Workbook()
    sheet = book.create_sheet("Data")
    for row in table(EPISODES, {}, {}):
        sheet.append(row)
    if hidden == "sheet":
        sheet.sheet_state = "hidden"
    elif hidden == "row":
        sheet.row_dimensions[3].hidden = True
    else:
        sheet.column_dimensions["C"].hidden = True
    report, _ = take(saved(book))
    assert report.rows_kept == 2 and ["hidden" in issue.problem for issue in report.issues] == [True]


def test_a_row_without_something_required_is_set_aside_and_its_cell_is_named():
    report, _ = take(xlsx(*table(EPISODES, {}, {"child_id": ""}, {"reported_at": "soon"})))
    assert [(issue.cell, issue.effect) for issue in report.issues] == [
        ("B3", "the row is set aside"),
        ("E4", "the row is set aside"),
    ]
    assert report.set_aside == {"rows without something required": 2}


@pytest.mark.parametrize("name", ["Sheet1", "Sheet 2", "Data", "Tabelle1", "Export", "training_attendance_2024-25_Q2"])
def test_a_name_that_says_nothing_is_no_title_of_a_course(name):
    heads, *rows = table(BOOKINGS, {}, {})
    at = heads.index("Course")
    without = [[*row[:at], *row[at + 1 :]] for row in (heads, *rows)]
    with pytest.raises(Refused, match="First in row 2: The booking names no course .2 of 2 rows.*"):
        take(xlsx(*without, name=name))
    assert take(xlsx(*without, name="County lines"))[0].rows_kept == 2
