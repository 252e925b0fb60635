"""Rows whose identifier names nobody: each is about somebody, or something, never seen before."""

from collections import Counter

from loaders.cells import NOT_APPLICABLE, NOT_AVAILABLE
from loaders.columns import ColumnRead
from loaders.pseudonym import Seal
from loaders.sealed import Sealed
from loaders.source import Source

NOT_NAMED = {
    "child": "no child is named here; the row counts as a child never seen before",
    "person": "nobody is named here; the row counts as a person never seen before",
    "reference": "no reference is given here; the row counts as one never seen before",
}


def tell_apart(columns: dict[str, ColumnRead], source: Source, table: str, seal: Seal) -> None:
    """Give each row without a name a code of its own, where one is required: no list of who is who can hold it."""
    for column in source.columns:
        if column.required and isinstance(column.kind, Sealed) and columns[column.name].statuses:
            place = f"{source.id}|{column.name}|{table}"
            columns[column.name] = with_codes(columns[column.name], columns, place, NOT_NAMED[column.kind.family], seal)


def with_codes(read: ColumnRead, columns: dict[str, ColumnRead], place: str, problem: str, seal: Seal) -> ColumnRead:
    """Made of what else the row holds, so that a row sent again is the same, and of how often that came before."""
    values, statuses, seen = list(read.values), list(read.statuses or ()), Counter()
    for index, row in enumerate(zip(*(each.values for each in columns.values()))):
        if statuses[index] in (NOT_APPLICABLE, NOT_AVAILABLE):
            seen[row] += 1
            values[index], statuses[index] = seal.pseudonym("unknown", f"{place}|{row}|{seen[row]}"), None
            read.problems[index] = problem
    return ColumnRead(values, statuses, read.problems)
