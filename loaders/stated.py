"""Totals that a sheet states about its rows above, below or beside them: how many they are, or what they add up to."""

import re
from collections.abc import Iterator

from loaders.aside import BLANK, NOTES, REPEATED_HEADINGS, TOTALS, lower_words, words_of_totals
from loaders.cells import SUPPRESSED, Unreadable, tidy
from loaders.clean import CleanSheet
from loaders.layout import Layout, Row
from loaders.numbers import number_in
from loaders.outcome import FILE_KEPT, Issue, Report, cell_name
from loaders.source import Source
from plural import counted

STATED = re.compile(r"((?:(?:grand |overall )?totals?|(?:number|count) of|rows|records)\b[a-z ]*)[:=\s]*([\d,]*)([a-z ]*)", re.I)
NO_ROWS = (BLANK, TOTALS, NOTES, REPEATED_HEADINGS)


def compare_stated(sheet: CleanSheet, source: Source, report: Report) -> None:
    """Add an issue for each stated number that is neither how many rows there are nor anything they come to.

    Where numbers are suppressed nothing can be said.
    """
    hides = any(SUPPRESSED in (column.statuses or ()) for column in sheet.columns.values())
    places = [] if sheet.layout.across or hides else list(stated_in(sheet, source))
    found = counts_of(sheet) if places else set()
    for row, column, number in places:
        if number not in found:
            problem = f"the stated total differs from its rows: {number:g} stated, {counted(rows_of(sheet), 'row')} found"
            report.add(Issue(sheet.layout.label, cell_name(row + 1, column + 1), "total", problem, FILE_KEPT))


def rows_of(sheet: CleanSheet) -> int:
    return len(sheet.table) - sum(reason in NO_ROWS for reason in sheet.aside.values())


def counts_of(sheet: CleanSheet) -> set[float]:
    """Whatever a total may rightly be of: the rows, and of each column its filled cells, different values and sum."""
    kept = [index for index in range(len(sheet.table)) if index not in sheet.aside]
    found: set[float] = {rows_of(sheet), len(kept)}
    for column in sheet.columns.values():
        values = [value for index in kept if (value := column.values[index]) is not None]
        found |= {len(values), len(set(values)), sum(value for value in values if isinstance(value, (int, float)))}
    return found


def stated_in(sheet: CleanSheet, source: Source) -> Iterator[tuple[int, int, float]]:
    """Row and column, from 0, of each number beside words that say it is a total of these rows."""
    words = words_of_totals(source)
    for row, first in rows_to_search(sheet, source):
        cells = sheet.layout.sheet.rows[row]
        for column, within in totals_in(cells, first, words):
            yield from ((row, at, number) for at, number in numbers_at(within, cells, column))
    layout = sheet.layout
    for column, _ in totals_in(layout.sheet.rows[layout.header_row], 0, words):
        if column not in layout.explained:
            yield from alone_in(column, layout)


def totals_in(cells: Row, first: int, words: set[str]) -> Iterator[tuple[int, str]]:
    """Index of each cell that says it is a total of these rows, and the number in it."""
    for column in range(first, len(cells)):
        said = STATED.fullmatch(tidy(cell)) if isinstance(cell := cells[column], str) and cell else None
        if said and lower_words(f"{said[1]} {said[3]}") <= words:
            yield column, said[2]


def alone_in(column: int, layout: Layout) -> list[tuple[int, int, float]]:
    """The only number below a heading; where there are several each is a total of its own row."""
    rows = [[*cells[column : column + 1]] for cells in layout.body]
    found = [
        (layout.row_number(row) - 1, column, number)
        for row, cells in enumerate(rows)
        for _, number in numbers_at("", ["", *cells], 0)
    ]
    return found if len(found) == 1 else []


def rows_to_search(sheet: CleanSheet, source: Source) -> Iterator[tuple[int, int]]:
    """Titles and what stands below in full, unless those totals are declared; of other rows what stands beside the table."""
    layout = sheet.layout
    yield from ((row, 0) for row in range(len(layout.title_rows)))
    headings = layout.sheet.rows[layout.header_row]
    beside = max(at for at, heading in enumerate(headings) if heading != "") + 1
    for index, cells in enumerate(layout.body):
        if sheet.aside.get(index) in (TOTALS, NOTES) and not source.totals:
            yield layout.row_number(index) - 1, 0
        elif beside < len(cells):
            yield layout.row_number(index) - 1, beside


def numbers_at(within: str, cells: Row, column: int) -> Iterator[tuple[int, float]]:
    """The number in the text itself, or those in the cells after it."""
    for at, cell in [(column, within)] if within else enumerate(cells[column + 1 :], start=column + 1):
        if cell not in ("", None):
            try:
                yield at, number_in(cell)
            except (Unreadable, TypeError):
                return
