"""Why a row that lacks something required cannot count: it is blank, a total, a heading again, a note, or incomplete."""

import re

from loaders.cells import TOTAL, Unreadable, fold, tidy
from loaders.layout import Layout, Row, blank
from loaders.numbers import number_in
from loaders.source import Source

PLAIN = set(
    "grand sub overall all total totals number count of rows records in the this for "
    "found returned reached exported listed".split()
)
LONG = re.compile(r"\d{5}")
CODE = re.compile(r"\d{3}|\dE\+\d", re.I)
"""More than the number of a week or of rows; or what Excel makes of a long one."""

BLANK = ""
TOTALS = "totals and sub-totals"
REPEATED_HEADINGS = "headings repeated inside the table"
NOTES = "notes around the table"
INCOMPLETE = "rows without something required"
SLIPPED = "rows with more cells than headings"

MAY_BE_ROWS = {
    TOTALS: "this row is read as a total by its first words, and not counted; if it is none, call it otherwise",
    NOTES: "two cells of this row are filled, and nothing that is required; it is read as a note and not counted",
}


def why_aside(row: Row, layout: Layout, source: Source, lacking: int, unread: bool) -> str:
    """lacking: how many of the required columns have no value in the row; unread: whether one of these has a cell there."""
    required = sum(column.required for column in source.columns)
    filled = filled_in(row)
    if not filled:
        return BLANK
    if is_total(filled, words_of_totals(source)):
        return TOTALS
    if repeats_headings(filled, layout):
        return REPEATED_HEADINGS
    if len(filled) == 1:
        return INCOMPLETE if (lacking < required or unread) and is_code(filled[0]) else NOTES
    return NOTES if len(filled) == 2 and lacking == required else INCOMPLETE


def repeats_headings(filled: Row, layout: Layout) -> bool:
    headings = {fold(str(cell)) for cell in layout.sheet.rows[layout.header_row] if cell != ""}
    return len(filled) > 1 and all(fold(str(cell)) in headings for cell in filled)


def filled_in(row: Row) -> Row:
    return [cell for cell in row if not blank(cell)]


def is_total(filled: Row, words: set[str]) -> bool:
    """Whether one of the first cells says so, in plain words or with only numbers beside it: no course called Total Respect."""
    said = [cell for cell in filled[:3] if says_total(cell)]
    return bool(said) and (any(lower_words(cell) <= words for cell in said) or only_numbers(filled))


def says_total(cell: object) -> bool:
    return isinstance(cell, str) and TOTAL.match(tidy(cell)) is not None


def lower_words(cell: object) -> set[str]:
    return set(re.findall("[a-z]+", str(cell).casefold()))


def words_of_totals(source: Source) -> set[str]:
    """What may stand in the name of a total of its rows."""
    words = PLAIN | lower_words([source.title, source.grain, *((column.name, column.also) for column in source.columns)])
    return words | {f"{word}s" for word in words}


def only_numbers(filled: Row) -> bool:
    """But for the words that say that it is a total."""
    return all(says_total(cell) or is_number(cell) for cell in filled)


def is_number(cell: object) -> bool:
    try:
        return number_in(cell) is not None
    except Unreadable:
        return False


def is_code(cell: object) -> bool:
    """Whether a cell that stands alone may name a row of which nothing else is said; no heading of a group: Autumn 2024."""
    text = tidy(str(cell))
    return bool(CODE.search(text)) and (LONG.search(text) is not None or not re.search(r"[^\W\d_]{2,} ", text))


def may_be_a_row(cells: Row, reason: str, source: Source) -> bool:
    """Whether a total has other words or more than numbers beside it, or a note is more than one cell."""
    filled = filled_in(cells)
    if reason == TOTALS:
        words = words_of_totals(source)
        return not only_numbers(filled) or any(says_total(cell) and not lower_words(cell) <= words for cell in filled)
    return reason == NOTES and len(filled) > 1
