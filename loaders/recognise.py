"""Which extract a workbook is, and where its tables begin: by its headings, never by its name."""

import difflib
from dataclasses import dataclass

from loaders.cells import fold, may_be_about_a_person, tidy
from loaders.outcome import Refused
from loaders.read import Sheet
from loaders.sheet_name import label
from loaders.source import Source

ROWS_SEARCHED = 40
LONGEST_HEADING = 60


@dataclass(frozen=True)
class Layout:
    """Where the table stands on a sheet. positions: index of each column found; header_row counts from 0.

    label: how the sheet is named to people.
    """

    sheet: Sheet
    label: str
    header_row: int
    positions: dict[str, int]
    unknown: tuple[str, ...]

    @property
    def title_rows(self) -> list[list[object]]:
        return self.sheet.rows[: self.header_row]


def recognise(sheets: list[Sheet], sources: dict[str, Source]) -> tuple[Source, list[Layout]]:
    """The source whose headings fit best, and every sheet that has them. Raises Refused with what is missing."""
    best, layouts = None, []
    for source in sources.values():
        found = [layout for sheet in sheets if (layout := find_table(sheet, source))]
        if found and fit(source, found) > fit(best, layouts):
            best, layouts = source, found
    if best is None:
        raise Refused("No table was found: none of the first 40 rows of any sheet holds the headings of an extract.")
    complete = [layout for layout in layouts if not missing_columns(best, layout)]
    if not complete:
        raise Refused(what_is_missing(best, layouts))
    return best, complete


def fit(source: Source | None, layouts: list[Layout]) -> tuple:
    """How well a source explains a workbook: most columns known, then all required there, then fewest not sent.

    A misspelt heading must not turn one extract into another that happens to need fewer columns.
    """
    if source is None:
        return (0,)
    best = max(layouts, key=lambda layout: len(layout.positions))
    return len(best.positions), not missing_columns(source, best), -len(source.columns)


def find_table(sheet: Sheet, source: Source) -> Layout | None:
    """The row that matches most of the source's headings; at least two, and half of those required."""
    spellings = heading_spellings(source)
    best: dict[str, int] = {}
    best_row = 0
    for number, row in enumerate(sheet.rows[:ROWS_SEARCHED]):
        positions = match(row, spellings)
        if len(positions) > len(best):
            best, best_row = positions, number
    needed = required_columns(source)
    if len(best) < 2 or len(needed & best.keys()) * 2 < len(needed):
        return None
    return Layout(sheet, label(sheet, source), best_row, best, unknown_headings(sheet.rows[best_row], best))


def heading_spellings(source: Source) -> dict[str, str]:
    """Column name by folded heading: its own name first, then what partners call it."""
    spellings = {fold(column.name): column.name for column in source.columns}
    for column in source.columns:
        for spelling in column.also:
            spellings.setdefault(fold(spelling), column.name)
    return spellings


def match(row: list[object], spellings: dict[str, str]) -> dict[str, int]:
    positions: dict[str, int] = {}
    for index, cell in enumerate(row):
        name = spellings.get(fold(cell)) if isinstance(cell, str) and cell else None
        if name and name not in positions:
            positions[name] = index
    return positions


def required_columns(source: Source) -> set[str]:
    return {column.name for column in source.columns if column.required}


def missing_columns(source: Source, layout: Layout) -> list[str]:
    return sorted(required_columns(source) - layout.positions.keys())


def unknown_headings(row: list[object], positions: dict[str, int]) -> tuple[str, ...]:
    """Headings of columns that are dropped unread; one that could be about a person is not shown."""
    used = set(positions.values())
    texts = (tidy(str(cell)) for index, cell in enumerate(row) if index not in used)
    return tuple("(not shown)" if may_be_about_a_person(text) else text[:LONGEST_HEADING] for text in texts if text)


def what_is_missing(source: Source, layouts: list[Layout]) -> str:
    layout = max(layouts, key=lambda layout: len(layout.positions))
    start = f"Sheet {layout.label}, row {layout.header_row + 1} looks like {source.title}"
    return f"{start}, but lacks {lacking(source, layout)}."


def lacking(source: Source, layout: Layout) -> str:
    return " and ".join(describe_missing(source, name, layout.unknown) for name in missing_columns(source, layout))


def describe_missing(source: Source, name: str, unknown: tuple[str, ...]) -> str:
    column = source.column(name)
    spellings = [name.replace("_", " "), *column.also]
    close = [text for text in unknown if difflib.get_close_matches(text.casefold(), [s.casefold() for s in spellings])]
    words = f"the column “{(column.also or (name,))[0]}”"
    return f"{words} (is it “{close[0]}”? rename that heading)" if close else words
