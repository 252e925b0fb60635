"""How a cell of each kind of column is read; loaders/kinds.py names the kinds for declarations.

`read(cell, seal)` returns the value to keep, or raises Unreadable with what was expected.
Only four things ever pass: keyed pseudonyms, dates and numbers, words of a declared list, and public titles.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from loaders.cells import Unreadable, as_text, compared, fold, is_garbled, may_be_about_a_person
from loaders.marks import letters_in_doubt, marks_in_doubt, yes_or_no
from loaders.pseudonym import Seal
from loaders.titles_in_doubt import titles_in_doubt

LONGEST_TITLE = 90
NO_NAME = re.compile(
    r"(?:nil|none|nothing|no (?:new |further )?(?:theme|topic|title|name|event|course)s?)(?: (?:identified|found|recorded))?\W*"
    r"|various|several|ditto|(?:same )?as above|see above",
    re.I,
)
Read = tuple[object, str | None, str | None]
"""Of one cell: its value, why it is missing, what is odd about it."""


@dataclass(frozen=True)
class ColumnKind:
    words: str = ""
    sql: str = "VARCHAR"
    letters_are_symbols: bool = False  # c, k, u, x and z stand for a missing number
    words_come_first: bool = False  # its own words are tried before those that stand for a missing value

    def read(self, cell: object, seal: Seal) -> object:
        raise NotImplementedError

    def doubts(self, cells: Sequence[object], read: Mapping[object, Read]) -> dict[object, Unreadable]:
        """Cells that only the column as a whole shows to be odd or open to two readings. read: each of them once."""
        return {}

    @property
    def choices(self) -> tuple[str, ...]:
        """The words to offer in a template's drop-down; none for open kinds."""
        return ()


@dataclass(frozen=True)
class Choice(ColumnKind):
    """One of a list of words. `meanings` maps each folded spelling to the word that is kept."""

    options: tuple[str, ...] = ()
    meanings: dict[str, str] = field(default_factory=dict, hash=False)

    def read(self, cell: object, seal: Seal) -> str:
        word = self.meanings.get(compared(as_text(cell)))
        if word is None:
            raise Unreadable(f"this word is not in the list: {self.listed()}")
        return word

    def listed(self) -> str:
        return ", ".join(self.options[:12]) + (" …" if len(self.options) > 12 else "")

    @property
    def choices(self) -> tuple[str, ...]:
        return self.options


@dataclass(frozen=True)
class Coded(Choice):
    """A code list; cells may hold the code, the words, or both: `6`, `Police`, `q) 6: Police`."""

    codes: dict[str, str] = field(default_factory=dict, hash=False)

    def read(self, cell: object, seal: Seal) -> str:
        text = as_text(cell)
        if parts := re.match(r"(?:[a-z]\)\s*)?([0-9]+[A-Za-z]?)(?:\s*[:.\-–)]\s*(.*))?$", text):
            code, words = parts[1].upper(), parts[2] or ""
            if code not in self.codes or words[:1].isdigit():
                raise Unreadable(f"this code is not in the list: {', '.join(self.codes)}")
            if self.meanings.get(fold(words), self.codes[code]) != self.codes[code]:
                raise Unreadable("the code and the words beside it are of two different things; leave the one that is right")
            return self.codes[code]
        return super().read(text.split(")", 1)[-1], seal)


@dataclass(frozen=True)
class Flag(ColumnKind):
    """also_no: folded words that say no here too. is_tick: an empty cell is a no, unless all are empty."""

    also_no: tuple[str, ...] = ()
    is_tick: bool = False

    def read(self, cell: object, seal: Seal) -> bool:
        return fold(as_text(cell)) not in self.also_no and yes_or_no(as_text(cell))

    def empty_means_no(self, others: set[object]) -> bool:
        """What an empty cell says where the other cells of its column hold these values, or these reasons for none."""
        return bool(others) if self.is_tick else others == {True}

    def doubts(self, cells: Sequence[object], read: Mapping[object, Read]) -> dict[object, Unreadable]:
        return {**letters_in_doubt(read, self.also_no), **marks_in_doubt(cells, read)}

    @property
    def choices(self) -> tuple[str, ...]:
        return ("Yes", "No")


@dataclass(frozen=True)
class Year(ColumnKind):
    """A year: 2024, 201718, 2017/18 or 2017-18, with (Rev) or (OT) as the DfE marks it. The first calendar year is kept."""

    def read(self, cell: object, seal: Seal) -> int:
        years = re.fullmatch(r"((?:19|20)\d\d)(?:[/\-]?((?:19|20)?\d\d))?(?: ?\((?:OT|Rev)\))?", as_text(cell), re.I)
        if years and (years[2] is None or int(years[2][-2:]) == (int(years[1]) + 1) % 100):
            return int(years[1])
        raise Unreadable("a year was expected, such as 2024 or 2024/25")


@dataclass(frozen=True)
class Title(ColumnKind):
    """The public name of a course, a school or a measure. Anything that might be about a person is refused."""

    def read(self, cell: object, seal: Seal) -> str:
        text = as_text(cell)
        if len(text) > LONGEST_TITLE:
            raise Unreadable("a short public name was expected; this is a longer text")
        if text[:1] in ("=", "+", "-", "@") or not text.isprintable():
            raise Unreadable("a public name was expected; this begins like a formula or holds control characters")
        if NO_NAME.fullmatch(text):
            raise Unreadable("a public name was expected; these words name none")
        if is_garbled(text):
            raise Unreadable("a public name was expected; letters of this were lost on the way, or it has none")
        if may_be_about_a_person(text):
            raise Unreadable("a public name was expected; this holds a number, date or word that may be about a person")
        return text

    def doubts(self, cells: Sequence[object], read: Mapping[object, Read]) -> dict[object, Unreadable]:
        return titles_in_doubt(read)
