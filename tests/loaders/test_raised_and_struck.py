"""Raised marks, lines through rows and sheets called Deleted: what they may mean is said, and no digit is joined to a number."""

import io

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from loaders.containers.raised import cells_with_raised, texts_with_raised
from loaders.outcome import FILE_KEPT, ROW_KEPT
from loaders.sheet_name import may_not_count
from loaders.shown_otherwise import MARKED, ROW_STRUCK, STRUCK
from loaders.source import sources
from loaders.unread import MAY_NOT_COUNT
from tests.loaders.workbooks import rows_of, saved, table, take, xlsx

VISITS = sources()["hub_visits"]
ROWS = table(VISITS, *({"hub": hub, "visits": 12} for hub in VISITS.column("hub").kind.options[:3]))


def loaded(change):
    """Place, words and effect of each issue of a file so changed, and the visits it came to."""
    book = load_workbook(io.BytesIO(xlsx(*ROWS)))
    change(book.active)
    report, cleaned = take(saved(book))
    return [(issue.cell, issue.problem, issue.effect) for issue in report.issues], [row[0] for row in rows_of(cleaned, "visits")]


def rich(*texts: str, raised: str) -> CellRichText:
    return CellRichText(*texts, TextBlock(InlineFont(vertAlign="superscript"), raised))


def put(value: CellRichText):
    return lambda sheet: setattr(sheet["E3"], "value", value)


def test_a_raised_digit_is_no_part_of_the_number_before_it():
    assert loaded(put(rich("12", raised="2"))) == ([("E3", MARKED, ROW_KEPT)], [12, 12, 12])


def test_a_heading_with_a_raised_mark_is_the_heading_without_it():
    assert loaded(lambda sheet: setattr(sheet["E1"], "value", rich("Visits", raised="1"))) == ([], [12, 12, 12])


RUN = b"<r><rPr><b/></rPr><t>12</t></r>"
MARK = b'<r><rPr><vertAlign val="superscript"/></rPr><t xml:space="preserve">%s</t></r>'


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (RUN + MARK % b"2", {0: "12"}),
        (RUN + MARK % b"th", {}),  # 12th
        (MARK % b"2", {}),  # nothing else stands there
        (RUN, {}),
        (b"<r><t>A &amp; B</t></r>" + MARK % b"a", {0: "A & B"}),
    ],
)
def test_of_texts_that_cells_share_those_with_a_raised_mark_are_known(text, left):
    shared = texts_with_raised(b"<sst><si>" + text + b"</si><si><t>superscript</t></si><si/></sst>")
    sheet = b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="1"><v>1</v></c><c r="C1"><v>0</v></c></row>'
    assert shared == left and cells_with_raised(sheet, shared) == ({(0, 0): left[0]} if left else {})


def strike(*cells):
    for cell in cells:
        cell.font = Font(strike=True)


def test_a_row_that_is_struck_through_is_said_once_and_counts():
    assert loaded(lambda sheet: strike(*sheet[3])) == ([("row 3", ROW_STRUCK, ROW_KEPT)], [12, 12, 12])


def test_a_cell_that_is_struck_through_is_said_at_its_place():
    assert loaded(lambda sheet: strike(sheet["E4"])) == ([("E4", STRUCK, ROW_KEPT)], [12, 12, 12])


def test_a_line_through_empty_cells_and_headings_says_nothing():
    assert loaded(lambda sheet: strike(sheet["E1"], sheet["H3"], sheet["A9"]))[0] == []


@pytest.mark.parametrize("name", ["Deleted", "Test", "old", "Withdrawn 2", "Do not use", "Visits (archive)"])
def test_a_sheet_by_whose_name_it_may_not_be_meant_is_said(name):
    report, cleaned = take(xlsx(*ROWS[:2], more={name: [ROWS[0], ROWS[2]]}))
    assert [(issue.sheet, issue.cell, issue.problem, issue.effect) for issue in report.issues] == [
        (name, "sheet", MAY_NOT_COUNT, FILE_KEPT)
    ]
    assert len(rows_of(cleaned, "visits")) == 2


@pytest.mark.parametrize("name", ["Sheet1", "October 2024", "Hub visits", "Not started", "Use of hubs", "Contest", "csv"])
def test_most_names_say_nothing_of_it(name):
    assert not may_not_count(name)
