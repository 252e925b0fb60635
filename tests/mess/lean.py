"""The least that a right file may hold: what is required, identifiers first, and what the sheet's name can say said there."""

from dataclasses import replace
from operator import attrgetter

from loaders.days_and_numbers import Day
from loaders.kind import Choice
from loaders.sealed import Sealed
from loaders.source import Check, Column, Source, sources
from periods import DAY
from tests.mess.book import SHEET, Book, book_of, name_of
from tests.mess.right import TITLES, Truth, key_of, meeting, span_of, truths

NAME = attrgetter("name")


def lean_book(source: Source) -> Book:
    name, value = sheet_of(source)
    columns = needed(source)
    rows = {}
    for row in truths(source):
        lean = lean_row(row, columns) | ({source.sheet_column: value} if source.sheet_column else {})
        rows.setdefault(key_of(source, lean), lean)
    book = book_of(source, list(rows.values()), name_of(source))
    places = sorted(map(source.columns.index, columns), key=lambda place: not isinstance(source.columns[place].kind, Sealed))
    book.sheet, book.columns = name, [source.columns[place].name for place in places]
    book.headings = [book.headings[place] for place in places]
    for row in book.rows:
        row.cells = [row.cells[place] for place in places]
    return book


def sheet_of(source: Source) -> tuple[str, object]:
    """How the sheet is named, and what that says of each of its rows."""
    kind = source.column(source.sheet_column).kind if source.sheet_column else None
    if isinstance(kind, Day):
        first, _ = span_of(source)
        return f"{first:%B %Y}" if kind.by_month or kind.grain is not DAY else f"{first:%d %B %Y}", first
    named = kind.options[0] if isinstance(kind, Choice) else TITLES[3] if kind else SHEET
    return named, named


def needed(source: Source) -> list[Column]:
    """The columns that are required, that name a row and say whose it is and when, and what a condition asks for."""
    asked = {*source.whole_key, source.period, source.returns_by} - {None}
    said = [source.keep.when] if source.keep else []
    said += [check.holds for check in source.checks if not met(source, check)]
    asked |= {each.name for each in source.columns if each.required or any(each.name in text for text in said)}
    asked -= {source.sheet_column}
    return [column for column in source.columns if column.name in asked | to_know_it_by(source, asked)]


def to_know_it_by(source: Source, asked: set[str | None]) -> set[str]:
    """A column more where the others are those of another extract too, or no table by themselves."""
    others = [set(map(NAME, other.columns)) for other in sources().values() if other != source]
    alike = [names for names in others if asked <= names]
    own = (name for name in map(NAME, source.columns) if name not in asked.union({source.sheet_column}, *alike))
    return {next(own)} if alike or len(asked) < 2 else set()


def met(source: Source, check: Check) -> bool:
    """Whether rows with nothing but what is required meet it."""
    rows = [lean_row(row, [column for column in source.columns if column.required]) for row in truths(source)]
    alone = replace(source, checks=(check,), keep=None)
    return all(len(meeting(alone, rows, whole)) == len(rows) for whole in (True, False))


def lean_row(row: Truth, columns: list[Column]) -> Truth:
    kept = {column.name for column in columns}
    return {name: value if name in kept else None for name, value in row.items()}
