"""What the parser does not tell of one sheet, whatever the container."""

from dataclasses import dataclass, field

from loaders.outcome import Refused

MOST_ROWS = 300_000

Cell = tuple[int, int]  # row and column, from 0
Styles = tuple[set[int], set[int]]  # those that show a percentage, those that show a time


@dataclass
class LostCells:
    """Cells that hold an error or a formula without a value, merges by their first and last cell, whether anything is hidden.

    percentages: numbers that are shown as one. midnights: days that are shown with their time.
    """

    errors: set[Cell] = field(default_factory=set)
    uncalculated: set[Cell] = field(default_factory=set)
    merged: list[tuple[Cell, Cell]] = field(default_factory=list)
    hidden: bool = False
    percentages: set[Cell] = field(default_factory=set)
    midnights: set[Cell] = field(default_factory=set)

    def note_format(self, cell: Cell, style: int, styles: Styles) -> None:
        """Remember a cell whose style shows a percentage, or a time."""
        if style in styles[0]:
            self.percentages.add(cell)
        elif style in styles[1]:
            self.midnights.add(cell)


def refuse_far(last_row: int, far_right: bool) -> None:
    """Raises Refused for a cell from which the parser would make a table larger than memory."""
    if far_right:
        raise Refused("A sheet has values far to the right, beyond column ZZ. Delete the columns after the table.")
    if last_row > MOST_ROWS:
        raise Refused(f"A sheet has values below row {MOST_ROWS:,}. Split it, or delete the rows after the table.")
