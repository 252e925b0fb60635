"""From a recognised sheet to typed, pseudonymised rows; rows without what is required are set aside with a reason."""

from dataclasses import dataclass, replace

from loaders.aside import (
    BLANK,
    INCOMPLETE,
    MAY_BE_ROWS,
    NOTES,
    REPEATED_HEADINGS,
    SLIPPED,
    filled_in,
    may_be_a_row,
    repeats_headings,
    why_aside,
)
from loaders.columns import ColumnRead
from loaders.every_column import read_columns
from loaders.kind import Choice
from loaders.layout import Layout
from loaders.lone_cells import MAY_BE_A_NOTE, ONLY_WORDS, lone_words
from loaders.of_columns import is_of_column, once
from loaders.outcome import CELL_EMPTY, ROW_KEPT, ROW_SET_ASIDE, Issue, Refused, Report, SheetRead, cell_name
from loaders.pseudonym import Seal
from loaders.shown_otherwise import ROW_STRUCK, struck_rows
from loaders.slipped import EMPTY_BEHIND, slipped
from loaders.source import Source
from loaders.tables import tables_on
from loaders.thousands import refuse_thousands

EMPTY = "this is required and is empty"
NOT_KNOWN = "this is required, and what stands here says that it is not known"


@dataclass
class CleanSheet:
    """Every row of a sheet's table, column by column. aside: row index → why it cannot count."""

    layout: Layout
    columns: dict[str, ColumnRead]
    aside: dict[int, str]

    @property
    def table(self) -> list[list[object]]:
        return self.layout.table

    def row_number(self, index: int) -> int:
        """As Excel counts."""
        return self.layout.row_number(index)

    def place(self, index: int, name: str, problem: str, effect: str) -> Issue:
        """An issue at one row of one column."""
        return Issue(self.layout.label, *self.layout.cell(index, name), problem, effect)


def clean_tables(layout: Layout, source: Source, seal: Seal, report: Report) -> list[CleanSheet]:
    """Read every column of each table on a sheet, and say in the report what was understood and what was not."""
    refuse_uncalculated(layout)
    refuse_thousands(layout, source)
    columns = read_columns(layout, layout.table, source, seal)
    missing = without_required(columns, source)
    tables = tables_on(layout, [layout.row_number(index) - 1 for index in sorted({*missing, *headings_again(layout)})], source)
    if len(tables) == 1:
        return [clean_table(layout, columns, missing, source, report)]
    read = [(each, read_columns(each, each.table, source, seal)) for each in tables]
    return [clean_table(each, columns, without_required(columns, source), source, report) for each, columns in read]


def headings_again(layout: Layout) -> list[int]:
    """Rows that begin with one of the headings; where all columns hold identifiers they lack nothing required."""
    headings = {cell for cell in layout.sheet.rows[layout.header_row] if isinstance(cell, str) and cell}
    first = min(layout.columns.values())
    return [index for index, row in enumerate(layout.table) if first < len(row) and row[first] in headings]


def clean_table(
    layout: Layout, columns: dict[str, ColumnRead], missing: dict[int, list[str]], source: Source, report: Report
) -> CleanSheet:
    aside = {}
    for index, names in missing.items():
        unread = any(index in columns[name].problems for name in names)
        reason = why_aside(layout.table[index], layout, source, len(names), unread)
        aside[index] = INCOMPLETE if reason == NOTES and holds_a_word(columns, source, index) else reason
    for index in headings_again(layout):  # a column of titles can be filled with its own heading
        if repeats_headings(filled_in(layout.table[index]), layout):
            aside.setdefault(index, REPEATED_HEADINGS)
    sheet = CleanSheet(layout, columns, aside)
    set_notes_aside(sheet, report)
    set_slipped_aside(sheet, report)
    say_what_may_be_rows(sheet, source, report)
    say_what_is_struck(sheet, report)
    count_rows(sheet, report)
    report_empty(sheet, missing, source, report)
    report_unreadable(sheet, report)
    return sheet


def holds_a_word(columns: dict[str, ColumnRead], source: Source, index: int) -> bool:
    """Whether a row has one of the words of a list in a column that must be filled: no note has."""
    lists = (column.name for column in source.columns if column.required and isinstance(column.kind, Choice))
    return any(columns[name].values[index] is not None for name in lists)


def refuse_uncalculated(layout: Layout) -> None:
    used = {*layout.positions.values(), *layout.across}
    cells = sorted(cell for cell in layout.sheet.uncalculated if cell[0] > layout.header_row and cell[1] in used)
    if cells:
        first = cell_name(cells[0][0] + 1, cells[0][1] + 1)
        raise Refused(
            f"Sheet {layout.label} holds formulas that were never calculated, the first in {first}. "
            f"Open the workbook in Excel, save it, and send that copy."
        )


