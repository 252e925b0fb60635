"""Cells merged over several: a number may be of each row or of all together, and what lies under a merge says nothing itself."""

from collections import defaultdict
from collections.abc import Container, Iterator

from loaders.columns import ColumnRead
from loaders.days_and_numbers import Number
from loaders.layout import Layout, blank
from loaders.outcome import cell_name
from loaders.source import Source

OVER_ROWS = "this number is merged over {area}, and may be of each row or of all together; write each row's own"
OVER_COLUMNS = "this lies in the merged cells {area}, and may be of one column or of all; write each column's own"
ONE_NAME = "the reference is merged over {area}; of rows with one reference only the last counts"


def doubt_merged(columns: dict[str, ColumnRead], layout: Layout, source: Source) -> None:
    """Take away each number merged over rows, and what lies under a cell merged over columns; both are said at their cells."""
    names = {layout.positions[column.name]: column.name for column in source.columns if column.name in layout.positions}
    names |= dict.fromkeys(layout.across, layout.unfolded[1])
    doubts: dict[str, dict[int, str]] = defaultdict(dict)
    for area, rows, positions in merges(layout, names):
        for position in positions:
            name = names[position]
            indexes = [index for row in rows for index in indexes_of(layout, row, position)]
            is_number = isinstance(source.column(name).kind, Number)
            if len(positions) > 1 and (is_number or position != positions[0]):
                doubts[name] |= dict.fromkeys(indexes, OVER_COLUMNS.format(area=area))
            elif len(rows) > 1 and is_number:
                doubts[name] |= dict.fromkeys(indexes, OVER_ROWS.format(area=area))
            elif len(rows) > 1 and source.key == (name,):
                columns[name].problems.update(dict.fromkeys(indexes, ONE_NAME.format(area=area)))
    for name, problems in doubts.items():
        columns[name] = columns[name].without(columns[name].values, problems)


def merges(layout: Layout, read: Container[int]) -> Iterator[tuple[str, list[int], list[int]]]:
    """Of each merge in the table its name, its rows in the body that hold something, and its columns that are read."""
    filled = [any(not blank(cell) for cell in row) for row in layout.body] if layout.sheet.merged else []
    for (top, left), (bottom, right) in layout.sheet.merged:
        first = top - layout.header_row - 1
        rows = [row for row in range(first, bottom - top + first + 1) if first >= 0 and row < len(filled) and filled[row]]
        positions = [position for position in range(left, right + 1) if position in read]
        yield f"{cell_name(top + 1, left + 1)}:{cell_name(bottom + 1, right + 1)}", rows, positions


def indexes_of(layout: Layout, row: int, position: int) -> list[int]:
    """The rows of the table that hold a cell of the body."""
    if not layout.across:
        return [row]
    wanted = position if position in layout.across else None
    return [index for index, (of, at) in enumerate(layout.origins) if of == row and wanted in (None, at)]
