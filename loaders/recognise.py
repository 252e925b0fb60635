"""Which extract a workbook is, and where its tables begin: by its headings, never by its name."""

from collections.abc import Iterator

from loaders.cells import tidy
from loaders.doubtful_headings import (
    fullest,
    missing_columns,
    nearest,
    only_renamed,
    refuse_alike,
    refuse_the_same,
    shown,
    what_is_missing,
)
from loaders.headings import HeadingRow, across, match, rows_of_headings, times_apart, words_of
from loaders.layout import Layout, blank
from loaders.outcome import Refused, cell_name
from loaders.read import Sheet
from loaders.sheet_name import label
from loaders.source import Source

ROWS_LOOKED_AT = 50


def recognise(sheets: list[Sheet], sources: dict[str, Source]) -> list[tuple[Source, list[Layout]]]:
    """The source whose headings fit best, with every sheet that has them, and those that share its workbook.

    Raises Refused with what is missing, and where two fit nearly alike.
    """
    rows = [rows_of_headings(sheet) for sheet in sheets]
    fits = []
    for source in sources.values():
        found = [layout for sheet, headings in zip(sheets, rows) if (layout := find_table(sheet, source, headings))]
        if found:
            fits.append((source, found))
    if not fits:
        raise Refused(f"No table was found: {nearest(sheets, sources)}.")
    best, layouts = max(fits, key=lambda each: fit(*each))
    refuse_alike(best, layouts, [each for each in fits if not best.workbook or each[0].workbook != best.workbook])
    if best.workbook:
        found = in_one_workbook(best, sheets, sources)
    else:
        found = [(best, [layout for layout in layouts if not missing_columns(best, layout)])]
    if not any(complete for _, complete in found):
        raise Refused(what_is_missing(best, layouts))
    return found


def in_one_workbook(best: Source, sheets: list[Sheet], sources: dict[str, Source]) -> list[tuple[Source, list[Layout]]]:
    """Each sheet with the source of the workbook that it fits best, where it has all that source needs."""
    family = [source for source in sources.values() if source.workbook == best.workbook]
    chosen_sheets: dict[str, list[Layout]] = {}
    for sheet in sheets:
        chosen, layout = best_fit(sheet, family)
        if layout and not missing_columns(sources[chosen], layout):
            tables = ((other, find_table(sheet, other)) for other in family)
            refuse_the_same(sources[chosen], layout, [(other, table) for other, table in tables if table])
            chosen_sheets.setdefault(chosen, []).append(layout)
    return [(source, chosen_sheets[source.id]) for source in family if source.id in chosen_sheets]


def best_fit(sheet: Sheet, family: list[Source]) -> tuple[str, Layout | None]:
    """Which of these sources a sheet fits best, by id, and its table; none where it fits no one."""
    rows = rows_of_headings(sheet)
    fits = [(fit(source, [layout]), source.id, layout) for source in family if (layout := find_table(sheet, source, rows))]
    return max(fits, key=lambda each: each[:2])[1:] if fits else ("", None)


def nearly_read(
    best: Source, taken: list[Source], others: list[Sheet], sources: dict[str, Source]
) -> Iterator[tuple[Source, Layout]]:
    """Sheets that were not read but look like an extract of the workbook, each with it.

    Lists of one workbook resemble each other: such a sheet is meant only where that list was not found, and most of
    its headings are there, or what it lacks was renamed.
    """
    family = [source for source in sources.values() if best.workbook and source.workbook == best.workbook] or [best]
    for sheet in others:
        chosen, layout = best_fit(sheet, family)
        if layout and (not best.workbook or sources[chosen] not in taken and is_meant(sources[chosen], layout)):
            yield sources[chosen], layout


def is_meant(source: Source, layout: Layout) -> bool:
    return only_renamed(source, layout) or 2 * len(layout.explained) > len(source.columns)


def fit(source: Source, layouts: list[Layout]) -> tuple:
    """How well a source explains a workbook: most columns known, then all required there, then fewest not sent.

    A misspelt heading must not turn one extract into another that happens to need fewer columns.
    """
    best = fullest(layouts)
    return len(best.explained), not missing_columns(source, best), -len(source.columns)


def find_table(sheet: Sheet, source: Source, rows: list[HeadingRow] | None = None) -> Layout | None:
    """The row that matches most of the source's headings; at least two."""
    rows = rows_of_headings(sheet) if rows is None else rows
    best: dict[str, int] = {}
    crossing: dict[int, object] = {}
    best_row = 0
    for number, row in enumerate(rows):
        positions = {} if source.spellings.keys().isdisjoint(row.spelled) else match(row, source.spellings)
        values = across(row, positions, source) if positions else {}
        if (len(positions), len(values)) > (len(best), len(crossing)):
            best, crossing, best_row = positions | times_apart(row, positions, source), values, number
    if len(best) + bool(crossing) < 2:
        return None
    unfolded = (source.across.heading, source.across.cell) if source.across and crossing else ("", "")
    return Layout(
        sheet,
        label(sheet, source),
        best_row,
        best,
        tuple(map(words_of, rows[best_row])),
        (*unknown_headings(sheet.rows[best_row], {*best.values(), *crossing}), *without_heading(sheet, best_row, best, crossing)),
        crossing,
        unfolded,
    )


def without_heading(sheet: Sheet, number: int, used: dict[str, int], crossing: dict[int, object]) -> list[str]:
    """Columns between or beside those that are read that hold something in a fifth of the rows and have no heading."""
    row, body = sheet.rows[number], sheet.rows[number + 1 : number + 1 + ROWS_LOOKED_AT]
    places = [*used.values(), *crossing]
    near = [index for index in range(min(places), min(max(places) + 2, len(row))) if index not in places and blank(row[index])]
    return [
        f"what stands below {cell_name(number + 1, index + 1)}, which is empty"
        for index in near
        if sum(index < len(each) and not blank(each[index]) for each in body) * 5 > len(body)
    ]


def unknown_headings(row: list[object], used: set[int]) -> tuple[str, ...]:
    """Headings of columns that are dropped unread."""
    return tuple(shown(tidy(str(cell))) for index, cell in enumerate(row) if index not in used and not blank(cell))
