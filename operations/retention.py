"""Rows that are removed for good: those whose time is over, and those of one child. The ledger says so, never whose."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pyarrow as pa
import pyarrow.compute as compute
import pyarrow.parquet as parquet

from ledger.cleanup import finish_removals
from ledger.digest import with_digest
from ledger.effective import effective_loads, kept_loads
from ledger.ledger import Ledger
from ledger.lines import Erased, Expired, Line
from ledger.view import view_now
from loaders.outcome import Refused
from loaders.source import sources
from loaders.table import to_parquet
from periods import year_of, year_span
from warehouse.children import one_code_each

Removed = dict[int, int]  # load → rows removed


def expired_today(ledger: Ledger) -> list[Line]:
    """The loads whose time is over today: their period ended in a financial year that need not be kept any more.

    Of a list without dates the day it was loaded stands for its period. Published tables are kept: they are about nobody.
    """
    view = view_now(ledger)
    return [
        line
        for line in kept_loads(view.lines)
        if (source := sources().get(line.what.source))
        and not source.reference
        and last_day(line) < first_day_kept(view.today, source.keep_years)
    ]


def last_day(line: Line) -> date:
    return line.what.covers[1] if line.what.covers else line.at.date()


def first_day_kept(today: date, years: int) -> date:
    """1 April, so many whole financial years before the one of today."""
    return year_span(year_of(today) - years)[0]


def expire(ledger: Ledger, who: str, noted: Callable[[list[Line]], object] = lambda loads: None) -> list[Line]:
    """Remove the rows of every load whose time is over; those loads. Raises Conflict where somebody loads meanwhile.

    noted: called with them before they go; what it raises stops it.
    """
    based_on, loads = ledger.head, expired_today(ledger)
    if loads:
        entries = [(Expired(line.number, f"kept until {last_day(line)} and the time after it"), None) for line in loads]
        ledger.write(entries, who, based_on, lambda numbers: noted(loads))
        finish_removals(ledger.store, ledger.lines())
    return loads


def erase(code: str, ledger: Ledger, who: str, noted: Callable[[Removed], object] = lambda removed: None) -> Removed:
    """Remove every row of the child that the code stands for, whichever of its codes the row has.

    noted: called before they go; what it raises stops it. Raises Refused where no row has the code, and Conflict where
    somebody loads meanwhile; then nothing has changed.
    """
    based_on, store, removed, entries = ledger.head, ledger.store, {}, []
    codes = pa.array(codes_of(code, ledger), pa.string())
    try:
        for line in kept_loads(ledger.lines()):
            if line.what.file and (left := without(codes, held := rows_kept(line, ledger))).num_rows < held.num_rows:
                name = f"{line.what.source}-{line.what.original_sha256[:24]}-{uuid4().hex[:8]}"
                store.keep(name := with_digest(name, content := to_parquet(left)), content)
                entries.append((Erased(line.number, name, left.num_rows), None))
                removed[line.number] = held.num_rows - left.num_rows
        if not removed:
            raise Refused("No row that is kept has this child's code. Check it in the list of records; nothing was changed.")
        ledger.write(entries, who, based_on, lambda numbers: noted(removed))
    except BaseException:
        for entry, _ in entries:
            store.cleaned_file(entry.file).unlink(missing_ok=True)
        raise
    finish_removals(ledger.store, ledger.lines())
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
