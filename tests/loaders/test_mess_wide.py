"""Tables that are wider than they are long: months or agencies across, headings over headings, one cell for several rows."""

from datetime import date

from openpyxl import Workbook

from loaders.kinds import DAY, REFERENCE, TITLE, choice
from loaders.source import Across, Column, Source
from tests.loaders.workbooks import rows_of, saved, take, take_all, xlsx

SHED = {"partner": "Cycle Shed", "frequency": "monthly", "due_day": 5}
MEETINGS = Source(
    title="Meetings",
    grain="one row per meeting and club",
    period="held_on",
    key=("held_on", "club"),
    **SHED,
    across=Across(heading="club", cell="came"),
    id="meetings",
    columns=(
        Column("held_on", DAY, "Day of the meeting", also=("Meeting date",)),
        Column("chair", choice("Yes", "No"), "Was there a chair", also=("Chair present",), required=False),
        Column("club", choice("Wheelers", "Tourers"), "The club", also=("Club",), required=False),
        Column("came", choice("Came", "Apologies", also={"✓": "Came", "Apols": "Apologies"}), "Who came", required=False),
    ),
)
LOANS = Source(
    title="Loans",
    grain="one row per loan",
    period="lent_on",
    key=("loan",),
    **SHED,
    workbook="Shed",
    id="loans",
    columns=(Column("loan", REFERENCE, "Its number"), Column("lent_on", DAY, "Day of the loan")),
)
REPAIRS = Source(
    title="Repairs",
    grain="one row per repair",
    period="mended_on",
    key=("repair",),
    **SHED,
    workbook="Shed",
    id="repairs",
    columns=(
        Column("repair", REFERENCE, "Its number"),
        Column("mended_on", DAY, "Day it was mended"),
        Column("part", TITLE, "What was mended", required=False),
    ),
)


def merged(*ranges: str, rows: list[list]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for each in ranges:
        book.active.merge_cells(each)
    return saved(book)


def test_m02_a_heading_merged_over_two_rows_and_one_merged_over_its_neighbours_are_understood():
    content = merged(
        "A2:A3",
        "B2:B3",
        "C2:D2",
        rows=[
            ["Meetings 2024"],
            ["Meeting date", "Chair present", "Clubs", ""],
            ["", "", "Wheelers", "Tourers"],
            [date(2024, 9, 2), "Yes", "✓", "Apols"],
            [date(2024, 9, 9), "No", "", ""],
        ],
    )
    report, cleaned = take(content, declared={MEETINGS.id: MEETINGS})
    assert report.sheets[0].header_row == 3
    assert rows_of(cleaned, "held_on", "chair", "club", "came") == [
        (date(2024, 9, 2), "Yes", "Wheelers", "Came"),
        (date(2024, 9, 2), "Yes", "Tourers", "Apologies"),
        (date(2024, 9, 9), "No", None, None),
    ]
    assert report.rows_read == report.rows_kept == 3


def test_m02_two_levels_of_headings_are_joined_where_only_both_together_say_what_a_column_is():
    source = Source(
        title="Loans",
        grain="one row per loan",
        period="lent_on",
        key=("loan",),
        **SHED,
        id="loans",
        columns=(
            Column("loan", REFERENCE, "Its number"),
            Column("lent_on", DAY, "Lent", also=("Lent Date",)),
            Column("back_on", DAY, "Back", also=("Back Date",)),
        ),
    )
    content = merged(
        "B1:C1",
        "D1:E1",
        rows=[
            ["", "Lent", "", "Back", ""],
            ["Loan", "Date", "By", "Date", "By"],
            ["L-1", date(2024, 9, 2), "x", date(2024, 9, 3), "y"],
        ],
    )
    report, cleaned = take(content, declared={"loans": source})
    assert rows_of(cleaned, "lent_on", "back_on") == [(date(2024, 9, 2), date(2024, 9, 3))]


def test_m02_a_cell_merged_over_several_rows_counts_for_each_and_an_empty_cell_is_never_filled_by_guess():
    rows = [["Repair", "Mended on", "Part"], ["R-1", date(2024, 9, 2), "Bell"], ["R-2", "", "Wheel"], ["R-3", "", "Bell"]]
    report, cleaned = take(merged("B2:B3", rows=rows), declared={REPAIRS.id: REPAIRS})
    assert rows_of(cleaned, "mended_on") == [(date(2024, 9, 2),)] * 2
    assert [(issue.cell, issue.problem) for issue in report.issues] == [("B4", "this is required and is empty")]


def test_a_workbook_of_several_lists_gives_each_list_to_its_source_for_one_period():
    content = xlsx(
        ["Loan", "Lent on"],
        *([f"L-{day}", date(2024, 9, day)] for day in range(1, 9)),
        name="List 1",
        more={"List 2": [["Repair", "Mended on"], ["R-1", date(2019, 1, 2)]], "List 3": [["Nothing", "of ours"]]},
    )
    parts = take_all(content, declared={each.id: each for each in (LOANS, REPAIRS)})
    assert [(report.source, report.rows_kept, report.period) for report, _ in parts] == [
        ("loans", 8, (date(2024, 9, 1), date(2024, 9, 30))),
        ("repairs", 1, (date(2024, 9, 1), date(2024, 9, 30))),
    ]
    assert [report.sheets_not_read for report, _ in parts] == [["List 3"], []]


def test_a_term_in_a_name_is_no_financial_year():
    content = xlsx(["Loan", "Lent on"], ["L-1", date(2024, 9, 2)], ["L-2", date(2024, 10, 2)])
    report, _ = take(content, "loans 2024-25 Autumn.xlsx", {LOANS.id: LOANS})
    assert report.period == (date(2024, 9, 1), date(2024, 10, 31))


def test_the_name_of_a_workbook_of_several_lists_says_when_it_was_drawn_so_another_month_is_only_told():
    content = xlsx(
        ["Loan", "Lent on"],
        ["L-1", date(2024, 9, 2)],
        name="List 1",
        more={"List 2": [["Repair", "Mended on"], ["R-1", date(2024, 9, 3)]]},
    )
    parts = take_all(content, "Shed_2025-03.xlsx", {each.id: each for each in (LOANS, REPAIRS)})
    assert [[issue.problem for issue in report.issues] for report, _ in parts] == [
        ["The file's name says March 2025, but its rows are for September 2024."],
        [],
    ]