def without_required(columns: dict[str, ColumnRead], source: Source) -> dict[int, list[str]]:
    """Row index → the required columns that have no value there, in row order."""
    missing: dict[int, list[str]] = {}
    for column in source.columns:
        if column.required and None in (values := columns[column.name].values):
            for index, value in enumerate(values):
                if value is None:
                    missing.setdefault(index, []).append(column.name)
    return dict(sorted(missing.items()))


def set_notes_aside(sheet: CleanSheet, report: Report) -> None:
    notes, doubtful = lone_words(sheet.layout)
    for index in sorted({*notes, *doubtful} - sheet.aside.keys()):
        said = (ONLY_WORDS, ROW_SET_ASIDE) if index in notes else (MAY_BE_A_NOTE, ROW_KEPT)
        report.add(Issue(sheet.layout.label, f"row {sheet.row_number(index)}", "", *said))
    sheet.aside |= dict.fromkeys(notes, NOTES) | sheet.aside


def set_slipped_aside(sheet: CleanSheet, report: Report) -> None:
    found = slipped(sheet.layout)
    for index in range(len(sheet.table)) if found else ():
        row = sheet.row_number(index)
        problem, effect = found.get(row - sheet.layout.header_row - 2, ("", ""))
        reason = sheet.aside.get(index)
        if problem and reason in (None, INCOMPLETE, NOTES):
            if problem == EMPTY_BEHIND and any(index in column.problems for column in sheet.columns.values()):
                effect = ROW_SET_ASIDE
            became = ROW_SET_ASIDE if reason else effect
            report.add(Issue(sheet.layout.label, f"row {row}", "", problem, became))
            if effect == ROW_SET_ASIDE or reason == NOTES:
                sheet.aside[index] = SLIPPED


def say_what_may_be_rows(sheet: CleanSheet, source: Source, report: Report) -> None:
    for index, reason in sheet.aside.items():
        if may_be_a_row(sheet.layout.whole_row(index), reason, source):
            place = f"row {sheet.row_number(index)}"
            report.add(Issue(sheet.layout.label, place, "", MAY_BE_ROWS[reason], ROW_SET_ASIDE))


def say_what_is_struck(sheet: CleanSheet, report: Report) -> None:
    for index in struck_rows(sheet.layout):
        if index not in sheet.aside:
            report.add(Issue(sheet.layout.label, f"row {sheet.row_number(index)}", "", ROW_STRUCK, ROW_KEPT))


def count_rows(sheet: CleanSheet, report: Report) -> None:
    reasons = list(sheet.aside.values())
    rows = len(sheet.table) - reasons.count(BLANK)
    report.rows_read += rows
    layout = sheet.layout
    report.sheets.append(SheetRead(layout.label, layout.header_row + 1, rows, layout.sheet.hidden))
    for reason in dict.fromkeys(reasons):
        if reason != BLANK:
            report.put_aside(reason, reasons.count(reason))


def report_empty(sheet: CleanSheet, missing: dict[int, list[str]], source: Source, report: Report) -> None:
    """Name each required cell that is empty; of an age that lacks only the day it is worked out on, that day is named."""
    for index, names in missing.items():
        for name in names if sheet.aside[index] == INCOMPLETE else ():
            read = sheet.columns[name]
            if index not in read.problems and getattr(source.column(name).kind, "at", None) not in names:
                says_so = read.statuses and read.statuses[index]
                report.add(sheet.place(index, name, NOT_KNOWN if says_so else EMPTY, ROW_SET_ASIDE))


def report_unreadable(sheet: CleanSheet, report: Report) -> None:
    for name, column in sheet.columns.items():
        if name not in sheet.layout.columns:  # filled from the sheet's name: say it once, not for each row
            effect = CELL_EMPTY if set(column.values) <= {None} else ROW_KEPT
            for problem in dict.fromkeys(column.problems.values()):
                report.add(Issue(sheet.layout.label, "sheet name", name, problem, effect))
            continue
        for index, problem in once(column.problems).items():
            reason = sheet.aside.get(index)
            if reason in (None, INCOMPLETE):
                kept = CELL_EMPTY if column.values[index] is None else ROW_KEPT
                issue = sheet.place(index, name, problem, ROW_SET_ASIDE if reason else kept)
                report.add(replace(issue, cell=sheet.layout.heading_cell(name)) if is_of_column(problem) else issue)
