"""What becomes of files that come after others: late, twice, in parts, under another name, for periods that overlap."""

from datetime import date, datetime, timedelta

from loaders.kind import Year
from loaders.source import Source
from periods import YEAR, Span
from tests.mess.book import Arrival, Book, book_of
from tests.mess.figures import TODAY
from tests.mess.right import Truth, key_of, span_of, truths
from tests.mess.spoiling import OPTIONAL, spoiling


def in_periods(source: Source) -> bool:
    return source.period is not None and not source.reference


def with_days(source: Source) -> bool:
    """Whether each row has a day of its own; a list is of one day as a whole."""
    return in_periods(source) and source.as_at is None


def not_yearly(source: Source) -> bool:
    """A yearly return may come while its year goes on."""
    return in_periods(source) and source.sent_for is not YEAR


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


def half_of(book: Book) -> list[Truth]:
    """Half of the rows, and of each sender at least one."""
    sender = book.source.returns_by
    first = {row[sender]: row for row in reversed(book.truth)} if sender else {}
    return [row for number, row in enumerate(book.truth) if number < len(book.truth) // 2 or row in first.values()]


def halves(book: Book, together: bool) -> None:
    first, second = book.truth[::2], book.truth[1::2]
    arriving(book, second, Arrival([file_of(book.source, first, 1)], book.truth, spans(book.source), together))


@spoiling(
    "Two files for one period, each with half of the rows, in one go",
    "They are parts of one return.",
    "same issue",
    of=in_periods,
)
def halves_in_one_go(book: Book) -> None:
    halves(book, together=True)


@spoiling(
    "Two files for one period, each with half of the rows, on two days",
    "They are parts of one return.",
    "same issue",
    of=in_periods,
)
def halves_one_after_the_other(book: Book) -> None:
    halves(book, together=False)


@spoiling("Two versions of one return in one go", "It is asked whether the later replaces the earlier.", "issue", of=in_periods)
def two_versions_in_one_go(book: Book) -> None:
    earlier = file_of(book.source, half_of(book), 1)
    arriving(book, book.truth, Arrival([earlier], book.truth, spans(book.source), together=True, asked="comes twice"))


@spoiling("A return again, with gaps filled in", "The newest file for a period counts.", "same issue", of=in_periods)
def again_and_fuller(book: Book) -> None:
    earlier = emptier(book.source, book.truth)
    if earlier != book.truth:
        arriving(book, book.truth, Arrival([file_of(book.source, earlier, 1)], book.truth, spans(book.source)))


@spoiling("A return again, with half of the rows of last time", "It is asked whether it replaces them.", "issue", of=in_periods)
def half_of_last_time(book: Book) -> None:
    half = half_of(book)
    arriving(book, half, Arrival([file_of(book.source, book.truth, 1)], half, spans(book.source), asked="no longer has"))


@spoiling("The very same file again", "It is taken once.", "refused", of=in_periods, told="very file")
def the_very_same_file(book: Book) -> None:
    arriving(book, book.truth, Arrival([file_of(book.source, book.truth, 2)], book.truth, spans(book.source)))


@spoiling(
    "Last month's rows again under this month's name",
    "The rows say which month it is; the name is not believed.",
    "issue refused",
    of=in_periods,
    told="name says",
)
def last_period_under_this_ones_name(book: Book) -> None:
    earlier = file_of(book.source, book.truth, 1)
    arriving(book, book.truth, Arrival([earlier], book.truth, spans(book.source)))
    book.name = f"{book.source.file_name or book.source.id}_{next_day(book.source):%Y-%m}"
    book.above = [["Return"]]


@spoiling("A file for two periods after one for the first", "It is asked whether both are right.", "issue", of=with_days)
def periods_that_overlap(book: Book) -> None:
    both, covers = of_two_periods(book)
    if covers:
        earlier = file_of(book.source, emptier(book.source, book.truth), 1)
        arriving(book, both, Arrival([earlier], both, covers, asked="overlaps"))


@spoiling(
    "A file for a period after a newer one that holds its rows too", "What speaks for later days counts.", "issue", of=with_days
)
def an_older_file_late(book: Book) -> None:
    both, covers = of_two_periods(book)
    if covers:
        late = emptier(book.source, book.truth)
        arriving(book, late, Arrival([file_of(book.source, both, 1)], both, covers, asked="overlaps"))


def of_two_periods(book: Book) -> tuple[list[Truth], list[Span]]:
    """The rows of a file for this period and the next, and both periods; none where no row would be another."""
    more = in_next_period(book.source)
    return [*book.truth, *more], [span_of(book.source), span_of(book.source, next_day(book.source))] if more else []


@spoiling("A list of an earlier day after one of a later day", "The list of the later day counts.", "issue", of=of_a_list)
def an_older_list_late(book: Book) -> None:
    newer = file_of(book.source, book.truth, 1)
    late = emptier(book.source, [row | {book.source.as_at: earlier_day(row[book.source.as_at])} for row in book.truth])
    arriving(book, late, Arrival([newer], book.truth, spans(book.source), asked="older edition"))


def earlier_day(day: object) -> object:
    return day - timedelta(days=3) if isinstance(day, (date, datetime)) else day


@spoiling("An older official edition after a newer one", "The edition of the later year counts.", "issue", of=by_year)
def an_older_edition_late(book: Book) -> None:
    year = next(column.name for column in book.source.columns if isinstance(column.kind, Year))
    before = [row | {year: row[year] - 1} for row in book.truth if row[year]]
    newer = [*book.truth, *before] if year in book.source.key else book.truth
    late = emptier(book.source, before)
    arriving(book, late, Arrival([file_of(book.source, newer, 1)], newer, [], asked="older edition|does not say"))


@spoiling("A period that ends after today", "It is asked whether it is complete.", "issue", of=not_yearly)
def a_period_to_come(book: Book) -> None:
    after = TODAY + timedelta(days=1)
    rows = [dict(row) for row in truths(book.source, after)]
    arriving(book, rows, Arrival([], rows, [span_of(book.source, after)], asked="ends after today"))
