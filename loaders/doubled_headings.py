"""Two headings for one column: the same twice, or two that both name it, over cells that differ."""

from collections.abc import Iterator
from itertools import product

from loaders.days_and_numbers import Age
from loaders.doubtful_headings import LONGEST_HEADING, quoted
from loaders.heading_words import fold_heading, loosened
from loaders.headings import named_again, row_of_headings, value_in
from loaders.kind import ColumnKind
from loaders.layout import Layout, Row, blank
from loaders.outcome import ROW_KEPT, Issue, Refused, Report, cell_name
from loaders.source import Source

DELETE = "Delete the column that is not meant, or rename it."


def refuse_doubled(layout: Layout) -> None:
    """Raises Refused where a heading that is read stands over two columns that differ: nobody can say which is meant."""
    for first in layout.explained:
        for second in range(len(layout.headings)):
            if (
                second not in layout.explained  # "Time" behind each of two days is read where it stands
                and same_heading(layout.headings[first], layout.headings[second])
                and differ(layout, first, second)
            ):
                cells = " and ".join(heading_cell(layout, index) for index in sorted((first, second)))
                heading = layout.headings[first][:LONGEST_HEADING]
                raise Refused(f"Sheet {layout.label} has the heading “{heading}” twice, in {cells}. {DELETE}")


def doubt_named_again(layout: Layout, source: Source, report: Report) -> None:
    """Say where another heading stands for a column that is read, over other cells. Raises Refused where rows hang on it.

    A child may well have several numbers.
    """
    headings = row_of_headings(layout.sheet, layout.header_row)
    for name, other in named_again(headings, layout.positions, source.spellings):
        read = layout.positions[name]
        if differ_in_meaning(layout, source.column(name).kind, read, other):
            both = " and ".join(f"{quoted([layout.headings[each]])} in {heading_cell(layout, each)}" for each in (read, other))
            if (source.column(name).required or name in source.key) and name not in source.child_columns:
                raise Refused(f"Sheet {layout.label} has {both}: both name one column, and they differ. {DELETE}")
            problem = f"{both} name one column, and they differ; the first is read"
            report.add(Issue(layout.label, heading_cell(layout, other), layout.headings[read], problem, ROW_KEPT))


def refuse_crossed_twice(layout: Layout, source: Source) -> None:
    """Raises Refused where two of the headings that are values mean the same, over cells that differ."""
    seen: dict[object, int] = {}
    kinds = [source.column(source.across.heading).kind] if source.across else []
    for kind, (index, heading) in product(kinds, layout.across.items()):
        first = seen.setdefault(value_in(kind, heading), index)
        if first != index and differ(layout, first, index):
            cells = f"{heading_cell(layout, first)} and {heading_cell(layout, index)}"
            raise Refused(f"Sheet {layout.label} has headings that mean the same in {cells}, and they differ. {DELETE}")


def heading_cell(layout: Layout, index: int) -> str:
    return cell_name(layout.header_row + 1, index + 1)


def same_heading(one: str, other: str) -> bool:
    return bool({fold_heading(one), *loosened(one)} & {fold_heading(other), *loosened(other)} - {""})


def differ(layout: Layout, first: int, second: int) -> bool:
    """Whether a second column of the same heading holds anything that the first does not."""
    return any(other not in ("", one) for one, other in pairs_of(layout, first, second))


def differ_in_meaning(layout: Layout, kind: ColumnKind, first: int, second: int) -> bool:
    """The same of two columns that may be written otherwise; an age beside a date of birth is no other one."""
    pairs = [pair for pair in pairs_of(layout, first, second) if pair[1] not in ("", pair[0])]
    means = [(value_in(kind, one), value_in(kind, other)) for one, other in pairs]
    return any(
        one != other and not (isinstance(kind, Age) and one is not None and type(one) is not type(other))
        for one, other in means
        if other is not None
    )


def pairs_of(layout: Layout, first: int, second: int) -> Iterator[tuple[object, object]]:
    return ((cell_of(row, first), cell_of(row, second)) for row in layout.body)


def cell_of(row: Row, index: int) -> object:
    cell = row[index] if index < len(row) else ""
    return "" if blank(cell) else cell
