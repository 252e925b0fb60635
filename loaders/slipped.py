"""Rows whose cells may have slipped into other columns: they are more or fewer than the headings, or reach beyond them."""

from collections import Counter

from loaders.layout import Layout, Row, blank
from loaders.outcome import ROW_KEPT, ROW_SET_ASIDE
from plural import counted

TOO_MANY = (
    "this row has more cells than there are headings, so its values stand in the wrong columns; "
    "put quotation marks around the text that holds the mark between cells"
)
EMPTY_BEHIND = (
    "this row has more cells than there are headings, and nothing stands behind the last heading; "
    "check that no cell of it has moved to the right"
)
TOO_FEW = "this row has fewer cells than there are headings; check that none is missing and no line is broken in two"
BEYOND = "a cell stands behind the last heading; check that the cells of this row have not moved to the right"
UNCLOSED = "a quotation mark in this row is never closed; each line was read as a row; delete the mark and check the row"
NARROW = 4  # a row of such a table that lacks a cell looks like a note of two; one of two columns, like a note of one
BY_HABIT = 16  # Excel drops the marks at a row's end in blocks of so many rows (support.microsoft.com, Q77295)


def slipped(layout: Layout) -> dict[int, tuple[str, str]]:
    """Index of a row in the body → what is wrong with it, and what becomes of it."""
    body, wide = layout.body, len(layout.sheet.rows[layout.header_row])
    if not layout.sheet.unclosed and set(map(len, body)) <= {wide}:
        return moved(layout)
    first = layout.header_row + 1
    found = {index - first: (UNCLOSED, ROW_KEPT) for index in layout.sheet.unclosed if index >= first}
    widths = Counter(len(row) for row in body if any(row))
    return found | moved(layout) | said_of_short(body, wide) | said_of_long(body, wide, widths)


def moved(layout: Layout) -> dict[int, tuple[str, str]]:
    """Some rows with a cell straight behind the last heading; where most have one it is a column without a heading."""
    headings = layout.sheet.rows[layout.header_row]
    end = max(index for index, cell in enumerate(headings) if not blank(cell)) + 1
    if end >= len(headings):
        return {}
    beyond = [index for index, row in enumerate(layout.body) if end < len(row) and not blank(row[end])]
    return dict.fromkeys(beyond, (BEYOND, ROW_KEPT)) if len(beyond) * 2 <= sum(map(any, layout.body)) else {}


def said_of_long(body: list[Row], wide: int, widths: Counter[int]) -> dict[int, tuple[str, str]]:
    usual = max([wide, *(width for width, rows in widths.items() if rows >= BY_HABIT or rows * 2 > widths.total())])
    long = [index for index, row in enumerate(body) if len(row) > wide and (any(row[wide:]) or len(row) > usual)]
    return {index: (TOO_MANY, ROW_SET_ASIDE) if any(body[index][wide:]) else (EMPTY_BEHIND, ROW_KEPT) for index in long}


def said_of_short(body: list[Row], wide: int) -> dict[int, tuple[str, str]]:
    """Where many rows are short that is how the file was written: it is said once."""
    most_of_a_note = 2 if wide > NARROW else min(1, wide - 2)
    short = [index for index, row in enumerate(body) if len(row) < wide and sum(map(bool, row)) > most_of_a_note]
    if len(short) < BY_HABIT:
        return dict.fromkeys(short, (TOO_FEW, ROW_KEPT))
    return {short[0]: (f"{TOO_FEW} (and {counted(len(short) - 1, 'more row')})", ROW_KEPT)}
