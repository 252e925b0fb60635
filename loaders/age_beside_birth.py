"""An age and a date of birth in one row: what is read is the first of the two, and where they do not fit it is said."""

from loaders.columns import ColumnRead, ages_from_births, read_column
from loaders.days_and_numbers import Age
from loaders.headings import named_again, row_of_headings
from loaders.layout import Layout
from loaders.pseudonym import Seal
from loaders.source import Source

NO_FIT = "the age and the date of birth in this row are years apart; check both"
FEW, OFTEN = 2, 0.1  # of rows: more of them, and the ages are those of another day, as in lists drawn later
A_YEAR = 1  # an age may have been written down before or after a birthday


def doubt_ages_beside_births(
    columns: dict[str, ColumnRead], by_position: list[tuple], layout: Layout, source: Source, seal: Seal
) -> None:
    """Say it at each such age. columns: read, and their dates of birth made ages.

    In a workbook of several lists the ages are of the day it was drawn.
    """
    columns_of_ages = () if source.workbook else source.columns
    kinds = {column.name: column.kind for column in columns_of_ages if isinstance(column.kind, Age)}
    headings = row_of_headings(layout.sheet, layout.header_row) if kinds else []
    for name, position in named_again(headings, layout.positions, source.spellings) if kinds else ():
        if name in kinds and position < len(by_position) and not layout.across:
            other = read_column(by_position[position], source.column(name), seal)
            worked_out = ages_from_births(other, columns[kinds[name].at]).values
            both = {index: pair for index, pair in enumerate(zip(columns[name].values, worked_out)) if None not in pair}
            apart = [index for index, (one, two) in both.items() if abs(one - two) > A_YEAR]
            if len(apart) <= max(FEW, OFTEN * len(both)):
                columns[name].problems.update({index: NO_FIT for index in apart if index not in columns[name].problems})
