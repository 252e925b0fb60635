"""What the parser does not tell of one sheet, whatever the container."""

from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.outcome import Refused

MOST_ROWS = 300_000

Cell = tuple[int, int]  # row and column, from 0


class Styles(NamedTuple):
    """The numbers of the cell styles that show a percentage, a time, a month without its day; that hide or change numbers; that
    strike a line through.
    """

    percentages: set[int]
    times: set[int]
    months: set[int]
    unlike: set[int]
    struck: set[int]


@dataclass
class LostCells:
    """Cells that hold an error or a formula without a value, merges by their first and last cell, whether anything is hidden.

    percentages: numbers that are shown as one. midnights: days that are shown with their time. months: days that are shown as
    their month alone. unlike: numbers that are hidden or shown as others. struck: cells with a line through them, empty ones
    too. marked: what is left of a text without its raised marks.
    """

    errors: set[Cell] = field(default_factory=set)
    uncalculated: set[Cell] = field(default_factory=set)
    merged: list[tuple[Cell, Cell]] = field(default_factory=list)
    hidden: bool = False
    percentages: set[Cell] = field(default_factory=set)
    midnights: set[Cell] = field(default_factory=set)
    months: set[Cell] = field(default_factory=set)
    unlike: set[Cell] = field(default_factory=set)
    struck: set[Cell] = field(default_factory=set)
    marked: dict[Cell, str] = field(default_factory=dict)

    def note_format(self, cell: Cell, style: int, styles: Styles) -> None:
        """Remember a cell whose style says what its number does not."""
        for which, cells in zip(styles, (self.percentages, self.midnights, self.months, self.unlike, self.struck)):
            if style in which:
                cells.add(cell)


def refuse_far(last_row: int, far_right: bool) -> None:
    """Raises Refused for a cell from which the parser would make a table larger than memory."""
    if far_right:
        raise Refused("A sheet has values far to the right, beyond column ZZ. Delete the columns after the table.")
    if last_row > MOST_ROWS:
        raise Refused(f"A sheet has values below row {MOST_ROWS:,}. Split it, or delete the rows after the table.")
