"""A template that is filled in loads clean, and each declared check finds the row that fails it and no other."""

import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from loaders.outcome import ROW_SET_ASIDE
from loaders.source import sources
from loaders.template import heading, template_workbook
from tests.loaders.check_examples import CHECK_EXAMPLES
from tests.loaders.workbooks import row_of, saved, table, take, xlsx

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


@every_source
def test_every_check_has_a_worked_example(source):
    assert {check.says for check in source.checks} == set(CHECK_EXAMPLES.get(source.id, {}))


@every_check
def test_a_check_finds_the_row_that_fails_it_and_no_other(source, check):
    passing, failing = CHECK_EXAMPLES[source.id][check.says]
    alone = {source.id: replace(source, checks=(check,), sheet_column=None)}
    assert take(xlsx(*table(source, *passing)), declared=alone)[0].issues == []
    report, _ = take(xlsx(*table(source, *failing)), declared=alone)
    assert [issue.problem for issue in report.issues] == [check.says]
    assert report.rows_kept == len(failing) - check.sets_aside
    assert (report.issues[0].effect == ROW_SET_ASIDE) == check.sets_aside
