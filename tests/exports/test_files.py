"""What every file says of itself: for whom, from which snapshot, under which rule, and whose data these are."""

import re
from dataclasses import replace
from datetime import datetime
from functools import cache
from zipfile import ZipFile

import pytest

from audit.reason import Reason
from exports.about import DEFINITIONS, SAMPLE
from exports.making import made
from exports.recipe import ALL, CLOCKS, DICTIONARY, INDICATOR, KINDS, OVERVIEW, PUBLISHED, ROADMAP, THEME, CannotExport, Recipe
from exports.sheet import CSV, FORMS, XLSX
from metrics.viewer import EXACT, RELEASED
from tests.exports.conftest import WHEN
from tests.exports.reading_back import csv_lines, csv_table, parts, sheets, table

FIGURE, A_THEME = "missing_episodes", "missing-children"
OF = {INDICATOR: FIGURE, THEME: A_THEME}
RELEASED_FILES = [Recipe(kind, OF.get(kind, ""), form) for kind in KINDS if kind != ALL for form in FORMS]
WHY = {"exact": True, "reason": Reason.CASE_REVIEW, "reference": "IG-2026/014"}
of_every_kind = pytest.mark.parametrize("recipe", RELEASED_FILES, ids=lambda recipe: f"{recipe.kind}.{recipe.form}")


@pytest.fixture(scope="module")
def file(opened):
    """A released file, made once for every test of this module."""
    return cache(lambda recipe: made(recipe, *opened(RELEASED)))


def level_of(recipe: Recipe) -> str:
    return EXACT if recipe.exact else RELEASED


@of_every_kind
def test_the_same_snapshot_gives_the_same_bytes(opened, file, recipe):
    assert made(recipe, *opened(RELEASED)) == file(recipe)


def test_nothing_in_a_workbook_says_by_whom_on_which_machine_or_at_what_hour(opened, tmp_path):
    content = made(Recipe(INDICATOR, FIGURE), *opened(RELEASED)).content
    (tmp_path / "file.xlsx").write_bytes(content)
    with ZipFile(tmp_path / "file.xlsx") as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = parts(content)["docProps/core.xml"]
    assert "creator" not in core and "lastModifiedBy" not in core
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2025-04-22T00:00:00Z"}
    assert f"{datetime.now():%Y-%m-%d}" not in "".join(parts(content).values())


@of_every_kind
def test_a_demonstration_is_marked_in_the_name_on_every_sheet_and_in_the_first_line(file, recipe):
    left = file(recipe)
    assert left.name.startswith("sample-data-") and left.name.endswith(recipe.form)
    if recipe.form == CSV:
        assert csv_lines(left.content)[0] == [SAMPLE]
    else:
        first = {name: sheet["A1"] for name, sheet in sheets(left.content).items()}
        assert len(first) >= 2 and {cell.value for cell in first.values()} == {SAMPLE}
        assert all(cell.font.bold and cell.font.size >= 18 for cell in first.values())


@pytest.mark.parametrize("recipe", [Recipe(INDICATOR, FIGURE), Recipe(CLOCKS), Recipe(CLOCKS, form=CSV)], ids=str)
def test_a_live_installation_is_not(opened, recipe):
    live = opened(RELEASED)
    file = made(recipe, live.reader, replace(live.facts, sample=False))
    assert "sample" not in file.name
    assert SAMPLE not in (file.content.decode("utf-8-sig") if recipe.form == CSV else "".join(parts(file.content).values()))


def test_the_first_sheet_says_what_it_is_for_whom_and_under_which_rule(opened):
    sheet = sheets(made(Recipe(INDICATOR, FIGURE, grain="year", by="age_band"), *opened(RELEASED)).content)["About"]
    said = {row[0]: row[1] for row in sheet.iter_rows(values_only=True) if row[0]}
    assert list(said)[1] == said["Figure"] == "Missing episodes"
    assert (said["Made for"], said["Seen from"], said["Broken down by"]) == ("Tester", "22 April 2025", "age band")
    assert said["Rule"].startswith("Released: 0 is shown, 1 to 7 are hidden") and "Reason" not in said
    assert said["Question"] == "How often were children reported missing?" and DEFINITIONS in said
    assert said["Comes from"] == "Missing episodes" and said["Freshness"] == "Data to 31 March 2025, received 4 April 2025"


def test_the_sheet_of_figures_has_its_headings_in_sight_and_can_be_filtered(opened):
    sheet = list(sheets(made(Recipe(THEME, A_THEME), *opened(RELEASED)).content).values())[1]
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref[:2]) == ("Missing children", "A3", "A2")
    assert all(cell.font.bold for cell in sheet[2]) and sheet.column_dimensions["A"].width > 30
    row = table(sheet)[0]
    assert isinstance(row["From"], datetime) and isinstance(row["Value"], int)


@pytest.mark.parametrize("form", FORMS)
def test_an_exact_file_bears_who_took_it_and_when_on_every_sheet_and_says_why(opened, form):
    file = made(Recipe(INDICATOR, FIGURE, form, **WHY), *opened(EXACT))
    mark = f"OFFICIAL-SENSITIVE. EXACT FIGURES, {WHEN}"
    assert "-exact-" in file.name
    if form == CSV:
        assert csv_lines(file.content)[1] == [mark]
    else:
        assert {sheet["A2"].value for sheet in sheets(file.content).values()} == {mark}
        assert "A case review or an audit of cases (case_review), IG-2026/014" in parts(file.content)["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe("records", FIGURE),
        Recipe(INDICATOR, "no_such_figure"),
        Recipe(INDICATOR),
        Recipe(THEME, "nowhere"),
        Recipe(ALL, FIGURE),
        Recipe(INDICATOR, FIGURE, "exe"),
        Recipe(INDICATOR, FIGURE, grain="fortnight"),
        Recipe(INDICATOR, FIGURE, exact=True),
        Recipe(INDICATOR, FIGURE, exact=True, reason=Reason.CASE_REVIEW),
        Recipe(INDICATOR, FIGURE, exact=True, reference="IG-2026/014"),
        Recipe(INDICATOR, FIGURE, exact=True, reason=Reason.CASE_REVIEW, reference="about Jane Doe"),
    ],
    ids=str,
)
def test_what_cannot_be_asked_for_is_refused_in_a_sentence(opened, recipe):
    with pytest.raises(CannotExport, match=r"^(There is no such thing to export|Exact figures leave only for a reason)"):
        made(recipe, *opened(level_of(recipe)))


@pytest.mark.parametrize(
    ("kind", "heading", "rows"),
    [
        (OVERVIEW, "Which way it went", 150),
        (ROADMAP, "Which way it went", 10),
        (CLOCKS, "Within", 100),
        (PUBLISHED, "Printed", 80),
        (DICTIONARY, "Question", 150),
    ],
)
def test_each_other_kind_has_its_table_in_both_forms(file, kind, heading, rows):
    of_workbook = table(list(sheets(file(Recipe(kind, form=XLSX)).content).values())[1], heading)
    of_csv = csv_table(file(Recipe(kind, form=CSV)).content, heading)
    assert len(of_workbook) == len(of_csv) == file(Recipe(kind, form=XLSX)).rows >= rows
    assert [row[heading] is not None for row in of_workbook] == [row[heading] != "" for row in of_csv]
