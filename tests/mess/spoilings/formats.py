"""What becomes of cells that are not seen as they are: formats of Excel, raised marks, lines through rows."""

from datetime import date

from tests.mess.book import Book, Shown
from tests.mess.spoiling import DATED, spoiling
from tests.mess.spoilings.numbers import counted


@spoiling("A format hides the number of a cell: ;;;", "The number counts, and it is said.", "issue", needs=counted)
def numbers_that_are_hidden(book: Book) -> None:
    book.rewrite(counted, lambda meaning: Shown(meaning, ";;;"))


@spoiling("A format shows thousands only: 12,345 as 12", "The whole number counts, and it is said.", "issue", needs=counted)
def shown_in_thousands(book: Book) -> None:
    book.rewrite(counted, lambda meaning: Shown(meaning, "#,##0,"))


@spoiling("Excel holds a length of time: 12:00 stands for 12", "A time is no number.", "issue refused", needs=counted)
def a_length_of_time(book: Book) -> None:
    book.rewrite(counted, lambda meaning: Shown(meaning / 24, "[h]:mm"))


@spoiling(
    "Excel made the first of a month of Oct 2024, and shows Oct-24",
    "As where the month is given as text: its first day is taken, and it is said.",
    "same issue",
    needs=DATED,
    of=lambda source: source.period is None or source.period not in source.key or len(source.columns) > 3,
)
def shown_as_a_month(book: Book) -> None:
    book.rewrite(DATED, lambda meaning: Shown(date(meaning.year, meaning.month, 1), "mmm-yy"))
