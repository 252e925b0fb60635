"""Cells that had a value when their row came before, and are empty now: a row that is sent again takes its place whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ledger.lines import Line
from loaders.cells import UNREADABLE
from loaders.kind import Flag
from loaders.outcome import CELL_EMPTY, Issue
from loaders.source import Column
from loaders.table import ROW, SHEET, status_column
from loaders.template import heading
from operations.arrivals import Arrival
from operations.sent_again import by_key
from plural import counted

MANY = 0.25  # share of a column's cells that had a value in rows sent again; a correction empties fewer
NAMED = 6  # rows named in a question
Row = dict[str, object]


@dataclass(frozen=True)
class Emptied:
    """What of a column is empty that was not in a load. had: how many of its rows had a value there, and came again."""

    column: Column
    line: Line
    rows: list[Row]
    had: int

    @property
    def is_many(self) -> bool:
        return len(self.rows) >= MANY * self.had

    @property
    def where(self) -> str:
        """Empty, and of a column of ticks also No, which is what an empty cell says there."""
        return "empty or No" if is_tick(self.column) else "empty"

    def issues(self) -> Iterator[Issue]:
        problem = f"this had a value in load {self.line.number}, whose row this one replaces, and is {self.where} now"
        for row in self.rows:
            yield Issue(str(row[SHEET]), f"row {row[ROW]}", heading(self.column), problem, CELL_EMPTY)

    def sentence(self) -> str:
        """For a question: 3 of 9 cells under Returned at that had a value in load 2 came back empty (rows 2, 5, 7)."""
        rows = ", ".join(str(row[ROW]) for row in self.rows[:NAMED]) + (" …" if len(self.rows) > NAMED else "")
        cells = f"{len(self.rows):,} of {counted(self.had, 'cell')} under {heading(self.column)}"
        named = f"row{'s' if len(self.rows) > 1 else ''} {rows}"
        return f"{cells} that had a value in load {self.line.number} came back {self.where} ({named})"


def emptied(arrival: Arrival, before: list[Line]) -> list[Emptied]:
    """By column and load. before: those whose rows it takes the place of, the one that counts first."""
    source, rows = arrival.source, by_key(arrival.source, arrival.cleaned) if before else {}
    found = []
    for line in before:
        held = by_key(source, arrival.cleaned_of(line))
        both = [(rows.pop(key), held[key]) for key in held.keys() & rows.keys()]  # of one key only the newest row counted
        for column in source.columns if both else ():
            had = [(now, then) for now, then in both if says(column, then)]
            gone = [now for now, _ in had if not says(column, now) and now.get(status_column(column.name)) != UNREADABLE]
            if gone:
                in_order = sorted(gone, key=lambda row: (str(row[SHEET]), row[ROW]))
                found.append(Emptied(column, line, in_order, len(had)))
    return found


def replaced_rows_of(arrival: Arrival, others: list[Line]) -> list[Line]:
    """Those of others that hold rows for which this one's count, whatever the period: the last that spoke for them first."""
    covers, key = arrival.load.covers, arrival.source.key
    if covers is None or arrival.source.as_at or arrival.source.period in key:
        return []
    earlier = [line for line in others if line.what.covers and line.what.covers[1] <= covers[1]]
    return sorted(earlier, key=lambda line: (line.what.covers[1] if line.what.covers else date.min, line.number), reverse=True)


def says(column: Column, row: Row) -> bool:
    value = row.get(column.name)
    return value is not None and not (is_tick(column) and value is False)


def is_tick(column: Column) -> bool:
    return isinstance(column.kind, Flag) and column.kind.is_tick
