"""Notes and totals that stand in the one column a row cannot do without: below the table, in the column of the children."""

import re

from loaders.cells import tidy
from loaders.layout import Layout

WORDS = re.compile(r"[^\W\d_]{2,}[\W_]+\w")  # "Total: 45", "Page 1 of 3", and no number or code
ONLY_WORDS = "only this cell of the row is filled, with words; it is read as a note and not counted"


def lone_words(layout: Layout) -> list[int]:
    """Rows of one cell with words, by index, where other rows of the table have three cells or more."""
    rows = [[cell for cell in row if not (isinstance(cell, str) and not tidy(cell))] for row in layout.table]
    fuller = sum(len(cells) > 2 for cells in rows)
    lone = [index for index, cells in enumerate(rows) if len(cells) == 1 and WORDS.search(tidy(str(cells[0])))]
    return lone if fuller * 2 > len(lone) else []
