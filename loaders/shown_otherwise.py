"""Cells that people see otherwise than they are read: a format hides the number, a mark is raised, a line goes through."""

from collections.abc import Iterator

from loaders.columns import ColumnRead
from loaders.kind import Flag
from loaders.layout import Layout, blank
from loaders.merged import indexes_of
from loaders.read import Cell
from loaders.source import Source

UNLIKE = "the format of this cell hides its number or shows another; what the cell holds was taken, so check which is meant"
MARKED = "raised letters or digits in this cell were left out, as of a footnote; check that what is left is right"
STRUCK = "this cell is struck through, and was read like the others; clear it if it does not count"
ROW_STRUCK = "the whole row is struck through, and it is counted like the others; delete it if it does not count"


def doubt_what_is_seen(columns: dict[str, ColumnRead], layout: Layout, source: Source) -> None:
    """Say it at each such cell of the columns that are read, but for 1 shown as Yes and rows that are struck as a whole."""
    seen = layout.sheet.seen
    if not (seen.unlike or seen.marked or seen.struck):
        return
    names = {layout.positions[column.name]: column.name for column in source.columns if column.name in layout.positions}
    names |= dict.fromkeys(layout.across, layout.unfolded[1])
    flags = {position for position, name in names.items() if isinstance(source.column(name).kind, Flag)}
    whole = {layout.row_number(index) - 1 for index in struck_rows(layout)}
    for cells, problem in ((seen.unlike, UNLIKE), (seen.marked, MARKED), (seen.struck, STRUCK)):
        for name, index in rows_of(
            cells, names, layout, flags if problem == UNLIKE else set(), whole if problem == STRUCK else set()
        ):
            columns[name].problems.setdefault(index, problem)


def rows_of(
    cells: set[Cell], names: dict[int, str], layout: Layout, but_columns: set[int], but_rows: set[int]
) -> Iterator[tuple[str, int]]:
    """Of the cells that are read and filled: the name of the column and the row of the table."""
    first = layout.header_row + 1
    for row, position in sorted(cells):
        if position not in names or position in but_columns or row in but_rows or not 0 <= row - first < len(layout.body):
            continue
        if not blank_at(layout, row - first, position):
            for index in indexes_of(layout, row - first, position):
                yield names[position], index


def blank_at(layout: Layout, row: int, position: int) -> bool:
    cells = layout.body[row]
    return position >= len(cells) or blank(cells[position])


def struck_rows(layout: Layout) -> list[int]:
    """Rows of the table of which every filled cell is struck through; one of each row of the sheet."""
    struck = layout.sheet.seen.struck
    found: dict[int, int] = {}
    for index in range(len(layout.table)) if struck else ():
        number = layout.row_number(index) - 1
        filled = [position for position, cell in enumerate(layout.whole_row(index)) if not blank(cell)]
        if filled and all((number, position) in struck for position in filled):
            found.setdefault(number, index)
    return list(found.values())
