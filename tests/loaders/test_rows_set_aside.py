"""What is set aside as a total or a note though it may be a row is said at its row; what reads as a row is one."""

from datetime import datetime

import pytest

from loaders.aside import MAY_BE_ROWS, NOTES, TOTALS
from loaders.filled_totals import ADDS_UP, MAY_BE_ONE
from loaders.outcome import CELL_EMPTY, ROW_SET_ASIDE
from loaders.source import sources
from tests.loaders.workbooks import headings, row_of, rows_of, table, take, xlsx

EPISODES, BOOKINGS, HUBS, EVENTS = (
    sources()[name] for name in ("missing_episodes", "training_attendance", "hub_visits", "learning_events")
)


def below(source, *cells: object) -> tuple[dict[str, int], list[tuple[str, str]]]:
    """What becomes of a row of these cells below two rows, and what is said of it."""
    report, _ = take(xlsx(*table(source, {}, {"month": datetime(2024, 10, 1)}), list(cells)))
    assert report.rows_kept == 2
    return report.set_aside, [(issue.cell, issue.problem) for issue in report.issues if issue.cell.endswith("4")]


@pytest.mark.parametrize(
    ("cells", "aside", "said"),
    [
        (["Total", "", 30, 12, 40], "totals and sub-totals", []),
        (["Total visits", "", 30, 12, 40], "totals and sub-totals", []),
        (["Total Respect", "", 30, 12, 40], "totals and sub-totals", [("row 4", MAY_BE_ROWS[TOTALS])]),
        (["Total", datetime(2024, 10, 1), 30, 12, 40], "totals and sub-totals", [("row 4", MAY_BE_ROWS[TOTALS])]),
        (["Total", "", 30, "as told by North", 40], "totals and sub-totals", [("row 4", MAY_BE_ROWS[TOTALS])]),
        (["", "", 30, 12], "notes around the table", [("row 4", MAY_BE_ROWS[NOTES])]),
        (["Printed", "on Monday"], "notes around the table", [("row 4", MAY_BE_ROWS[NOTES])]),
        (["Printed on Monday"], "notes around the table", []),
    ],
)
def test_only_what_is_a_total_or_a_note_beyond_doubt_goes_without_a_word(cells, aside, said):
    found, issues = below(HUBS, *cells)
    assert found == {aside: 1} and [each for each in issues if each[1] in MAY_BE_ROWS.values()] == said


def test_a_course_called_total_respect_is_a_course_and_its_missing_day_is_said():
    rows = table(BOOKINGS, {"course": "Total Respect"}, {"course": "Total Respect", "session_on": ""})
    report, cleaned = take(xlsx(*rows))
    assert rows_of(cleaned, "course") == [("Total Respect",)]
    assert [(issue.cell, issue.problem) for issue in report.issues] == [("B3", "this is required and is empty")]


def test_a_total_in_the_column_of_references_is_no_reference():
    interviews = sources()["return_interviews"]
    total = row_of(interviews, misper_ref="Total")
    report, _ = take(xlsx(*table(interviews, {}), total))
    assert report.rows_kept == 1 and report.set_aside == {"totals and sub-totals": 1} and report.issues[0].cell == "row 3"


@pytest.mark.parametrize("reference", ["MP-24/01183", "000123", "943 476 5919"])
def test_a_row_of_which_only_the_reference_was_filled_in_is_said_cell_by_cell(reference):
    report, _ = take(xlsx(*table(EPISODES, {}), [reference]))
    assert report.set_aside == {"rows without something required": 1}
    assert {issue.problem for issue in report.issues} == {"this is required and is empty"}


@pytest.mark.parametrize("word", ["Week 2", "Autumn 2024", "Care", "14", "14 records"])
def test_the_heading_of_a_group_and_a_number_of_rows_are_nothing_to_speak_of(word):
    report, _ = take(xlsx(headings(EPISODES), [word], row_of(EPISODES, 1)))
    assert (report.set_aside, report.issues) == ({"notes around the table": 1}, [])


def test_headings_again_of_which_one_is_another_begin_a_table_that_lacks_it_and_that_is_said():
    again = [*headings(EVENTS)[:-1], "Seats"]
    report, cleaned = take(xlsx(*table(EVENTS, {}), again, row_of(EVENTS, 2)))
    assert rows_of(cleaned, "headcount") == [(1,), (None,)] and report.unknown_headings == ["Seats"]
    assert [(issue.cell, issue.heading, issue.effect) for issue in report.issues] == [("row 3", "Number attending", CELL_EMPTY)]


def test_a_sheet_that_lacks_a_column_of_another_sheet_is_said():
    report, _ = take(xlsx(*table(EVENTS, {}), more={"Sheet2": [row[:-1] for row in (headings(EVENTS), row_of(EVENTS, 2))]}))
    assert [(issue.sheet, issue.cell, issue.heading) for issue in report.issues] == [("Sheet2", "row 1", "Number attending")]


@pytest.mark.parametrize(("between", "asked"), [([], True), ([""], True), (["Week 2"], True), (["Total", "", "", 2], True)])
def test_a_row_that_is_none_leaves_no_gap_in_a_column_of_crosses(between, asked):
    rows = [row_of(EPISODES, number, exploitation_flag="x") for number in (1, 2)]
    report, cleaned = take(xlsx(headings(EPISODES), rows[0], between, rows[1]))
    assert rows_of(cleaned, "exploitation_flag") == [(None if asked else True,)] * 2
    assert ["x and no other word" in issue.problem for issue in report.issues] == [asked] * 2


def test_a_blank_cell_of_a_row_is_a_gap_in_a_column_of_crosses():
    rows = table(EPISODES, *({"exploitation_flag": mark} for mark in ("x", "", "x")))
    report, cleaned = take(xlsx(*rows))
    assert rows_of(cleaned, "exploitation_flag") == [(True,), (False,), (True,)]
    assert ["ticked" in issue.problem for issue in report.issues] == [True]


def test_a_word_of_a_list_alone_is_a_row_that_lacks_the_rest_and_no_note():
    rows = table(sources()["children_known"], {}, {}, {})
    rows[2] = [rows[2][0], None, None]
    report, _ = take(xlsx(*rows))
    assert [(issue.cell, issue.effect) for issue in report.issues] == [("B3", ROW_SET_ASIDE)]


@pytest.mark.parametrize(
    ("title", "headcount", "kept", "said"),
    [
        ("Total Q3", 30, 2, [ADDS_UP]),
        ("Grand total (all)", 30, 2, [ADDS_UP]),
        ("TOTALS FOR QUARTER", 31, 3, [MAY_BE_ONE]),
        ("All events", 31, 3, [MAY_BE_ONE]),
        ("Overall", "n/k", 3, [MAY_BE_ONE]),
        ("Sums for everyone", 30, 3, []),
        ("All-age exploitation", 30, 3, []),
    ],
)
def test_a_total_with_all_cells_filled_is_said_and_does_not_count_where_it_adds_up(title, headcount, kept, said):
    rows = [{"event": "Neglect", "headcount": 10}, {"event": "Exploitation", "headcount": 20}]
    report, _ = take(xlsx(*table(EVENTS, *rows, {"event": title, "headcount": headcount})))
    assert (report.rows_kept, [issue.problem for issue in report.issues if issue.cell == "A4"]) == (kept, said)


def test_an_event_called_total_respect_among_others_is_an_event():
    rows = [{"event": event, "headcount": 10} for event in ("Neglect", "Total Respect", "Exploitation")]
    report, _ = take(xlsx(*table(EVENTS, *rows)))
    assert report.rows_kept == 3 and report.issues == []
