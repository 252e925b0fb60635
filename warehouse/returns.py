"""Which return was expected from whom, when it was due, and whether it came; and the periods figures are shown for."""

from datetime import date, timedelta

import duckdb

from ledger.lines import Line
from loaders.period import unit_end, unit_start
from loaders.source import Source

SCHEMA = """
    CREATE TABLE returns (source VARCHAR, sender VARCHAR, month DATE, due_on DATE, returned BOOLEAN);
    CREATE TABLE lists (source VARCHAR);
    CREATE TABLE senders (source VARCHAR, agency_column VARCHAR, sender VARCHAR);
    CREATE TABLE calendar (grain VARCHAR, start DATE, stop DATE, label VARCHAR);
"""
GRAINS = {"month": 1, "quarter": 3, "year": 12}


def fill_returns(connection: duckdb.DuckDBPyConnection, sources: dict[str, Source], loads: list[Line], today: date) -> None:
    """One row per source, expected sender and month, from the first month anybody sent to the last one due."""
    connection.execute(SCHEMA)
    for source in sources.values():
        if source.period is None:
            connection.execute("INSERT INTO lists VALUES (?)", [source.id])
        for sender in source.senders if source.returns_by else ():
            connection.execute("INSERT INTO senders VALUES (?, ?, ?)", [source.id, source.returns_by, sender])
        rows = rows_for(source, [line for line in loads if line.what.source == source.id], today)
        if rows:
            connection.executemany("INSERT INTO returns VALUES (?, ?, ?, ?, ?)", rows)
    fill_calendar(connection)


def rows_for(source: Source, loads: list[Line], today: date) -> list[tuple]:
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
                rows.append((source.id, sender, month, due_on(source, unit), (sender, month) in returned))
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


def fill_calendar(connection: duckdb.DuckDBPyConnection) -> None:
    """Every month, quarter and financial year (from April) in which a return was expected."""
    months = [month for (month,) in connection.execute("SELECT DISTINCT month FROM returns ORDER BY 1").fetchall()]
    for grain, size in GRAINS.items():
        starts = sorted({unit_start(month, size) for month in months})
        rows = [(grain, start, unit_end(start, size), label(grain, start)) for start in starts]
        if rows:
            connection.executemany("INSERT INTO calendar VALUES (?, ?, ?, ?)", rows)


def label(grain: str, start: date) -> str:
    """Apr 2024; 2024-25 Q1; 2024-25."""
    if grain == "month":
        return start.strftime("%b %Y")
    first = start.year - (start.month < 4)
    year = f"{first}-{(first + 1) % 100:02d}"
    return year if grain == "year" else f"{year} Q{(start.month - 4) % 12 // 3 + 1}"
