"""Files whose rows came before in another guise: under another period, or with references made anew."""

import io
from collections import Counter
from collections.abc import Iterator

import pyarrow.parquet as parquet

from ledger.lines import Line
from loaders.days_and_numbers import Age
from loaders.sealed import Sealed
from loaders.source import Source
from operations.arrivals import Arrival
from periods import QUARTER, YEAR

FEWEST = 2  # rows that are alike; one alone can be so by chance
MANY_ALIKE = 0.5  # share of the rows of the smaller file


def under_another_period(arrival: Arrival, others: list[Line]) -> list[Line]:
    """Those of others whose rows are all the same, but for the period and the ages in it.

    A register that is sent by quarter or year may well stand as it stood.
    """
    load, source = arrival.load, arrival.source
    if source.sent_for in (QUARTER, YEAR):
        return []
    moved = {column.name for column in source.columns if isinstance(column.kind, Age) or column.name == source.period}
    alike = [line for line in others if line.what.covers != load.covers and line.what.rows_kept == load.rows_kept >= FEWEST]
    rows = rows_without(moved, source, arrival.cleaned) if alike else Counter()
    return [line for line in alike if rows_without(moved, source, arrival.cleaned_of(line)) == rows]


def with_new_references(arrival: Arrival) -> Iterator[tuple[Line, int]]:
    """Parts beside which it would count, and how many of its rows they hold but for references and codes of people."""
    source = arrival.source
    references = {each.name for each in source.columns if isinstance(each.kind, Sealed)}
    rows = rows_without(references, source, arrival.cleaned) if references & set(source.key) and arrival.beside else Counter()
    for line in arrival.beside:
        before = rows_without(references, source, arrival.cleaned_of(line))
        shared = (rows & before).total()
        if shared >= max(FEWEST, MANY_ALIKE * min(rows.total(), before.total())):
            yield line, shared


def rows_without(names: set[str], source: Source, cleaned: bytes | None) -> Counter[tuple]:
    """What stands in the declared columns but these, and how often."""
    table = parquet.read_table(io.BytesIO(cleaned)) if cleaned else None
    kept = [column.name for column in source.columns if column.name not in names]
    return Counter(zip(*(table.column(name).to_pylist() for name in kept if name in table.column_names)) if table else ())
