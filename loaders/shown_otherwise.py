"""Cells that are not seen as they are: their format hides the number or shows another."""

from loaders.columns import ColumnRead
from loaders.kind import Flag
from loaders.layout import Layout
from loaders.merged import indexes_of
from loaders.source import Source

UNLIKE = "the format of this cell hides its number or shows another; what the cell holds was taken, so check which is meant"


def doubt_unlike(columns: dict[str, ColumnRead], layout: Layout, source: Source) -> None:
    """Say it at each such cell of the columns that are read, but for 1 shown as Yes."""
    read = [column.name for column in source.columns if not isinstance(column.kind, Flag)]
    names = {layout.positions[name]: name for name in read if name in layout.positions}
    names |= dict.fromkeys(layout.across, layout.unfolded[1])
    first = layout.header_row + 1
    for row, position in sorted(layout.sheet.unlike):
        if position in names and 0 <= row - first < len(layout.body):
            problems = columns[names[position]].problems
            for index in indexes_of(layout, row - first, position):
                problems.setdefault(index, UNLIKE)
