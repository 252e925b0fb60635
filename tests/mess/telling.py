"""Whether a difference was told where it is: an issue about anything else, or at any other place, excuses nothing."""

import re

from loaders.cells import tidy
from loaders.days_and_numbers import Age
from loaders.doubtful_headings import LONGEST_HEADING, NOT_SHOWN
from loaders.left_empty import ARE_NO, ARE_NOT_KNOWN
from loaders.outcome import FILE_KEPT, ROW_KEPT, ROW_SET_ASIDE, Report, cell_name
from loaders.source import Column, Source
from tests.mess.book import Book

Place = tuple[str, int | None]
EMPTY_CELLS = re.compile(f"left empty, and read as not known|an empty cell is read as No|{ARE_NO}|{ARE_NOT_KNOWN}")
PLACE_NAMED = re.compile(r"\b(?:rows?|lines?) \d|(?-i:\bSheets? )|\b[A-Z]{1,3}\d+\b|the file's name says", re.I)


def said(report: Report) -> list[str]:
    """Every problem and what was understood, but for what empty cells of yes and no mean, which is said of right files too."""
    every = [*(issue.problem for issue in report.issues), *report.understood]
    return [each for each in every if not EMPTY_CELLS.search(each)]


def sheet_of(book: Book, report: Report) -> str:
    """How the book's own sheet is called in the report."""
    names = [each.sheet for each in report.sheets]
    return book.sheet if book.sheet in names else names[0]


def told_of_loss(report: Report, place: Place, source: Source) -> bool:
    """Whether it is said that a row was set aside, or that one of another sheet counts in its place.

    Whose rows are ours follows from their cells: there it is enough that one of these is doubted.
    """
    effects = (ROW_SET_ASIDE, ROW_KEPT) if source.keep else (ROW_SET_ASIDE,)
    return told_in_row(report, place, *effects) or told_of_copies(report, place)


def told_of_stray(report: Report, place: Place) -> bool:
    """Whether something is said of a row that was kept and is none."""
    return told_in_row(report, place, ROW_KEPT) or told_of_copies(report, place)


def told_in_row(report: Report, place: Place, *effects: str) -> bool:
    sheet, row = place
    here = [issue for issue in report.issues if issue.effect in effects and issue.sheet == sheet]
    return any(re.fullmatch(rf"(?:[A-Z]+|row ){row}", issue.cell) for issue in here)


def told_of_copies(report: Report, place: Place) -> bool:
    """Whether it is said that rows of its sheet stand on another too, and differ there."""
    sheet, _ = place
    told = [issue for issue in report.issues if issue.cell == "sheet"]
    return any(issue.sheet == sheet or f"sheet {sheet} too" in issue.problem for issue in told)


def told_of_cell(book: Book, report: Report, place: Place, column: Column, turned: bool) -> bool:
    """Whether an issue stands at the cell, its row, its column or its heading, or the heading was not understood.

    An age is worked out on a day of the same row. turned: the columns of this row stand in reverse.
    """
    kind = column.kind
    if isinstance(kind, Age) and told_of_cell(book, report, place, book.source.column(kind.at), turned):
        return True
    if column.name not in book.columns:
        return column.name in report.absent_columns
    position = len(book.columns) - 1 - book.position(column) if turned else book.position(column)
    return issue_at(book, report, place, position) or not_understood(book, position, column, report)


def told_of_ticks(book: Book, report: Report, column: Column) -> bool:
    """Whether it is said at the heading of a column that its empty cells are read as No."""
    cell = heading_cell(book, book.position(column)) if column.name in book.columns else None
    return any(issue.cell == cell and "an empty cell is read as No" in issue.problem for issue in report.issues)


def issue_at(book: Book, report: Report, place: Place, position: int) -> bool:
    sheet, row = place
    names = {cell_name(row or 0, position + 1), f"row {row}", f"column {letters_of(position)}", heading_cell(book, position)}
    return any(issue.sheet == sheet and issue.cell in names and issue.effect != FILE_KEPT for issue in report.issues)


def heading_cell(book: Book, position: int) -> str:
    return cell_name(len(book.above) + 1, position + 1)


def letters_of(position: int) -> str:
    return cell_name(1, position + 1)[:-1]


def not_understood(book: Book, position: int, column: Column, report: Report) -> bool:
    """Whether the page says that the column was not sent, and lists what stood in its place: its heading, or the empty cell."""
    heading, cell = tidy(str(book.headings[position] or "")), heading_cell(book, position)
    listed = {heading[:LONGEST_HEADING], NOT_SHOWN} if heading else {f"what stands below {cell}, which is empty"}
    unnamed = not heading and any(issue.cell == cell and "no heading" in issue.problem for issue in report.issues)
    return column.name in report.absent_columns and (unnamed or not listed.isdisjoint(report.unknown_headings))


def told_of_period(report: Report) -> bool:
    return any(issue.cell == "name" or "period" in issue.problem for issue in report.issues)


def refused_in_place(said: str, source: Source, told: str) -> bool:
    """Whether a refusal names a line, a cell or a column, or says what its spoiling may be answered with."""
    return bool(PLACE_NAMED.search(said) or names_a_column(said, source) or (told and re.search(told, said)))


def names_a_column(said: str, source: Source) -> bool:
    names = {each for column in source.columns for each in (column.name.replace("_", " "), column.name, *column.also)}
    return any(re.search(rf"\b{re.escape(each)}\b", said, re.I) for each in names if len(each) > 2)
