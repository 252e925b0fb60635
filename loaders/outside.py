"""Rows that lie outside the period of their file: a row that is kept is in some figure, or said not to be."""

from collections.abc import Callable

import pyarrow as pa
import pyarrow.compute as pc

from loaders.outcome import FILE_KEPT, Issue, Report
from loaders.source import Source
from loaders.table import ROW, SHEET
from periods import span_words

BEFORE = "dated before {period}, the period of the file{more}; it counts where its own period was returned"
AFTER = "dated after {period}, the period of the file{more}; it is in no figure until its own period is returned"


def say_what_lies_outside(
    table: pa.Table, source: Source, place: Callable[[str, int, str], tuple[str, str]], report: Report
) -> None:
    """An issue for the rows before the period and one for those after it, at the first of each.

    Where a declaration lets days lie years before, earlier rows are as they should be. place(sheet, row, column): the cell and
    heading to point at.
    """
    if source.period is None or report.period is None or not table.num_rows:
        return
    first, last = report.period
    days = table.column(source.period).cast(pa.date32(), safe=False)
    both = {AFTER: pc.greater(days, pa.scalar(last)), BEFORE: pc.less(days, pa.scalar(first))}
    if getattr(source.column(source.period).kind, "years_before", None) is not None:
        del both[BEFORE]
    for says, outside in both.items():
        if rows := pc.indices_nonzero(outside).to_pylist():
            sheet, row = (table.column(name)[rows[0]].as_py() for name in (SHEET, ROW))
            more = f" (and {len(rows) - 1:,} more rows)" if len(rows) > 1 else ""
            problem = says.format(period=span_words(report.period), more=more)
            report.add(Issue(sheet, *place(sheet, row, source.period), problem, FILE_KEPT))
