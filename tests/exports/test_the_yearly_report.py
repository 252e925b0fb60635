"""The yearly report's tables: each printed figure beside the data's, in a document and in a workbook, under the release rule."""

import io
from dataclasses import replace
from datetime import date
from functools import cache
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn

from audit.reason import Reason
from exports.about import SAMPLE
from exports.document import document
from exports.making import made
from exports.recipe import YEARLY, CannotExport, Recipe
from exports.sheet import CSV, DOCX, XLSX, Book, SheetToWrite
from exports.yearly_tables import row_of, sections
from metrics.declaring.indicator import Published, indicators
from metrics.viewer import EXACT, RELEASED, Sight, Viewer
from tests.exports.reading_back import csv_table, sheets, table

YEAR = "2024-25"
EXACTLY = {"exact": True, "reason": Reason.CASE_REVIEW, "reference": "IG-2026/014"}


@pytest.fixture(scope="module")
def file(opened):
    return cache(lambda recipe: made(recipe, *opened(EXACT if recipe.exact else RELEASED)))


@pytest.fixture(scope="module")
def rows(file):
    """Of the sheet of every figure, by its name and group."""
    return lambda **asked: {
        (row["Name"], row["Group"] or ""): row
        for row in table(sheets(file(Recipe(YEARLY, YEAR, XLSX, **asked)).content)["Every figure"])
    }


@pytest.mark.parametrize(
    ("name", "group", "exact", "released", "printed", "before", "so"),
    [
        ("missing_children", "", 395, 395, "395", "509", "agrees"),
        ("missing_episodes", "", 1588, 1590, "1,588", "1,810", "agrees"),
        ("episodes_per_child", "", 4.020253, 4.03, "about 4", None, "agrees approximately"),
        ("s175_completion", "Primary", 70, 70, "70%", None, "agrees"),
        ("s175_completion", "Secondary", 78.571429, 78.571429, "66%; 79%", None, "66%: differs; 79%: agrees"),
        ("gcp2_completed", "Children's social care", 53, 55, "53", "39", "agrees"),
        ("police_contacts", "", 2866, 2865, "2,866", "5,368", "agrees"),
        ("rapid_reviews", "", 2, None, "2", None, "agrees"),
        ("conference_attendances", "", 92, 92, "92; over 100", None, "92: agrees; over 100: differs"),
        ("contributions_agreed", "Staffordshire Police", 44990, 44990, "£44,990", None, "agrees"),
        ("people_trained", "", 891, 891, "over 1,800", None, "differs"),
    ],
)
def test_each_printed_figure_stands_beside_the_one_from_the_data(rows, name, group, exact, released, printed, before, so):
    true, ruled = rows(**EXACTLY)[name, group], rows()[name, group]
    assert (true[YEAR], ruled[YEAR]) == (exact, released)
    assert (true[f"Printed for {YEAR}"], true["Printed for 2023-24"] or None, true["So"]) == (printed, before, so)


def test_what_is_no_figure_is_said_in_words(rows):
    released = rows()
    assert (released["rapid_reviews", ""][YEAR], released["rapid_reviews", ""]["Status"]) == (None, "hidden")
    assert released["s175_completion", "Secondary"]["Status"] == "disputed"
    assert released["police_contacts", ""]["Status"] == "provisional"
    assert released["people_trained", ""]["Status the year before"] == "not returned"
    assert released["s175_completion", "Secondary"]["Where in the yearly report"] == "lines 700, 713"


@pytest.mark.parametrize(("year", "printed"), [("2024-25", None), ("2025-26", "60")])
def test_months_on_both_sides_of_a_first_of_april_are_of_the_year_in_which_they_end(opened, year, printed):
    prints = [Published("Jan 2025 to Jun 2025", 60, "the yearly report 2025-26, line 1")]
    found = row_of(opened(EXACT)[0], indicators()["missing_children"], prints, [], year)
    assert (found and found.printed) == printed


def test_a_part_that_is_hidden_is_not_said_to_differ(rows):
    """10% was printed of children whose number is hidden: 1 to 7 are children, not per cent."""
    row = rows()["exploitation_sen", ""]
    assert (row["Status"], row["So"]) == ("hidden", "cannot be computed")


