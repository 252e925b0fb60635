"""What stands over each column: its own heading, and above it the one it shares with its neighbours."""

import re
from dataclasses import dataclass
from functools import cached_property

from loaders.cells import Doubtful, Unreadable, tidy
from loaders.heading_words import bare, fold_heading, loosened
from loaders.kind import ColumnKind
from loaders.pseudonym import NO_SEAL
from loaders.read import Sheet
from loaders.source import Source

ROWS_SEARCHED = 40
TIME_WORDS = frozenset(("time", "date", "day", "of", "at", "the", "and", "hrs", "hours", "hh", "mm", "h"))
Texts = tuple[object, ...]


@dataclass(frozen=True)
class Heading:
    """What may stand over a column, the nearest first: its own text, then together with the one above it."""

    texts: Texts

    @cached_property
    def words(self) -> list[str]:
        return [text for text in self.texts if isinstance(text, str) and text]

    @cached_property
    def folded(self) -> tuple[str, ...]:
        return tuple(map(fold_heading, self.words))

    @cached_property
    def loosened(self) -> tuple[str, ...]:
        """Without numbers in front, hints and marks of footnotes."""
        return tuple(spelling for text in self.words for spelling in loosened(text))


class HeadingRow(list[Heading]):
    """What each cell of a row would be as a heading."""

    @cached_property
    def spelled(self) -> set[str]:
        """All that they may be meant as."""
        return {text for heading in self for text in (*heading.folded, *heading.loosened)}


def rows_of_headings(sheet: Sheet) -> list[HeadingRow]:
    """Each row in which the headings may stand; folded once for all sources."""
    return [row_of_headings(sheet, number) for number in range(min(len(sheet.rows), ROWS_SEARCHED))]


def row_of_headings(sheet: Sheet, number: int) -> HeadingRow:
    return HeadingRow(Heading(texts) for texts in headings_of(sheet, number))


def headings_of(sheet: Sheet, number: int) -> list[Texts]:
    """The texts of each column in a row.

    A merged cell's text counts for every cell of the merge, as the sheet's own list of merges says; nothing is guessed
    from empty cells.
    """
    row = sheet.rows[number]
    if not sheet.merged:
        return [(cell,) for cell in row]
    spread = spread_over(sheet, number)
    found = []
    for index, cell in enumerate(row):
        own = spread.get((number, index), cell)
        above = spread.get((number - 1, index))
        joined = f"{above} {own}" if isinstance(own, str) and isinstance(above, str) and own and above != own else None
        found.append((own, joined) if joined else (own,))
    return found


def spread_over(sheet: Sheet, number: int) -> dict[tuple[int, int], object]:
    """The text of each merged cell of this row and the one above it, at every place it covers."""
    spread = {}
    for (top, left), (bottom, right) in sheet.merged:
        for row in range(max(top, number - 1), min(bottom, number) + 1):
            for column in range(left, right + 1):
                spread[row, column] = cell_at(sheet, top, left)
    return spread


def cell_at(sheet: Sheet, row: int, column: int) -> object:
    return sheet.rows[row][column] if column < len(sheet.rows[row]) else ""


def match(headings: list[Heading], spellings: dict[str, str]) -> dict[str, int]:
    """Index of each column whose heading, or one of its other spellings, stands here: as it is, or else loosened."""
    positions: dict[str, int] = {}
    for texts_of in (lambda heading: heading.folded, lambda heading: heading.loosened):
        used = set(positions.values())
        for index, heading in enumerate(headings):
            for text in texts_of(heading) if index not in used else ():
                if name := spellings.get(text):
                    positions.setdefault(name, index)
                    break
    return positions


def named_again(headings: list[Heading], positions: dict[str, int], spellings: dict[str, str]) -> list[tuple[str, int]]:
    """Each column that is read, with the index of every other heading that stands for it too."""
    named = [
        (spellings[text], index)
        for index, heading in enumerate(headings)
        if index not in positions.values()
        for text in (*heading.folded, *heading.loosened)
        if spellings.get(text) in positions
    ]
    return list(dict.fromkeys(named))


def time_beside(name: str) -> str:
    """What the column is called that holds only the times of a column of days."""
    return f"{name}, its time"


def times_apart(headings: list[Heading], positions: dict[str, int], source: Source) -> dict[str, int]:
    """Index of each column that holds only the times of one of days: "Return time" of "Return date", or "Time" after it."""
    moments = [column for column in source.columns if column.kind.sql == "TIMESTAMP" and column.name in positions]
    of_time = [index for index, heading in enumerate(headings) if is_of_time(heading)] if moments else []
    free = {index: words_besides(words_of(headings[index]), TIME_WORDS) for index in of_time}
    found: dict[str, int] = {}
    for column in moments:
        position = positions[column.name]
        spelled = (column.name, *column.also, words_of(headings[position]))
        known = {words_besides(text, TIME_WORDS) for text in spelled}
        for index, words in free.items():
            if index not in positions.values() and (words in known if words else index == position + 1):
                found.setdefault(time_beside(column.name), index)
    return found


def is_of_time(heading: Heading) -> bool:
    words = words_besides(words_of(heading), frozenset())
    return "time" in words and "date" not in words


def words_besides(text: str, others: frozenset[str]) -> frozenset[str]:
    return frozenset(re.findall("[a-z]+", bare(text).casefold())) - others


def across(headings: list[Heading], positions: dict[str, int], source: Source) -> dict[int, object]:
    """Index → heading of each column whose heading is itself a value, such as a month or an agency."""
    if source.across is None or source.across.heading in positions:
        return {}
    kind, used, found = source.column(source.across.heading).kind, set(positions.values()), {}
    for index, heading in enumerate(headings):
        for text in heading.texts if index not in used else ():
            if text is not None and text != "" and value_in(kind, text) is not None:
                found[index] = text
                break
    return found


def value_in(kind: ColumnKind, cell: object) -> object:
    """What a cell or a heading says by itself; None where it is no value of this kind."""
    try:
        return kind.read(tidy(cell) if isinstance(cell, str) else cell, NO_SEAL)
    except Doubtful as doubt:
        return doubt.value
    except Unreadable:
        return None


def words_of(heading: Heading) -> str:
    """A heading as people read it: with the one above it, where it shares one."""
    text = "" if heading.texts[-1] is None else tidy(str(heading.texts[-1]))
    return "".join(letter for letter in text if letter.isprintable())
