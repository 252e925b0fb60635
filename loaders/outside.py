"""Rows that lie outside the period of their file: a row that is kept is in some figure, or said not to be."""

from collections.abc import Callable

import pyarrow as pa
import pyarrow.compute as pc

from loaders.outcome import FILE_KEPT, Issue, Report
from loaders.source import Source
from loaders.table import ROW, SHEET
from periods import span_words
from plural import counted

BEFORE = "Rows dated before {period}, the period of the file, which count where their own period was returned"
LONG_BEFORE = "dated more than a year before {period}, the period of the file{more}; check the year"
AFTER = "dated after {period}, the period of the file{more}; it is in no figure until its own period is returned"


def say_what_lies_outside(
    table: pa.Table, source: Source, place: Callable[[str, int, str], tuple[str, str]], report: Report
) -> None:
    """An issue for the rows after the period and for those long before it, at the first of each; of others before it how many.

    Lists go back, and what is sent late counts where it belongs: that is no fault, and a year that was mistyped is one. Where a
    declaration lets days lie years before, earlier rows are as they should be. place(sheet, row, column): what to point at.
    """
    if source.period is None or report.period is None or not table.num_rows:
        return
    (first, last), period = report.period, span_words(report.period)
    days = table.column(source.period).cast(pa.date32(), safe=False)
    goes_back = getattr(source.column(source.period).kind, "years_before", None) is not None
    a_year_before = pa.scalar(first.replace(year=first.year - 1, day=1))
    odd = {AFTER: pc.greater(days, pa.scalar(last))} | ({} if goes_back else {LONG_BEFORE: pc.less(days, a_year_before)})
    for says, outside in odd.items():
        if found := places(table, outside):
            more = f" (and {counted(len(found) - 1, 'more row')})" if len(found) > 1 else ""
            (sheet, row), problem = found[0], says.format(period=period, more=more)
            report.add(Issue(sheet, *place(sheet, row, source.period), problem, FILE_KEPT))
    earlier = pc.and_(pc.less(days, pa.scalar(first)), pc.greater_equal(days, a_year_before))
    if not goes_back and (found := places(table, earlier)):
        sheet, row = found[0]
        cell, _ = place(sheet, row, source.period)
        report.understand(BEFORE.format(period=period), f"{counted(len(found), 'row')}, the first at {cell} of sheet {sheet}")


def places(table: pa.Table, wanted: pa.ChunkedArray) -> list[tuple[str, int]]:
    """The sheet and row of each that is wanted."""
    found = table.take(pc.indices_nonzero(wanted))
    return list(zip(found.column(SHEET).to_pylist(), found.column(ROW).to_pylist()))
