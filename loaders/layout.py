"""Where a table stands on a sheet, and its rows as the declaration sees them: headings that are values are unfolded."""

from dataclasses import dataclass, field
from functools import cached_property

from loaders.cells import tidy
from loaders.outcome import cell_name
from loaders.read import Sheet

Row = list[object]


@dataclass(frozen=True)
class Layout:
    """The table of one sheet. label: how the sheet is named to people. header_row counts from 0.

    positions: index of each column found. headings: their texts, merged ones joined. across: index → heading, where
    headings are values; each filled cell below one is a row of its own, with two more cells: the heading and itself.
    """

    sheet: Sheet
    label: str
    header_row: int
    positions: dict[str, int]
    headings: tuple[str, ...]
    unknown: tuple[str, ...]
    across: dict[int, object] = field(default_factory=dict)
    unfolded: tuple[str, str] = ("", "")
    end: int | None = None
    order: int = 0

    @property
    def explained(self) -> set[int]:
        """Index of every column that is understood."""
        return {*self.positions.values(), *self.across}

    @property
    def title_rows(self) -> list[Row]:
        return self.sheet.rows[: self.header_row] if self.order == 0 else []

    @cached_property
    def body(self) -> list[Row]:
        """The rows below the headings; a cell merged over several rows fills each of them that holds something of its own."""
        rows = self.sheet.rows[self.header_row + 1 : self.end]
        spans = [(top, bottom, left) for (top, left), (bottom, _) in self.sheet.merged if bottom > top > self.header_row]
        filled = {number for number, row in enumerate(rows, self.header_row + 1) if spans and not all(map(blank, row))}
        for top, bottom, left in spans:
            for number in filled.intersection(range(top + 1, bottom + 1)):
                rows[number - self.header_row - 1][left] = self.sheet.rows[top][left]
        return rows

    @cached_property
    def origins(self) -> list[tuple[int, int | None]]:
        """For each row of the table: its row in the body, and which heading across it came from.

        Column after column, so that each stated total stands below what it adds up. A row with nothing across is kept.
        """
        if not self.across:
            return [(index, None) for index in range(len(self.body))]
        filled = [
            (index, position)
            for position in self.across
            for index, row in enumerate(self.body)
            if position < len(row) and not blank(row[position])
        ]
        with_cells = {index for index, _ in filled}
        alone = [(index, None) for index, row in enumerate(self.body) if index not in with_cells]
        return filled + alone

    @cached_property
    def table(self) -> list[Row]:
        if not self.across:
            return self.body
        width = max(map(len, self.body), default=0)
        return [self.unfold(self.body[index], width, position) for index, position in self.origins]

    def unfold(self, row: Row, width: int, position: int | None) -> Row:
        """The row without its cells across, and behind it one of them with its heading."""
        fixed = ["" if index in self.across else cell for index, cell in enumerate(row)] + [""] * (width - len(row))
        return [*fixed, *(("", "") if position is None else (self.across[position], row[position]))]

    @cached_property
    def columns(self) -> dict[str, int]:
        """Index of each column in the table."""
        if not self.across:
            return self.positions
        width = max(map(len, self.body), default=0)
        heading, cell = self.unfolded
        return self.positions | {heading: width, cell: width + 1}

    def whole_row(self, index: int) -> Row:
        """The row of the sheet that a row of the table comes from."""
        return self.body[self.origins[index][0]]

    def row_number(self, index: int) -> int:
        """As Excel counts."""
        return self.header_row + 2 + self.origins[index][0] if self.across else self.header_row + 2 + index

    def cell(self, index: int, name: str) -> tuple[str, str]:
        """Where a row's value of a column stood, and under which heading."""
        position = self.positions.get(name)
        if self.across and name in self.unfolded:
            position = self.origins[index][1]
            if position is not None and name == self.unfolded[0]:
                return cell_name(self.header_row + 1, position + 1), self.headings[position]
        if position is None:
            return f"row {self.row_number(index)}", name
        return cell_name(self.row_number(index), position + 1), self.headings[position]

    def heading_cell(self, name: str) -> str:
        """Where the heading of a column stands that is read from a place of its own."""
        return cell_name(self.header_row + 1, self.positions[name] + 1)

    def blocks(self) -> list[range]:
        """Rows whose stated totals belong together: all of them, or those of each heading across."""
        if not self.across:
            return [range(len(self.table))]
        starts = [
            index for index, (_, position) in enumerate(self.origins) if index == 0 or position != self.origins[index - 1][1]
        ]
        return [range(start, stop) for start, stop in zip(starts, [*starts[1:], len(self.origins)])]


def blank(cell: object) -> bool:
    return cell is None or isinstance(cell, str) and not tidy(cell)
