"""Rows that are removed for good: those whose time is over, and those of one child. The ledger says so, never whose."""

from datetime import date
from uuid import uuid4

import pyarrow as pa
import pyarrow.compute as compute
import pyarrow.parquet as parquet

from ledger.cleanup import finish_removals
from ledger.effective import effective_loads, founded, kept_loads
from ledger.ledger import Ledger
from ledger.lines import Erased, Expired, Line
from loaders.outcome import Refused
from loaders.source import Source, sources
from loaders.table import to_parquet
from periods import year_of, year_span
from warehouse.children import one_code_each


def expired_today(ledger: Ledger, declared: dict[str, Source] | None = None) -> list[Line]:
    """The loads whose time is over today: their period ended in a financial year that need not be kept any more.

    Of a list without dates the day it was loaded stands for its period. Published tables are kept: they are about nobody.
    """
    lines, declared = ledger.lines(), declared or sources()
    first = founded(lines)
    today = (first and first.today) or date.today()
    return [
        line
        for line in kept_loads(lines)
        if (source := declared.get(line.what.source))
        and not source.reference
        and last_day(line) < first_day_kept(today, source.keep_years)
    ]


def last_day(line: Line) -> date:
    return line.what.covers[1] if line.what.covers else line.at.date()


def first_day_kept(today: date, years: int) -> date:
    """1 April, so many whole financial years before the one of today."""
    return year_span(year_of(today) - years)[0]


def expire(ledger: Ledger, who: str, declared: dict[str, Source] | None = None) -> list[Line]:
    """Remove the rows of every load whose time is over; those loads. Raises Conflict where somebody loads meanwhile."""
    based_on, loads = ledger.head, expired_today(ledger, declared)
    if loads:
        entries = [(Expired(line.number, f"kept until {last_day(line)} and the time after it"), None) for line in loads]
        ledger.write(entries, who, based_on)
        finish_removals(ledger)
    return loads


def erase(code: str, ledger: Ledger, who: str) -> dict[int, int]:
    """Remove every row of the child that the code stands for, whichever of its codes the row has: load → rows removed.

    Raises Refused where no row has it, and Conflict where somebody loads meanwhile; then nothing has changed.
    """
    based_on, store, removed, entries = ledger.head, ledger.store, {}, []
    codes = pa.array(codes_of(code, ledger), pa.string())
    try:
        for line in kept_loads(ledger.lines()):
            if line.what.file and (left := without(codes, held := rows_kept(line, ledger))).num_rows < held.num_rows:
                name = f"{line.what.source}-{line.what.original_sha256[:24]}-{uuid4().hex[:8]}"
                store.keep(name, to_parquet(left))
                entries.append((Erased(line.number, name, left.num_rows), None))
                removed[line.number] = held.num_rows - left.num_rows
        if not removed:
            raise Refused("No row that is kept has this child's code. Check it in the list of records; nothing was changed.")
        ledger.write(entries, who, based_on)
    except BaseException:
        for entry, _ in entries:
            store.cleaned_file(entry.file).unlink(missing_ok=True)
        raise
    finish_removals(ledger)
    return removed


def codes_of(code: str, ledger: Ledger) -> list[str]:
    """The code and every other one of the same child, by the lists of who is who that count today."""
    rows = []
    for line in effective_loads(ledger.lines()):
        source = sources().get(line.what.source)
        if source and source.same_child and line.what.file:
            rows += rows_kept(line, ledger).select(list(source.same_child)).to_pylist()
    child = one_code_each([[each for each in row.values() if each] for row in rows])
    return sorted({code} | {each for each, stands_for in child.items() if stands_for == child.get(code)})


def without(codes: pa.Array, rows: pa.Table) -> pa.Table:
    """The rows that have none of the codes in any column of text: a column may have been declared otherwise once."""
    for name, kind in zip(rows.column_names, rows.schema.types):
        if pa.types.is_string(kind):
            rows = rows.filter(compute.invert(compute.is_in(rows[name], codes)))
    return rows


def rows_kept(line: Line, ledger: Ledger) -> pa.Table:
    """Every column of a load's cleaned file. Raises Damaged."""
    return parquet.ParquetFile(pa.BufferReader(ledger.store.kept(line.what.file))).read()
