"""How a cell of each kind of column is read; loaders/kinds.py names the kinds for declarations.

`read(cell, seal)` returns the value to keep, or raises Unreadable with what was expected.
Only four things ever pass: keyed pseudonyms, dates and numbers, words of a declared list, and public titles.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from loaders.cells import Unreadable, as_text, fold, may_be_about_a_person, moment_of, number_in, years_in
from loaders.pseudonym import Seal

LONGEST_TITLE = 90


@dataclass(frozen=True)
class Kind:
    words: str = ""
    sql: str = "VARCHAR"
    letters_are_symbols: bool = False  # c, k, u, x and z stand for a missing number
    words_come_first: bool = False  # its own words are tried before those that stand for a missing value

    def read(self, cell: object, seal: Seal) -> object:
        raise NotImplementedError

    def doubts(self, cells: Iterable[object]) -> dict[object, str]:
        """Of the cells of a column that could be read: what is odd about some, which are kept."""
        return {}

    @property
    def choices(self) -> tuple[str, ...]:
        """The words to offer in a template's drop-down; none for open kinds."""
        return ()


@dataclass(frozen=True)
class Moment(Kind):
    def read(self, cell: object, seal: Seal) -> datetime | None:
        return moment_of(cell)


@dataclass(frozen=True)
class Day(Kind):
    def read(self, cell: object, seal: Seal) -> date | None:
        moment = moment_of(cell)
        return moment and moment.date()


@dataclass(frozen=True)
class Number(Kind):
    """A number as people write it: 1,588 or 12% or £44,990 or (1,200)."""

    least: float = -math.inf
    most: float = math.inf
    whole: bool = False

    def read(self, cell: object, seal: Seal) -> float | int:
        number = self.within_bounds(number_in(cell))
        if not self.whole:
            return number
        if number != int(number):
            raise Unreadable("a whole number was expected")
        return int(number)

    def within_bounds(self, number: float) -> float:
        if number < self.least:
            raise Unreadable(f"a number of at least {self.least:,.0f} was expected")
        if number > self.most:
            raise Unreadable(f"a number of at most {self.most:,.0f} was expected")
        return number


@dataclass(frozen=True)
class Age(Kind):
    """An age, or a date of birth that becomes the age on the day in column `at` and is then forgotten."""

    at: str = ""

    def read(self, cell: object, seal: Seal) -> int | date | None:
        years = years_in(as_text(cell))
        if years is not None:
            return years
        born = moment_of(cell)
        return born.date() if born else None


@dataclass(frozen=True)
class Choice(Kind):
    """One of a list of words. `meanings` maps each folded spelling to the word that is kept."""

    options: tuple[str, ...] = ()
    meanings: dict[str, str] = field(default_factory=dict, hash=False)

    def read(self, cell: object, seal: Seal) -> str:
        word = self.meanings.get(fold(as_text(cell)))
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
        if parts := re.match(r"(?:[a-z]\)\s*)?([0-9]+[A-Za-z]?)(?:\s*[:.\-–)].*)?$", text):
            if parts[1].upper() in self.codes:
                return self.codes[parts[1].upper()]
            raise Unreadable(f"this code is not in the list: {', '.join(self.codes)}")
        return super().read(text.split(")", 1)[-1], seal)


@dataclass(frozen=True)
class Flag(Kind):
    def read(self, cell: object, seal: Seal) -> bool:
        text = as_text(cell).casefold()
        if text in ("y", "yes", "true", "t", "1", "✓", "✔", "x"):
            return True
        if text in ("n", "no", "false", "f", "0", "✗", "✘"):
            return False
        raise Unreadable("Yes or No was expected")

    @property
    def choices(self) -> tuple[str, ...]:
        return ("Yes", "No")


@dataclass(frozen=True)
class Year(Kind):
    """A year: 2024, 201718, 2017/18 or 2017-18, with (Rev) or (OT) as the DfE marks it. The first calendar year is kept."""

    def read(self, cell: object, seal: Seal) -> int:
        if years := re.fullmatch(r"((?:19|20)\d\d)(?:[/\-]?(?:\d\d|(?:19|20)\d\d))?(?: ?\((?:OT|Rev)\))?", as_text(cell), re.I):
            return int(years[1])
        raise Unreadable("a year was expected, such as 2024 or 2024/25")


@dataclass(frozen=True)
class Title(Kind):
    """The public name of a course, a school or a measure. Anything that might be about a person is refused."""

    def read(self, cell: object, seal: Seal) -> str:
        text = as_text(cell)
        if len(text) > LONGEST_TITLE:
            raise Unreadable("a short public name was expected; this is a longer text")
        if text[:1] in ("=", "+", "-", "@") or not text.isprintable():
            raise Unreadable("a public name was expected; this begins like a formula or holds control characters")
        if may_be_about_a_person(text):
            raise Unreadable("a public name was expected; this holds a number, date or word that may be about a person")
        return text
