"""What becomes of files that come after others: late, twice, in parts, under another name, for periods that overlap."""

from datetime import date, datetime, timedelta

from loaders.kind import Year
from tests.mess.book import Arrival, Book
from tests.mess.comings import (
    arriving,
    by_reference,
    by_year,
    emptier,
    file_of,
    half_of,
    in_periods,
    next_day,
    not_yearly,
    of_a_list,
    of_two_periods,
    other_than,
    read_alone,
    spans,
    with_days,
    yearly,
)
from tests.mess.figures import TODAY
from tests.mess.right import key_of, span_of, truths
from tests.mess.spoiling import SEALED, spoiling


def halves(book: Book, together: bool) -> None:
    first, second = book.truth[::2], book.truth[1::2]
    standing = [row for half in (first, second) for row in read_alone(book.source, half)]
    arriving(book, second, Arrival([file_of(book.source, first, 1)], standing, spans(book.source), together))


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
    standing = read_alone(book.source, half)
    arriving(book, half, Arrival([file_of(book.source, book.truth, 1)], standing, spans(book.source), asked="no longer has"))


@spoiling("A return again, without one of its rows", "It is said how many of last time's rows are gone.", "issue", of=in_periods)
def one_row_fewer(book: Book) -> None:
    key = key_of(book.source, book.truth[-1])
    fewer = [row for row in book.truth if key_of(book.source, row) != key]
    arriving(book, fewer, Arrival([file_of(book.source, book.truth, 1)], fewer, spans(book.source), asked="no longer has 1 of"))


@spoiling("A yearly return again, and it differs", "The one that came last counts, and that is said.", "issue", of=yearly)
def again_for_the_year(book: Book) -> None:
    earlier = emptier(book.source, book.truth)
    if earlier != book.truth:
        arriving(book, book.truth, Arrival([file_of(book.source, earlier, 1)], book.truth, spans(book.source), asked="came last"))


@spoiling("The very same file again", "It is taken once.", "refused", of=in_periods, told="very file")
def the_very_same_file(book: Book) -> None:
    arriving(book, book.truth, Arrival([file_of(book.source, book.truth, 2)], book.truth, spans(book.source)))


@spoiling(
    "A return again, drawn anew under other references or numbers",
    "It is asked whether the rows are others, as both would count.",
    "issue",
    of=by_reference,
)
def under_other_references(book: Book) -> None:
    again = [row | {column.name: other_than(row[column.name]) for column in book.of(SEALED)} for row in book.truth]
    earlier = file_of(book.source, book.truth, 1)
    arriving(book, again, Arrival([earlier], [*book.truth, *again], spans(book.source), asked="no reference in common"))


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
