"""A template that is filled in loads clean, and each declared check finds the row that fails it and no other."""

import io
from dataclasses import replace
from string import ascii_uppercase

import duckdb
import pytest
from openpyxl import load_workbook

from loaders.check import FAILED
from loaders.outcome import ROW_KEPT, ROW_SET_ASIDE, Issue, Refused, Report
from loaders.source import Check, Source, sources
from loaders.table import ROW
from loaders.template import heading, template_workbook
from metrics.declaring.text_table import parse
from tests.loaders.workbooks import row_of, saved, table, take, xlsx
from tests.sql_mutants import mutants

every_source = pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.id)
every_check = pytest.mark.parametrize(
    ("source", "check"),
    [
        pytest.param(source, check, id=f"{source.id}-{check.says[:40]}")
        for source in sources().values()
        for check in source.checks
    ],
)


@every_source
def test_a_template_filled_with_one_row_loads_clean(source):
    book = load_workbook(io.BytesIO(template_workbook(source)))
    for position, cell in enumerate(row_of(source), start=1):
        book.worksheets[0].cell(2, position).value = cell
    report, _ = take(saved(book))
    assert (report.source, report.rows_kept, report.issues, report.set_aside) == (source.id, 1, [], {})
    assert (report.unknown_headings, report.absent_columns) == ([], [])


@every_source
def test_a_template_offers_a_drop_down_for_each_column_with_a_list_and_the_list_is_whole(source):
    book = load_workbook(io.BytesIO(template_workbook(source)))
    offered = {}
    for validation in book.worksheets[0].data_validations.dataValidation:
        sheet, cells = book.defined_names[validation.formula1.removeprefix("=")].attr_text.split("!")
        column = book.worksheets[0].cell(1, next(iter(validation.sqref.ranges)).min_col).value
        offered[column] = tuple(cell.value for (cell,) in book[sheet][cells.replace("$", "")])
    assert offered == {heading(column): column.kind.choices for column in source.columns if column.kind.choices}


@every_source
def test_a_template_explains_each_column_and_says_what_to_leave_out(source):
    guide = load_workbook(io.BytesIO(template_workbook(source)))["Guide"]
    said = [[cell.value for cell in row] for row in guide.iter_rows(min_row=2)]
    explained = {row[0].strip("“”"): tuple(row[1:4]) for row in said[: len(source.columns)]}
    assert explained == {
        heading(column): ("Yes" if column.required else "No", column.about, column.kind.words) for column in source.columns
    }
    assert "Leave out names and notes" in said[-1][0]


@every_source
def test_each_word_of_each_list_and_each_other_spelling_of_it_is_understood(source):
    for column in source.columns:
        for spelling in (*column.kind.choices, *getattr(column.kind, "meanings", {}), *getattr(column.kind, "codes", {})):
            assert column.kind.read(spelling, None) in (*column.kind.choices, True, False)


@every_check
def test_an_example_says_of_each_row_whether_it_meets_the_check_and_has_rows_of_both_kinds(source, check):
    rows = parse(check.example)
    assert {row["check"] for row in rows} == {"meets", "fails"}, "give the check a row that meets it and a row that fails it"
    assert {*rows[0]} - {"check"} <= {column.name for column in source.columns}


@every_check
def test_a_check_finds_the_rows_that_fail_it_and_no_other(source, check):
    rows, report = parse(check.example), report_on_example(source, check)
    failing = [number for number, row in enumerate(rows, start=2) if row["check"] == "fails"]
    assert [int(issue.cell.lstrip(ascii_uppercase)) for issue in report.issues] == failing
    assert {(issue.problem, issue.effect) for issue in report.issues} == {
        (check.says, ROW_SET_ASIDE if check.sets_aside else ROW_KEPT)
    }
    assert report.set_aside == ({FAILED: len(failing)} if check.sets_aside else {})


@every_check
def test_every_single_change_of_a_check_is_noticed_by_its_example(source, check):
    expected = report_on_example(source, check).issues
    unnoticed = [said for sql, said in mutants(check.holds) if found_by(source, replace(check, holds=sql)) == expected]
    assert not unnoticed, f"the example of “{check.says}” does not notice:\n" + "\n".join(unnoticed)


def found_by(source: Source, check: Check) -> list[Issue] | str:
    """What a check finds in its own example; the complaint where the condition cannot be read, or leaves no row."""
    try:
        return report_on_example(source, check).issues
    except (duckdb.Error, Refused) as complaint:
        return str(complaint)


def report_on_example(source: Source, check: Check) -> Report:
    """Of the check alone, in a file of the example's rows, of which none replaces another and none is without a period."""
    alone = replace(source, checks=(check,), key=(ROW,), period=None, sheet_column=None)
    return take(xlsx(*table(source, *parse(check.example))), declared={source.id: alone})[0]
