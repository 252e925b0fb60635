"""What a spoiling is: one function that does to a right file what people and programs do, and the words for it."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from loaders.days_and_numbers import Age, Day, Moment, Number
from loaders.kind import Choice, ColumnKind, Flag, Title
from loaders.sealed import Sealed
from loaders.source import Column, Source, sources
from tests.mess.book import SHEET, Book, right_book
from tests.mess.lean import lean_book
from tests.mess.writing import content_of

WORKBOOKS = (b"PK", b"\xd0\xcf\x11\xe0")  # of which the sheets have names
Wanted = Callable[[Column], bool]
Spoil = Callable[[Book], None]

GROUPS = {
    "headings": "Headings",
    "identifiers": "Identifiers",
    "numbers": "Numbers",
    "formats": "Cells that are seen otherwise than they are",
    "days": "Days",
    "clocks": "Times",
    "words": "Words",
    "ticks": "Yes and no",
    "shapes": "The shape of the table",
    "sheets": "Sheets of a workbook",
    "csv_files": "Files of text (csv)",
    "containers": "The kind of file",
    "arrivals": "One file after another",
}
OF_CELLS = ("identifiers", "numbers", "formats", "days", "clocks", "words", "ticks")
"""Groups that spoil cells: once in every row, once in every third."""
EVERY, THIRD, LEAN = "every row", "every third row", "every row of a lean file"
BOOKS = {EVERY: right_book, THIRD: right_book, LEAN: lean_book}


@dataclass(frozen=True)
class Spoiling:
    """people: what people do. we: what we do then. outcomes: what came of it in some source or other, and nothing else may.
    needs: the kind of column it is done to. of: in which sources.

    told: what a refusal says where it can name neither column nor line. whole: nobody does it to some rows only.
    """

    id: str
    group: str
    people: str
    we: str
    outcomes: tuple[str, ...]
    spoil: Spoil
    needs: Wanted
    of: Callable[[Source], bool]
    told: str
    whole: bool

    def fits(self, source: Source) -> bool:
        return self.of(source) and any(map(self.needs, source.columns))


LIST: dict[str, Spoiling] = {}


def spoiling(
    people: str,
    we: str,
    outcomes: str = "same",
    needs: Wanted = bool,
    of: Callable[[Source], bool] = bool,
    told: str = "",
    whole: bool = False,
):
    """Puts a function on the list, under the group its file is named after."""

    def listed(spoil: Spoil) -> Spoil:
        group = spoil.__module__.rsplit(".", 1)[-1]
        came = tuple(outcomes.split())
        LIST[spoil.__name__] = Spoiling(spoil.__name__, group, people, we, came, spoil, needs, of, told, whole)
        return spoil

    return listed


@cache
def spoilings() -> dict[str, Spoiling]:
    """All of them, group after group."""
    for group in GROUPS:
        import_module(f"tests.mess.spoilings.{group}")
    return LIST


@dataclass(frozen=True)
class Case:
    """One spoiling of one source's file. extent: in which rows, and of which right file."""

    spoiling: Spoiling
    source: Source
    extent: str

    @property
    def id(self) -> str:
        return f"{self.source.id}-{self.spoiling.id}-{self.extent.replace(' ', '-')}"

    @property
    def tenth(self) -> int:
        return hashlib.sha256(f"{self.spoiling.id} {self.extent}".encode()).digest()[0]

    def book(self) -> Book | None:
        """The spoiled file; None where there was nothing to spoil."""
        book = BOOKS[self.extent](self.source)
        book.spoiled = (lambda number: number % 3 == 1) if self.extent == THIRD else (lambda number: True)
        self.spoiling.spoil(book)
        nameless = book.sheet != SHEET and not content_of(book).startswith(WORKBOOKS)
        spoiled = book.arrival or content_of(book) != right_content(self.extent, self.source)
        return book if spoiled and not nameless else None


@cache
def right_content(extent: str, source: Source) -> bytes:
    return content_of(BOOKS[extent](source))


def cases() -> Iterator[Case]:
    """Every spoiling over every source that it fits."""
    for each in spoilings().values():
        for source in sources().values():
            if each.fits(source):
                for extent in extents(each, source):
                    yield Case(each, source, extent)


def extents(each: Spoiling, source: Source) -> Iterator[str]:
    """A file that holds less comes after another as any does, and is none where a file holds that alone."""
    yield EVERY
    if each.group in OF_CELLS and not each.whole:
        yield THIRD
    if each.group != "arrivals" and right_content(LEAN, source) != right_content(EVERY, source):
        yield LEAN


def of_kind(*kinds: type[ColumnKind]) -> Wanted:
    return lambda column: isinstance(column.kind, kinds)


SEALED, CHOICE, FLAG, TITLE = of_kind(Sealed), of_kind(Choice), of_kind(Flag), of_kind(Title)
MOMENT, DATED, BIRTH = of_kind(Moment), of_kind(Day), of_kind(Age)
DAY: Wanted = lambda column: DATED(column) and not MOMENT(column)  # noqa: E731
OF_A_DAY: Wanted = lambda column: DATED(column) and not column.kind.by_month  # noqa: E731
NUMBER = of_kind(Number)
REQUIRED: Wanted = lambda column: column.required  # noqa: E731
OPTIONAL: Wanted = lambda column: not column.required  # noqa: E731
