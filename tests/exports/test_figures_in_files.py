"""The numbers in a file are those of the Table, under the release rule, and what is no figure is said in a word."""

from collections import Counter
from datetime import date

import pytest

from exports.figures import HEADLINES, headline_row, standings_sheet, values_sheet
from exports.making import made
from exports.recipe import ALL, CLOCKS, OVERVIEW, Recipe
from exports.sheet import CSV, Book, csv_file, workbook
from exports.status import WITHOUT_A_VALUE, ZERO
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from metrics.declaring.unit import COUNT, DISTINCT, MEAN, PER_SUBJECT, PERCENT
from metrics.declaring.unit_type import AS_COUNT
from metrics.disclosure.rounding import EXEMPT, is_exempt
from metrics.table import Table
from metrics.viewer import EXACT, LEVELS, RELEASED
from metrics.working_out.clock_counts import Standing
from metrics.working_out.headline import Headline
from tests.exports.reading_back import csv_table, sheets, table
from tests.made_up import figure
from wording.rows import printed_rows

DAY = date(2025, 4, 22)
STATUSES = ["ok", "zero", "hidden", "suppressed", "not returned", "not applicable"]


@pytest.fixture(scope="module", params=LEVELS[:2])
def level(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def tables(opened, level) -> list[Table]:
    """Every indicator by year at a level, of the released ones each breakdown too."""
    of = opened(level)
    return [
        of.reader.values(each, "year", by)
        for each in indicators().values()
        for by in (None, *(each.by if level == RELEASED else ()))
    ]


@pytest.fixture(scope="module")
def rows(tables, level) -> list[dict]:
    return csv_table(csv_file(Book("All", (), [], [values_sheet("All", tables, level == EXACT)], DAY)))


def test_every_value_of_every_indicator_is_that_of_its_table(tables, rows):
    expected = [(table.indicator.id, each) for table in tables for each in printed_rows(table)]
    assert len(expected) == len(rows) > 300
    for (name, each), row in zip(expected, rows):
        assert (row["Name"], row["From"], row["To"]) == (name, each["start"], each["stop"])
        assert number(row["Value"]) == (None if each["status"] in WITHOUT_A_VALUE else each["value"])
        assert (number(row["Numerator"]), number(row["Denominator"])) == (each["numerator"], each["denominator"])
        assert row["Status"] == (ZERO if each["status"] == "ok" and each["value"] == 0 else each["status"])


def number(field: str) -> float | None:
    return float(field) if field else None


def test_what_is_no_figure_has_an_empty_cell_and_never_a_zero(rows):
    assert {row["Status"] for row in rows if not row["Value"]} <= {*WITHOUT_A_VALUE, "provisional"}
    assert {row["Value"] for row in rows if row["Status"] in WITHOUT_A_VALUE} <= {""}
    assert {row["Value"] for row in rows if row["Status"] == ZERO} == {"0"}


def test_six_states_are_six_words_in_both_forms():
    held = ["ok", "ok", "hidden", "suppressed", "not returned", "not applicable"]
    rows = tuple(figure(value, status=status) for value, status in zip([12.0, 0.0, 3.0, 4.0, 0.0, 5.0], held))
    sheet = values_sheet("All", [Table(next(iter(indicators().values())), "year", None, rows, "1")], exact=True)
    of_workbook = table(sheets(workbook(Book("All", (), [], [sheet], DAY)))["All"])
    assert [row["Status"] for row in of_workbook] == STATUSES
    assert [row["Value"] for row in of_workbook] == [12, 0, None, None, None, None]
    assert [(row["Status"], row["Value"]) for row in csv_table(csv_file(Book("All", (), [], [sheet], DAY)))] == [
        *zip(STATUSES, ["12", "0", "", "", "", ""])
    ]


def test_every_number_about_people_in_a_released_file_is_a_multiple_of_5_or_hidden(opened):
    """Read from the file with every figure, as it leaves."""
    found = csv_table(made(Recipe(ALL, form=CSV), *opened(RELEASED)).content)
    about_people = {each.id: each for each in indicators().values() if not is_exempt(each)}
    checked = Counter()
    for row in found:
        if row["Name"] in about_people:
            unit = about_people[row["Name"]].unit
            for name in [*(each.capitalize() for each in unit.counts_of), *(["Value"] if unit.is_count else [])]:
                assert number(row[name]) is None or (number(row[name]) % 5 == 0 and number(row[name]) != 5), row
                checked[name] += bool(row[name])
    assert min(checked.values()) > 500 and "hidden" in {row["Status"] for row in found}


def test_so_is_every_count_of_a_clock_and_every_headline(opened):
    of_clocks = csv_table(made(Recipe(CLOCKS, form=CSV), *opened(RELEASED)).content)
    kind = {clock.title: clock.disclosure for clock in clocks().values()}
    counts = [row for row in of_clocks if row["Unit"] == "count" and kind[row["Clock"]] not in EXEMPT]
    assert {number(row["Value"]) % 5 for row in counts if row["Value"]} == {0}
    assert {row["Status"] for row in counts} == {"ok", "zero", "hidden"}
    headlines = csv_table(made(Recipe(OVERVIEW, form=CSV), *opened(RELEASED)).content)
    ruled = {each.id for each in indicators().values() if not is_exempt(each) and each.unit.ruled_as == AS_COUNT}
    assert {number(row["Value"]) % 5 for row in headlines if row["Name"] in ruled and row["Value"]} == {0}


def test_numbers_bear_the_decimals_of_their_unit_and_ruled_percentages_none(opened):
    known = {each.unit: each for each in indicators().values() if not is_exempt(each)}
    for exact, expected in ((True, {PERCENT: "0.0", PER_SUBJECT: "0.00", DISTINCT: "#,##0"}), (False, {PERCENT: "#,##0"})):
        of = opened(EXACT if exact else RELEASED)
        for unit, ending in expected.items():
            sheet = values_sheet("All", [of.reader.values(known[unit], "year")], exact)
            cells = sheets(workbook(Book("All", (), [], [sheet], DAY)))["All"]["J"][1:]
            shown = {cell.number_format for cell in cells if cell.value is not None}
            assert shown and all(each.endswith(ending) for each in shown)


@pytest.mark.parametrize(
    ("unit", "change", "said"),
    [
        (PERCENT, 6.0, (6.0, "points")),
        (MEAN, 0.5, (0.5, "points")),
        (PER_SUBJECT, 6.0, (6.0, "percent")),
        (COUNT, -22.4, (-22.4, "percent")),
        (COUNT, 0.0, (0.0, "percent")),
        (COUNT, None, (None, "")),
    ],
)
def test_a_change_of_a_headline_is_in_points_or_in_per_cent_as_its_unit_is(unit, change, said):
    indicator = next(each for each in indicators().values() if each.unit is unit)
    line = Headline(indicator.id, "2024-25", value=10.0, previous=5.0, change=change, status="ok")
    row = dict(zip([heading for heading, _ in HEADLINES], headline_row(indicator, line, "1", exact=True)))
    assert (row["Change"] and row["Change"].value, row["Change is in"]) == said


def test_how_late_is_not_called_hidden_of_what_is_about_nobody():
    clock = next(each for each in clocks().values() if each.disclosure in EXEMPT)
    said = {row[3]: row[5] for row in standings_sheet("x", [Standing(clock=clock, due=3, missed=2)], "1").rows}
    assert (said["Done late"], said["Usually late by"], said["At most late by"]) == ("ok", "not applicable", "not applicable")


def test_a_clock_that_nobody_has_missed_is_not_called_hidden():
    clock = next(each for each in clocks().values() if each.disclosure not in EXEMPT)
    said = {row[3]: (row[4], row[5]) for row in standings_sheet("x", [Standing(clock=clock)], "1").rows}
    assert said["Usually late by"] == (None, "not applicable")
    hidden = {row[3]: (row[4], row[5]) for row in standings_sheet("x", [Standing(clock=clock, due=20, missed=None)], "1").rows}
    assert hidden["Done late"] == hidden["At most late by"] == (None, "hidden")
