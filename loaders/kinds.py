"""The kinds of column an extract can have, and how a cell of each is read.

`read(cell, seal)` returns the value to keep, or raises Unreadable with what was expected.
Only four things ever pass: keyed pseudonyms, dates and numbers, words of a declared list, and public titles.
"""

import re
from dataclasses import dataclass, field
from datetime import date, datetime

from loaders.cells import Unreadable, as_text, fold, moment_of
from loaders.pseudonym import Seal

LONGEST_IDENTIFIER = 40
LONGEST_TITLE = 90


@dataclass(frozen=True)
class Kind:
    words: str = ""
    sql: str = "VARCHAR"
    letters_are_symbols: bool = False  # c, k, u, x and z stand for a missing number
    words_come_first: bool = False  # its own words are tried before those that stand for a missing value

    def read(self, cell: object, seal: Seal) -> object:
        raise NotImplementedError

    @property
    def choices(self) -> tuple[str, ...]:
        """The words to offer in a template's drop-down; none for open kinds."""
        return ()


@dataclass(frozen=True)
class Sealed(Kind):
    """An identifier; only its keyed pseudonym is kept. `family` keeps kinds of identifier apart."""

    family: str = "reference"

    def read(self, cell: object, seal: Seal) -> str:
        text = as_text(cell)
        if len(text) > LONGEST_IDENTIFIER:
            raise Unreadable("an identifier was expected; this is a longer text")
        if self.family == "child" and not any(letter.isdigit() for letter in text):
            raise Unreadable("an NHS number, UPN or council person id was expected")
        return seal.child(text) if self.family == "child" else seal.pseudonym(self.family, fold(text))


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

    least: float | None = None
    most: float | None = None
    whole: bool = False

    def read(self, cell: object, seal: Seal) -> float | int:
        number = self.within_bounds(number_in(cell))
        if not self.whole:
            return number
        if number != int(number):
            raise Unreadable("a whole number was expected")
        return int(number)

    def within_bounds(self, number: float) -> float:
        if self.least is not None and number < self.least or self.most is not None and number > self.most:
            raise Unreadable(f"a number from {self.least:g} to {self.most:g} was expected")
        return number


@dataclass(frozen=True)
class Age(Kind):
    """An age, or a date of birth that becomes the age on the day in column `at` and is then forgotten."""

    at: str = ""

    def read(self, cell: object, seal: Seal) -> int | date:
        text = as_text(cell).casefold()
        if text.startswith("<1") or "month" in text or "week" in text or "day" in text or text in ("unborn", "u1"):
            return months_in(text) // 12
        if years := re.fullmatch(r"(\d{1,3})(?:\.\d+)?(?: ?(?:years?|yrs?|y))?", text):
            return int(years[1])
        born = moment_of(cell)
        return born and born.date()


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
    """A year: 2024, 201718, 2017/18 or 2017-18. The first calendar year is kept."""

    def read(self, cell: object, seal: Seal) -> int:
        if years := re.fullmatch(r"((?:19|20)\d\d)(?:[/\-]?(?:\d\d|(?:19|20)\d\d))?", as_text(cell)):
            return int(years[1])
        raise Unreadable("a year was expected, such as 2024 or 2024/25")


@dataclass(frozen=True)
class Title(Kind):
    """The public name of a course, a school or a measure. Anything that might be about a person is refused."""

    def read(self, cell: object, seal: Seal) -> str:
        text = as_text(cell)
        if len(text) > LONGEST_TITLE:
            raise Unreadable("a short public name was expected; this is a longer text")
        if text[:1] in ("=", "+", "-", "@") or "@" in text:
            raise Unreadable("a public name was expected; this begins like a formula or holds an e-mail address")
        if re.search(r"\d{6,}|\d{3} ?\d{3} ?\d{4}|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}-\d\d-\d\d", text):
            raise Unreadable("a public name was expected; this holds a number or date that may be about a person")
        return text


def number_in(cell: object) -> float:
    if isinstance(cell, (int, float)):
        return float(cell)
    text = re.sub(r"[£$,%\s]", "", as_text(cell))
    negative = text.startswith("(") and text.endswith(")")
    thousands = 1000 if text[-1:].casefold() == "k" else 1
    try:
        number = float(text.strip("()").rstrip("kK")) * thousands
    except ValueError:
        raise Unreadable("a number was expected") from None
    if number != number or abs(number) == float("inf"):
        raise Unreadable("a number was expected")
    return -number if negative else number


def months_in(text: str) -> int:
    """Months in an age such as "18 months"; weeks, days, "<1" and "unborn" are none."""
    months = re.search(r"(\d+) ?month", text)
    return int(months[1]) if months else 0


def choice(*options: str, also: dict[str, str] | None = None) -> Choice:
    """One of these words; `also` maps other spellings to them."""
    meanings = {fold(option): option for option in options}
    meanings.update({fold(spelling): option for spelling, option in (also or {}).items()})
    strangers = set(meanings.values()) - set(options)
    if strangers:
        raise ValueError(f"also names words that are not options: {sorted(strangers)}")
    return Choice(words="one of: " + ", ".join(options), words_come_first=True, options=options, meanings=meanings)


def codes(listed: dict[str, str], also: dict[str, str] | None = None) -> Coded:
    """A code list: code to word. Several codes may share a word."""
    words = choice(*dict.fromkeys(listed.values()), also=also)
    return Coded(words="a code or its word: " + ", ".join(f"{code} {word}" for code, word in listed.items()),
                 words_come_first=True, options=words.options, meanings=words.meanings, codes=listed)


def whole(least: int | None = None, most: int | None = None) -> Number:
    return Number(words="a whole number", sql="INTEGER", letters_are_symbols=True, least=least, most=most, whole=True)


def age(at: str) -> Age:
    return Age(words=f"an age, or a date of birth that becomes the age on {at} and is forgotten", sql="INTEGER",
               words_come_first=True, at=at)


REFERENCE = Sealed(words="the partner's own reference; only a keyed code is kept", family="reference")
CHILD = Sealed(words="NHS number, UPN or council person id; only a keyed code is kept", family="child")
PERSON = Sealed(words="a member of staff's own reference; only a keyed code is kept", family="person")
MOMENT = Moment(words="a date and time, such as 02/09/2024 21:40", sql="TIMESTAMP")
DAY = Day(words="a date, such as 02/09/2024", sql="DATE")
NUMBER = Number(words="a number", sql="DOUBLE", letters_are_symbols=True)
FLAG = Flag(words="Yes or No", sql="BOOLEAN")
YEAR = Year(words="a year, such as 2024 or 2024/25", sql="INTEGER")
TITLE = Title(words="a public name of a course, school or measure; never a person")
URN = Number(words="the DfE's unique reference number, six digits", sql="INTEGER", letters_are_symbols=True,
             least=100_000, most=999_999, whole=True)
