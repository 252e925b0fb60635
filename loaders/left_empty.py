"""Empty cells of a column of yes and no: what they mean follows from all that a file holds there.

Where they mean what the column is declared to mean it is said once a file; where they do not, or say nothing, it is an issue.
"""

from loaders.cells import NOT_AVAILABLE
from loaders.clean import CleanSheet
from loaders.columns import ColumnRead
from loaders.kind import Flag
from loaders.outcome import FILE_KEPT, Issue, Report, cell_name
from loaders.source import Source
from plural import counted

NO_TICK = "{ticked} of {rows} ticked; an empty cell is read as No: write n/k in it where it is not known"
NOT_SAID = "{empty} of {rows} left empty, and read as not known: write Yes or No in each"

ARE_NO = "Empty cells that are a No"
ARE_NOT_KNOWN = "Empty cells that are not known"

Pair = tuple[object, str | None]
"""The value of a cell, and why there is none."""


def settle_empty_cells(sheets: list[CleanSheet], source: Source, report: Report) -> None:
    """Make each of them a No, or not known. Where agencies or months stand across, an empty cell is no row at all."""
    for column in source.columns:
        found = [sheet for sheet in sheets if column.name in sheet.layout.columns and not sheet.layout.across]
        if isinstance(column.kind, Flag) and not column.required:
            settle(found, column.name, column.kind, report)


def settle(sheets: list[CleanSheet], name: str, kind: Flag, report: Report) -> None:
    rows = [pair for sheet in sheets for index, pair in enumerate(pairs(sheet.columns[name])) if index not in sheet.aside]
    empty = rows.count((None, None))
    if empty:
        means_no = kind.empty_means_no({status if value is None else value for value, status in rows} - {None})
        for sheet in sheets:
            sheet.columns[name] = filled(sheet.columns[name], *((False, None) if means_no else (None, NOT_AVAILABLE)))
        place, heading = heading_of(sheets[0], name)
        if means_no == kind.is_tick and empty < len(rows):
            report.understand(ARE_NO if means_no else ARE_NOT_KNOWN, f"{heading} ({empty:,} of {len(rows):,})")
            return
        said = NO_TICK if means_no else NOT_SAID
        problem = said.format(ticked=rows.count((True, None)), empty=empty, rows=counted(len(rows), "row"))
        report.add(Issue(sheets[0].layout.label, place, heading, problem, FILE_KEPT))


def pairs(read: ColumnRead) -> list[Pair]:
    return list(zip(read.values, read.statuses or [None] * len(read.values)))


def filled(read: ColumnRead, *meaning: *Pair) -> ColumnRead:
    """With this value and status where there is neither."""
    both = [meaning if pair == (None, None) else pair for pair in pairs(read)]
    return ColumnRead([value for value, _ in both], [status for _, status in both], read.problems)


def heading_of(sheet: CleanSheet, name: str) -> tuple[str, str]:
    layout, position = sheet.layout, sheet.layout.columns[name]
    return cell_name(layout.header_row + 1, position + 1), layout.headings[position]
