"""What becomes of numbers: thousands, decimals, marks of money, formats."""

from loaders.days_and_numbers import Number
from loaders.source import Column
from tests.mess.book import Book
from tests.mess.spoiling import NUMBER, spoiling

AT_THE_CELL = "An issue at the cell."
ASKED = "Nothing, or an issue at the cell where it could be read two ways."


def percentage(column: Column) -> bool:
    return NUMBER(column) and column.name in ("percent", "per_cent")


def amount(column: Column) -> bool:
    """A number that may be large and may be written with thousands; not the DfE's number of a school."""
    return isinstance(column.kind, Number) and column.kind.most > 12_345 and column.kind.least < 1_000


def counted(column: Column) -> bool:
    return NUMBER(column) and column.kind.least < 1_000 and column.name != "la_code"


def broken(column: Column) -> bool:
    return isinstance(column.kind, Number) and not column.kind.whole


def negative(column: Column) -> bool:
    return broken(column) and column.kind.least < 0


def plain(meaning: float) -> str:
    return f"{meaning:.10g}"


def with_thousands(mark: str, decimal: str = "."):
    """Only where there are thousands."""

    def write(meaning: float) -> str | None:
        text = f"{meaning:,.10g}" if meaning >= 1_000 else None
        return text and text.replace(".", "D").replace(",", mark).replace("D", decimal)

    return write


@spoiling("A percentage is text: 85 %", "The mark is left out.", needs=percentage)
def percentage_as_text(book: Book) -> None:
    book.rewrite(percentage, lambda meaning: f"{plain(meaning)} %")


@spoiling("Thousands are parted by commas: 1,588", "Commas are left out.", needs=amount)
def thousands_by_commas(book: Book) -> None:
    book.rewrite(amount, with_thousands(","))


@spoiling("Thousands are parted by blanks: 1 588", "Blanks are left out.", needs=amount)
def thousands_by_blanks(book: Book) -> None:
    book.rewrite(amount, with_thousands(" "))


@spoiling("Thousands are parted by blanks that do not break", "Blanks are left out.", needs=amount)
def thousands_by_narrow_blanks(book: Book) -> None:
    book.rewrite(amount, with_thousands("\u202f"))


@spoiling("Thousands are parted by apostrophes: 1'588", "They are left out.", ASKED, needs=amount)
def thousands_by_apostrophes(book: Book) -> None:
    book.rewrite(amount, with_thousands("'"))


def negated(book: Book, write) -> None:
    for row, position, meaning, truth, column in list(book.filled(negative)):
        truth[column.name] = -meaning if meaning else meaning
        row.cells[position] = write(plain(meaning)) if meaning else meaning


@spoiling("Brackets stand for minus: (12)", "Read as minus 12.", needs=negative)
def brackets_for_minus(book: Book) -> None:
    negated(book, lambda text: f"({text})")


@spoiling("The minus stands behind: 12-", "Read as minus 12.", ASKED, needs=negative)
def minus_behind(book: Book) -> None:
    negated(book, lambda text: f"{text}-")


@spoiling("Another sign stands for minus: \u221212", "Read as minus 12.", ASKED, needs=negative)
def another_minus(book: Book) -> None:
    negated(book, lambda text: f"\u2212{text}")


@spoiling("The number is text, with a green corner in Excel", "Read as the number it is.", needs=NUMBER)
def numbers_as_text(book: Book) -> None:
    book.rewrite(NUMBER, plain)


@spoiling("A small number is hidden: <5, fewer than 5", "It is kept as suppressed.", "The figure says so.", needs=counted)
def small_and_hidden(book: Book) -> None:
    for row, position, meaning, truth, column in list(book.filled(counted)):
        if meaning < 5:
            row.cells[position], truth[column.name] = "<5", None