def test_of_a_later_year_the_last_report_stands_beside(opened):
    later = sheets(made(Recipe(YEARLY, "2025-26", XLSX), *opened(RELEASED)).content)["Missing children"]
    first = table(later, "Figure")[0]
    assert first == {
        "Figure": "Children reported missing",
        "2025-26": "no figure yet",
        "2024-25": "395",
        "Printed for 2025-26": None,
        "Last report, 2024-25": "395",
        "Where in the yearly report": "line 894",
        "So": None,
    }


def test_every_form_holds_the_same_figures(file):
    book = table(sheets(file(Recipe(YEARLY, YEAR, XLSX)).content)["Every figure"])
    assert len(book) == len(csv_table(file(Recipe(YEARLY, YEAR, CSV)).content)) == file(Recipe(YEARLY, YEAR, DOCX)).rows > 35
    written = {row.cells[0].text for each in paper(file).tables for row in each.rows}
    assert {row["Figure"] + (f": {row['Group']}" if row["Group"] else "") for row in book} <= written


def paper(file):
    return Document(io.BytesIO(file(Recipe(YEARLY, YEAR, DOCX)).content))


def test_a_document_can_be_read_by_a_screen_reader(file):
    """Title, language, headings in order, header rows, a caption for each table."""
    read = paper(file)
    assert (read.core_properties.title, read.core_properties.language) == (f"Tables of the yearly report {YEAR}", "en-GB")
    assert [lang.get(qn("w:val")) for lang in read.styles.element.iter(qn("w:lang"))][0] == "en-GB"
    headings = [each.style.name for each in read.paragraphs if each.style.name.startswith(("Title", "Heading"))]
    assert headings[:2] == ["Title", "Heading 1"] and set(headings) == {"Title", "Heading 1", "Heading 2"}
    themes = [each.text for each in read.paragraphs if each.style.name == "Heading 1"]
    assert (
        themes[:2] == ["Missing children", "Child exploitation"] and themes[-1] == "About" and len(read.tables) == len(themes) - 1
    )
    for each, theme in zip(read.tables, themes):
        assert each.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert each._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == theme


def test_a_document_is_marked_says_nothing_of_when_or_where_it_was_made_and_comes_to_the_same_bytes(opened, file):
    recipe = Recipe(YEARLY, YEAR, DOCX)
    left = file(recipe)
    assert left.name.startswith(f"sample-data-tables-of-the-yearly-report-{YEAR}-released-") and left.name.endswith(".docx")
    assert made(recipe, *opened(RELEASED)) == left and left.media.endswith("wordprocessingml.document")
    with ZipFile(io.BytesIO(left.content)) as content:
        assert {entry.date_time for entry in content.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core, header = content.read("docProps/core.xml").decode(), content.read("word/header1.xml").decode()
    assert "creator" not in core and "lastModifiedBy" not in core and SAMPLE in header
    assert SAMPLE in [each.text for each in paper(file).paragraphs]


@pytest.mark.parametrize("text", ["a\x00b\x0bc", "<w:t>&amp;", "=1+1", "\ud800", "a" * 40_000, "\u202egnp"], ids=ascii)
def test_no_text_spoils_a_document(text):
    book = Book(
        text,
        (text,),
        [(text, text), (text, "")],
        [SheetToWrite("", (), []), SheetToWrite(text, ((text, 10),), [[text], [None]])],
        date(2025, 4, 22),
    )
    read = Document(io.BytesIO(document(book)))
    assert len(read.tables[0].rows) == 3 and "\x00" not in read.tables[0].rows[1].cells[0].text


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(YEARLY, "2024-26"),
        Recipe(YEARLY, "next year"),
        Recipe(YEARLY, "2024-25\n"),
        Recipe("overview", form=DOCX),
        Recipe(YEARLY, YEAR, "pdf"),
    ],
    ids=str,
)
def test_what_cannot_be_asked_for_is_refused(opened, recipe):
    with pytest.raises(CannotExport, match="There is no such thing to export"):
        made(recipe, *opened(RELEASED))


def test_only_themes_that_somebody_may_see_are_in_it(opened):
    reader = opened(RELEASED).reader
    chair = Viewer("Chair", (Sight(RELEASED, frozenset({"missing-children"})),))
    assert [each.theme.id for each in sections(replace(reader, viewer=chair), YEAR)] == ["missing-children"]
    assert len(sections(reader, YEAR)) == 12
