"""Notes and totals that stand in the one column a row cannot do without: below the table, in the column of the children."""

import re

from loaders.aside import filled_in
from loaders.cells import TOTAL, tidy
from loaders.layout import Layout

WORDS = re.compile(rf"[^\W\d_]{{2,}}[\W_]+\w|\d+ [^\W\d_]{{2,}}|{TOTAL.pattern}", re.I)  # "Page 1 of 3", and no code
ONLY_WORDS = "only this cell of the row is filled, with words; it is read as a note and not counted"
MAY_BE_A_NOTE = "only this cell of the row is filled, with words, and it is counted; if it is a note, delete the row"


def lone_words(layout: Layout) -> tuple[list[int], list[int]]:
    """Rows of one cell with words, by index: those where other rows have three cells or more, and those where they have two."""
    rows = [filled_in(row) for row in layout.table]
    lone = [index for index, cells in enumerate(rows) if len(cells) == 1 and WORDS.search(tidy(str(cells[0])))]
    if sum(len(cells) > 2 for cells in rows) * 2 > len(lone):
        return lone, []
    return [], lone if sum(len(cells) == 2 for cells in rows) * 2 > len(lone) else []
