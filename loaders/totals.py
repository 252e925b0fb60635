"""Totals that a partner states inside a table are held against the rows they claim to add up."""

from loaders.aside import TOTALS
from loaders.cells import Unreadable, fold
from loaders.clean import CleanSheet
from loaders.numbers import number_in
from loaders.outcome import FILE_KEPT, Report
from loaders.source import Source


def reconcile_totals(sheet: CleanSheet, source: Source, report: Report) -> None:
    """Add an issue for each stated total that differs from its rows."""
    if not source.totals or TOTALS not in sheet.aside.values():
        return
    for name in source.totals:
        for block in sheet.layout.blocks():
            since = block.start
            for index in (index for index in block if sheet.aside.get(index) == TOTALS):
                above = range(since if is_subtotal(sheet.table[index]) else block.start, index)
                compare(sheet, name, index, above if counted(sheet, above) else range(index + 1, block.stop), report)
                since = index + 1


def counted(sheet: CleanSheet, rows: range) -> list[int]:
    return [row for row in rows if row not in sheet.aside]


def compare(sheet: CleanSheet, name: str, index: int, rows: range, report: Report) -> None:
    """Hold the number stated in row `index` against the values of the rows above it, or below where there are none above."""
    stated = stated_number(sheet, name, index)
    values = sheet.columns[name].values
    found = sum(values[row] or 0 for row in counted(sheet, rows))
    if stated is not None and stated != found:
        problem = f"the stated total differs from its rows: {stated:g} stated, {found:g} found"
        report.add(sheet.place(index, name, problem, FILE_KEPT))


def is_subtotal(row: list[object]) -> bool:
    return any(isinstance(cell, str) and fold(cell).startswith("sub") for cell in row)


def stated_number(sheet: CleanSheet, name: str, index: int) -> float | None:
    position = sheet.layout.columns.get(name)
    row = sheet.table[index]
    if position is None or position >= len(row) or row[position] == "":
        return None
    try:
        return number_in(row[position])
    except Unreadable:
        return None
