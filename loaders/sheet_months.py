"""Sheets named after a month of which they hold no row: somebody copied the sheet, or the wrong rows into it."""

from collections.abc import Iterable
from datetime import date

import pyarrow as pa
import pyarrow.compute as compute

from loaders.layout import Layout
from loaders.outcome import FILE_KEPT, Issue, Report
from loaders.period import widen
from loaders.period_named import doubtful_months, months_alone, spans_named
from loaders.source import Source
from loaders.table import SHEET
from periods import MONTH_NAMES, QUARTER, YEAR, Span, span_words

OTHERWISE = "the sheet's name speaks of {named}, and none of its rows is of that time; check which is right"


def say_sheets_of_other_months(table: pa.Table, source: Source, layouts: list[Layout], report: Report) -> None:
    """Of extracts whose rows have days of their own, near the file's period, and that come more often than by quarter."""
    if source.period is None or source.period == source.sheet_column or source.sent_for in (QUARTER, YEAR):
        return
    if getattr(source.column(source.period).kind, "years_before", None) is not None:
        return
    days = table.column(source.period).cast(pa.date32(), safe=False)
    for layout in {layout.label: layout for layout in layouts}.values():
        named = named_by(layout.sheet.name, source)
        own = compute.filter(days, compute.equal(table.column(SHEET), layout.label)).to_pylist() if named else []
        if own and not any_of(named, own):
            report.add(Issue(layout.label, "sheet", "", OTHERWISE.format(named=words_for(named[0])), FILE_KEPT))


def named_by(name: str, source: Source) -> list[Span | int]:
    """The periods that it names, or else the months without a year."""
    spans = [widen(span, source) for span in (*spans_named(name, source), *doubtful_months(name))]
    return [*spans] or [*months_alone(name)]


def any_of(named: list[Span | int], days: Iterable[date | None]) -> bool:
    months = {each for each in named if isinstance(each, int)}
    spans = [each for each in named if not isinstance(each, int)]
    return any(day and (day.month in months or any(first <= day <= last for first, last in spans)) for day in days)


def words_for(named: Span | int) -> str:
    return MONTH_NAMES[named - 1] if isinstance(named, int) else span_words(named)
