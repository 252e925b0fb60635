"""Files whose rows came before in another guise: under another period, with references made anew; or the other way round."""

import io
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pyarrow.parquet as parquet

from ledger.lines import Line
from loaders.days import day_of
from loaders.days_and_numbers import Age
from loaders.sealed import Sealed
from loaders.source import Source
from operations.arrivals import Arrival
from periods import QUARTER, YEAR

FEWEST = 2  # rows that are alike; one alone can be so by chance
MANY_ALIKE = 0.5  # share of the rows of the smaller file
MANY_OTHER = 0.5  # share of what stands in both of two rows; a correction changes less, and keeps the day


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


def with_references_given_again(arrival: Arrival, others: list[Line]) -> Iterator[tuple[Line, int]]:
    """Those of others of which many rows have a reference of its rows and are other ones; how many these are."""
    source = arrival.source
    kinds = (source.column(name).kind for name in source.key)
    named = any(isinstance(kind, Sealed) and kind.family == "reference" for kind in kinds)
    if not named or source.period is None or source.as_at or source.period in source.key:
        return
    rows = by_key(source, arrival.cleaned)
    for line in others if rows else ():
        before = by_key(source, arrival.cleaned_of(line))
        shared = rows.keys() & before.keys()
        other = sum(is_another(rows[key], before[key], source) for key in shared)
        if other >= max(FEWEST, MANY_OTHER * len(shared)):
            yield line, other


def by_key(source: Source, cleaned: bytes | None) -> dict[tuple, dict[str, object]]:
    """Its rows, each under its key; none of nothing."""
    rows = parquet.read_table(io.BytesIO(cleaned)).to_pylist() if cleaned else []
    return {tuple(row[name] for name in source.key): row for row in rows}


def is_another(row: dict[str, object], before: dict[str, object], source: Source) -> bool:
    """Whether two rows with one key are of different days, and differ in most that stands in both."""
    if day_in(row, source) == day_in(before, source):
        return False
    names = [column.name for column in source.columns if column.name not in (*source.key, source.period)]
    both = [(row[name], before[name]) for name in names if row.get(name) is not None and before.get(name) is not None]
    return sum(now != then for now, then in both) >= MANY_OTHER * len(both)


def day_in(row: dict[str, object], source: Source) -> object:
    moment = row[source.period or ""]
    return day_of(moment) if isinstance(moment, date) else moment


def rows_without(names: set[str], source: Source, cleaned: bytes | None) -> Counter[tuple]:
    """What stands in the declared columns but these, and how often."""
    table = parquet.read_table(io.BytesIO(cleaned)) if cleaned else None
    kept = [column.name for column in source.columns if column.name not in names]
    return Counter(zip(*(table.column(name).to_pylist() for name in kept if name in table.column_names)) if table else ())
