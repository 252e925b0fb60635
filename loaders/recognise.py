"""Which extract a workbook is, and where its tables begin: by its headings, never by its name."""

import difflib

from loaders.cells import may_be_about_a_person, tidy
from loaders.headings import Heading, across, match, rows_of_headings, times_apart, words_of
from loaders.layout import Layout
from loaders.outcome import Refused
from loaders.read import Sheet
from loaders.sheet_name import label
from loaders.source import Source

LONGEST_HEADING = 60


def recognise(sheets: list[Sheet], sources: dict[str, Source]) -> list[tuple[Source, list[Layout]]]:
    """The source whose headings fit best, with every sheet that has them, and those that share its workbook.

    Raises Refused with what is missing.
    """
    best, layouts = None, []
    rows = [rows_of_headings(sheet) for sheet in sheets]
    for source in sources.values():
        found = [layout for sheet, headings in zip(sheets, rows) if (layout := find_table(sheet, source, headings))]
        if found and fit(source, found) > fit(best, layouts):
            best, layouts = source, found
    if best is None:
        raise Refused("No table was found: none of the first 40 rows of any sheet holds the headings of an extract.")
    if best.workbook:
        return in_one_workbook(best, layouts, sheets, sources)
    complete = [layout for layout in layouts if not missing_columns(best, layout)]
    if not complete:
        raise Refused(what_is_missing(best, layouts))
    return [(best, complete)]


def in_one_workbook(
    best: Source, layouts: list[Layout], sheets: list[Sheet], sources: dict[str, Source]
) -> list[tuple[Source, list[Layout]]]:
    """Each sheet with the source of the workbook that it fits best, where it has all that source needs."""
    family = [source for source in sources.values() if source.workbook == best.workbook]
    chosen_sheets: dict[str, list[Layout]] = {}
    for sheet in sheets:
        rows = rows_of_headings(sheet)
        fits = [(fit(source, [layout]), source.id, layout) for source in family if (layout := find_table(sheet, source, rows))]
        if fits and not missing_columns(sources[(chosen := max(fits, key=lambda each: each[:2]))[1]], chosen[2]):
            chosen_sheets.setdefault(chosen[1], []).append(chosen[2])
    if not chosen_sheets:
        raise Refused(what_is_missing(best, layouts))
    return [(source, chosen_sheets[source.id]) for source in family if source.id in chosen_sheets]


def fit(source: Source | None, layouts: list[Layout]) -> tuple:
    """How well a source explains a workbook: most columns known, then all required there, then fewest not sent.

    A misspelt heading must not turn one extract into another that happens to need fewer columns.
    """
    if source is None:
        return (0,)
    best = max(layouts, key=lambda layout: len(layout.positions))
    return len(best.positions), not missing_columns(source, best), -len(source.columns)


def find_table(sheet: Sheet, source: Source, rows: list[list[Heading]] | None = None) -> Layout | None:
    """The row that matches most of the source's headings; at least two, and half of those required."""
    rows = rows_of_headings(sheet) if rows is None else rows
    best: dict[str, int] = {}
    crossing: dict[int, object] = {}
    best_row = 0
    for number, row in enumerate(rows):
        positions = match(row, source.spellings)
        values = across(row, positions, source) if positions else {}
        if (len(positions), len(values)) > (len(best), len(crossing)):
            best, crossing, best_row = positions | times_apart(row, positions, source), values, number
    needed = required_columns(source, crossing)
    if len(best) + bool(crossing) < 2 or len(needed & best.keys()) * 2 < len(needed):
        return None
    unfolded = (source.across.heading, source.across.cell) if source.across and crossing else ("", "")
    return Layout(
        sheet,
        label(sheet, source),
        best_row,
        best,
        tuple(map(words_of, rows[best_row])),
        unknown_headings(sheet.rows[best_row], {*best.values(), *crossing}),
        crossing,
        unfolded,
    )


def required_columns(source: Source, crossing: dict[int, object]) -> set[str]:
    """Those that need a heading of their own: where values stand across, they need none."""
    unfolded = {source.across.heading, source.across.cell} if source.across and crossing else set()
    return {column.name for column in source.columns if column.required} - unfolded


def missing_columns(source: Source, layout: Layout) -> list[str]:
    return sorted(required_columns(source, layout.across) - layout.positions.keys())


def unknown_headings(row: list[object], used: set[int]) -> tuple[str, ...]:
    """Headings of columns that are dropped unread; one that could be about a person is not shown."""
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
