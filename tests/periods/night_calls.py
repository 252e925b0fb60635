"""A made-up extract that comes by week, and its figure: taken in by the real reader, kept, and worked out in a snapshot."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from ledger.lines import Line, Load
from ledger.store import Store
from loaders.kinds import CHILD, DAY, REFERENCE, choice
from loaders.outcome import Report
from loaders.source import Column, Source, sources
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import COUNT
from metrics.working_out.figures import write_figures
from tests.loaders.workbooks import take, xlsx
from tests.small_snapshot import small_snapshot

TODAY = date(2025, 5, 15)  # the day after the Wednesday by which the week before last was due
SOURCE = Source(
    title="Night calls",
    partner="Staffordshire Police",
    grain="one row per call",
    frequency="weekly",
    due_day=3,
    period="called_on",
    key=("call_ref",),
    columns=(
        Column("call_ref", REFERENCE, "Number of the call"),
        Column("child_id", CHILD, "Who called"),
        Column("called_on", DAY, "Night of the call"),
        Column("side", choice("North", "South"), "Side of the city", required=False),
    ),
    id="night_calls",
)
DAILY = replace(SOURCE, frequency="daily", id="night_calls")
CALLS = Indicator(
    title="Night calls",
    theme=MISSING,
    question="Who calls at night?",
    numerator="Calls",
    unit=COUNT,
    polarity=NEITHER,
    owner="Staffordshire Police",
    sources=("night_calls",),
    frequency="weekly",
    by=("side",),
    cases="SELECT call_ref AS record_id, called_on AS date, 1 AS numerator, side, place FROM night_calls",
    example=Example(given={}, then=""),
    id="night_calls_made",
)


def file_of(days: dict[str, int]) -> bytes:
    """A workbook with so many calls of each day."""
    nights = [date.fromisoformat(day) for day, calls in days.items() for _ in range(calls)]
    rows = [[f"{night:%y%m%d}-{number}", f"P{number}", night, "North"] for number, night in enumerate(nights)]
    return xlsx(["Call ref", "Child ID", "Called on", "Side"], *rows)


def read(days: dict[str, int], name: str = "calls.xlsx", source: Source = SOURCE) -> tuple[Report, bytes]:
    return take(file_of(days), name, sources() | {source.id: source})


def snapshot_of(store: Store, files: Iterable[dict[str, int]], source: Source = SOURCE, indicator: Indicator = CALLS) -> Path:
    """A snapshot, seen from TODAY, of what came in these files."""
    store.make_folders()
    lines = []
    for number, days in enumerate(files, start=1):
        report, cleaned = read(days, source=source)
        store.keep(f"calls-{number}", cleaned)
        load = Load(
            source.id, (source.partner,), report.period, report.rows_read, report.rows_kept, 0, "ab", f"calls-{number}", "rules"
        )
        lines.append(Line(number, datetime(2025, 5, 1), "analyst", load, 1))
    known, figures = sources() | {source.id: source}, {indicator.id: indicator}
    return small_snapshot(store, lines, TODAY, known, lambda connection: write_figures(connection, figures))
