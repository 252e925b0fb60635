"""Which files may come after others, and what comes before them."""

import re
from datetime import date, timedelta

from loaders.kind import Year
from loaders.source import Source
from periods import YEAR, Span
from tests.mess.book import Arrival, Book, book_of
from tests.mess.right import Truth, key_of, nhs_number, span_of, truths
from tests.mess.spoiling import FLAG, OPTIONAL, SEALED


def in_periods(source: Source) -> bool:
    return source.period is not None and not source.reference


def with_days(source: Source) -> bool:
    """Whether each row has a day of its own; a list is of one day as a whole."""
    return in_periods(source) and source.as_at is None


def not_yearly(source: Source) -> bool:
    """A yearly return may come while its year goes on."""
    return in_periods(source) and source.sent_for is not YEAR


def yearly(source: Source) -> bool:
    return in_periods(source) and source.sent_for is YEAR


def by_year(source: Source) -> bool:
    """Official tables without a period: the latest year in them says which edition it is."""
    return source.period is None and any(isinstance(column.kind, Year) for column in source.columns)


def of_a_list(source: Source) -> bool:
    return source.as_at is not None


def next_day(source: Source) -> date:
    """The first day of the next period."""
    return span_of(source)[1] + timedelta(days=1)


def in_next_period(source: Source) -> list[Truth]:
    """Other rows, for the period after."""
    keys = [key_of(source, row) for row in truths(source)]
    return [dict(row) for row in truths(source, next_day(source)) if key_of(source, row) not in keys]


def spans(source: Source) -> list[Span]:
    return [span_of(source)] if source.period else []


def file_of(source: Source, rows: list[Truth], number: int) -> Book:
    """A file whose name says nothing of its period."""
    return book_of(source, rows, f"{source.file_name or source.id} file {number}")


def arriving(book: Book, rows: list[Truth], arrival: Arrival) -> None:
    """Make it a file of these rows that comes after others."""
    last = file_of(book.source, rows, 2)
    book.name, book.truth, book.rows, book.arrival = last.name, last.truth, last.rows, arrival


def emptier(source: Source, rows: list[Truth]) -> list[Truth]:
    """As the rows were before gaps that may be were filled in."""
    kept = {*source.key, source.period, source.returns_by}
    gaps = [
        column.name for column in source.columns if OPTIONAL(column) and column.name not in kept and not asked_for(source, column)
    ]
    return [row | dict.fromkeys(gaps) for row in rows]


def asked_for(source: Source, column) -> bool:
    """Whether a condition speaks of it, or an age is worked out on it."""
    return any(column.name in check.holds for check in source.checks) or any(
        getattr(each.kind, "at", None) == column.name for each in source.columns
    )


def read_alone(source: Source, rows: list[Truth]) -> list[Truth]:
    """As these rows are read in a file of their own: where only ticks stand in it, an empty cell is a no."""
    asked = [column.name for column in source.columns if FLAG(column) and OPTIONAL(column)]
    ticked = [name for name in asked if {row[name] for row in rows} == {True, None}]
    return [row | {name: bool(row[name]) for name in ticked} for row in rows]


def half_of(book: Book) -> list[Truth]:
    """Half of the rows, and of each sender at least one."""
    sender = book.source.returns_by
    first = {row[sender]: row for row in reversed(book.truth)} if sender else {}
    return [row for number, row in enumerate(book.truth) if number < len(book.truth) // 2 or row in first.values()]


def of_two_periods(book: Book) -> tuple[list[Truth], list[Span]]:
    """The rows of a file for this period and the next, and both periods; none where no row would be another."""
    more = in_next_period(book.source)
    return [*book.truth, *more], [span_of(book.source), span_of(book.source, next_day(book.source))] if more else []


def by_reference(source: Source) -> bool:
    """Whether a reference or a number of a child names a row."""
    return in_periods(source) and any(SEALED(source.column(name)) for name in source.key)


def other_than(meaning: object) -> object:
    """Another reference or number of the same kind."""
    digits = re.sub(r"\D", "", str(meaning))[-5:]
    if meaning is None or not str(meaning).isdigit():
        return meaning and f"ZX-{digits}"
    return nhs_number(int(digits) + 5_000)
