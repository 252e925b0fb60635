"""Which return was expected from whom, when it was due, and whether it came; and the periods figures are shown for."""

from datetime import date, timedelta

from database import Database
from ledger.lines import Line
from loaders.period import unit_end, unit_start
from loaders.source import Source
from warehouse.contract import CALENDAR, LISTS, RETURNS, SENDERS, Listed, Period, Return, Sender

GRAINS = {"month": 1, "quarter": 3, "year": 12}


def write_returns(connection: Database, sources: dict[str, Source], returns: list[Return]) -> None:
    """What was expected and came; which sources and agencies are expected; every period of which anything is."""
    RETURNS.write(connection, returns)
    LISTS.write(connection, [Listed(source.id) for source in sources.values() if source.period is None])
    SENDERS.write(connection, [sender for source in sources.values() for sender in senders_of(source)])
    CALENDAR.write(connection, calendar(sorted({each.month for each in returns})))


def senders_of(source: Source) -> list[Sender]:
    """Of one that several agencies send."""
    return [Sender(source.id, source.returns_by, sender) for sender in source.senders] if source.returns_by else []


def returns_of(sources: dict[str, Source], loads: list[Line], today: date) -> list[Return]:
    """One for each source, expected sender and month, from the first month anybody sent to the last one due."""
    return [
        row
        for source in sources.values()
        for row in rows_for(source, [line for line in loads if line.what.source == source.id], today)
    ]


def rows_for(source: Source, loads: list[Line], today: date) -> list[Return]:
    returned = months_returned(loads)
    if not returned:
        return []
    rows = []
    months = source.months_a_return_covers
    unit = unit_start(min(month for _, month in returned), months)
    last = max(month for _, month in returned)
    while due_on(source, unit) <= today or unit <= last:
        for sender in source.expected_senders:
            for month in months_of(unit, unit_end(unit, months)):
                rows.append(Return(source.id, sender, month, due_on(source, unit), (sender, month) in returned))
        unit = unit_end(unit, months) + timedelta(days=1)
    return rows


def months_returned(loads: list[Line]) -> set[tuple[str, date]]:
    return {
        (sender, month)
        for line in loads
        if line.what.covers
        for sender in line.what.senders
        for month in months_of(*line.what.covers)
    }


def due_on(source: Source, unit: date) -> date:
    """The day of the month after the period's end on which its return is due; what others publish comes within a year."""
    end = unit_end(unit, source.months_a_return_covers)
    after = (unit_end(end.replace(year=end.year + 1), 1) if source.reference else end) + timedelta(days=1)
    return min(after.replace(day=1) + timedelta(days=source.due_day - 1), unit_end(after, 1))


def months_of(start: date, end: date) -> list[date]:
    months, month = [], start.replace(day=1)
    while month <= end:
        months.append(month)
        month = unit_end(month, 1) + timedelta(days=1)
    return months


def calendar(months: list[date]) -> list[Period]:
    """Every month, quarter and financial year (from April) that holds one of these months."""
    return [
        Period(grain, start, unit_end(start, size), label(grain, start))
        for grain, size in GRAINS.items()
        for start in sorted({unit_start(month, size) for month in months})
    ]


def label(grain: str, start: date) -> str:
    """Apr 2024; 2024-25 Q1; 2024-25."""
    if grain == "month":
        return start.strftime("%b %Y")
    first = start.year - (start.month < 4)
    year = f"{first}-{(first + 1) % 100:02d}"
    return year if grain == "year" else f"{year} Q{(start.month - 4) % 12 // 3 + 1}"
