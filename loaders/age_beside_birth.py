"""An age and a date of birth in one row: what is read is the first of the two, and where they do not fit it is said."""

from loaders.columns import ColumnRead, ages_from_births, read_column
from loaders.days_and_numbers import Age
from loaders.headings import named_again, row_of_headings
from loaders.layout import Layout
from loaders.pseudonym import Seal
from loaders.source import Source

NO_FIT = "the age and the date of birth in this row are years apart; check both"
A_YEAR = 1  # an age may have been written down before or after a birthday


def doubt_ages_beside_births(
    columns: dict[str, ColumnRead], by_position: list[tuple], layout: Layout, source: Source, seal: Seal
) -> None:
    """Say it at each such age. columns: read, and their dates of birth made ages."""
    kinds = {column.name: column.kind for column in source.columns if isinstance(column.kind, Age)}
    headings = row_of_headings(layout.sheet, layout.header_row) if kinds else []
    for name, position in named_again(headings, layout.positions, source.spellings) if kinds else ():
        if name in kinds and position < len(by_position) and not layout.across:
            other = read_column(by_position[position], source.column(name), seal)
            ages = ages_from_births(other, columns[kinds[name].at]).values
            for index, (one, two) in enumerate(zip(columns[name].values, ages)):
                if isinstance(one, int) and isinstance(two, int) and abs(one - two) > A_YEAR:
                    columns[name].problems.setdefault(index, NO_FIT)
