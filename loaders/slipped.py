"""Rows whose cells may have slipped into other columns: they are more or fewer than the headings, or end beyond them."""

from collections import Counter

from counted import counted
from loaders.layout import Layout, Row, blank
from loaders.outcome import ROW_KEPT, ROW_SET_ASIDE

TOO_MANY = (
    "this row has more cells than there are headings, so its values stand in the wrong columns; "
    "put quotation marks around the text that holds the mark between cells"
)
TOO_FEW = "this row has fewer cells than there are headings; check that none is missing and no line is broken in two"
MOVED = (
    "this row has a cell beyond the last heading and none where most rows have one, so its values may stand a column too far "
    "right; move them back"
)
UNCLOSED = "a quotation mark in this row is never closed; each line was read as a row; delete the mark and check the row"
BY_HABIT = 16  # Excel drops the marks at a row's end in blocks of so many rows (support.microsoft.com, Q77295)


def slipped(layout: Layout) -> dict[int, tuple[str, str]]:
    """Index of a row in the body → what is wrong with it, and what becomes of it."""
    body, wide = layout.body, len(layout.sheet.rows[layout.header_row])
    if not layout.sheet.unclosed and set(map(len, body)) <= {wide}:
        return said_of_moved(layout)
    first = layout.header_row + 1
    found = {index - first: (UNCLOSED, ROW_KEPT) for index in layout.sheet.unclosed if index >= first}
    widths = Counter(len(row) for row in body if any(row))
    return said_of_moved(layout) | found | said_of_short(body, wide) | said_of_long(body, wide, widths)


def said_of_moved(layout: Layout) -> dict[int, tuple[str, str]]:
    """Rows with a cell beyond the headings, where that is no column of its own, and a gap that most rows do not have."""
    end = max(index for index, heading in enumerate(layout.headings) if heading) + 1
    rows = [index for index, row in enumerate(layout.body) if any(not blank(cell) for cell in row)]
    beyond = [index for index in rows if any(not blank(cell) for cell in layout.body[index][end:])]
    if not beyond or 2 * len(beyond) > len(rows):
        return {}
    usual = {at for at in range(end) if 2 * sum(at < len(row) and not blank(row[at]) for row in layout.body) > len(rows)}
    return {index: (MOVED, ROW_KEPT) for index in beyond if any(blank(layout.body[index][at]) for at in usual)}


def said_of_long(body: list[Row], wide: int, widths: Counter[int]) -> dict[int, tuple[str, str]]:
    usual = max([wide, *(width for width, rows in widths.items() if rows >= BY_HABIT or rows * 2 > widths.total())])
    return {
        index: (TOO_MANY, ROW_SET_ASIDE)
        for index, row in enumerate(body)
        if len(row) > wide and (any(row[wide:]) or len(row) > usual and any(row))
    }


def said_of_short(body: list[Row], wide: int) -> dict[int, tuple[str, str]]:
    """Where many rows are short that is how the file was written: it is said once."""
    short = [index for index, row in enumerate(body) if len(row) < wide and sum(map(bool, row)) > 2]
    if len(short) < BY_HABIT:
        return dict.fromkeys(short, (TOO_FEW, ROW_KEPT))
    return {short[0]: (f"{TOO_FEW} (and {counted(len(short) - 1, 'more row')})", ROW_KEPT)}
