"""What becomes of numbers: thousands, decimals, marks of money, formats."""

from loaders.days_and_numbers import Number
from loaders.source import Column
from tests.mess.book import Book, Shown, birth
from tests.mess.spoiling import BIRTH, NUMBER, spoiling


def percentage(column: Column) -> bool:
    return NUMBER(column) and column.name in ("percent", "per_cent")


def amount(column: Column) -> bool:
    """A number that may be large and may be written with thousands; not the DfE's number of a school."""
    return isinstance(column.kind, Number) and column.kind.most > 12_345 and column.kind.least < 1_000


def counted(column: Column) -> bool:
    return NUMBER(column) and column.kind.least < 1_000 and column.name != "la_code"


def graded(column: Column) -> bool:
    return NUMBER(column) and column.kind.least >= 0 and column.kind.most <= 5


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


@spoiling("A cell is shown as a percentage: 85% in Excel is 0.85 underneath", "What the cell shows counts: 85.", needs=percentage)
def shown_as_a_percentage(book: Book) -> None:
    book.rewrite(percentage, lambda meaning: Shown(meaning / 100, "0%" if meaning == int(meaning) else "0.0%"))


@spoiling("A percentage is text: 85 %", "The mark is left out.", needs=percentage)
def percentage_as_text(book: Book) -> None:
    book.rewrite(percentage, lambda meaning: f"{plain(meaning)} %")


@spoiling("A percentage is written as a part of one: 0.85", "We do not guess which is meant.", "issue", needs=percentage)
def part_of_one(book: Book) -> None:
    book.rewrite(percentage, lambda meaning: meaning / 100)


@spoiling("A comma stands for the decimal point: 2,5", "Read where it can mean nothing else in the column.", needs=broken)
def decimal_commas(book: Book) -> None:
    book.rewrite(broken, lambda meaning: plain(meaning).replace(".", ","))


@spoiling("Thousands are parted by commas: 1,588", "Commas are left out.", needs=amount)
def thousands_by_commas(book: Book) -> None:
    book.rewrite(amount, with_thousands(","))


@spoiling("Thousands are parted by blanks: 1 588", "Blanks are left out.", needs=amount)
def thousands_by_blanks(book: Book) -> None:
    book.rewrite(amount, with_thousands(" "))


@spoiling("Thousands are parted by blanks that do not break", "Blanks are left out.", needs=amount)
def thousands_by_narrow_blanks(book: Book) -> None:
    book.rewrite(amount, with_thousands("\u202f"))


@spoiling("Thousands are parted by dots: 1.588", "We do not guess whether it is one or a thousand.", "issue", needs=amount)
def thousands_by_dots(book: Book) -> None:
    book.rewrite(amount, with_thousands(".", ","))


@spoiling("Thousands are parted by apostrophes: 1'588", "They are left out.", needs=amount)
def thousands_by_apostrophes(book: Book) -> None:
    book.rewrite(amount, with_thousands("'"))


def negated(book: Book, write) -> None:
    for row, position, meaning, truth, column in list(book.filled(negative)):
        truth[column.name] = -meaning if meaning else meaning
        row.cells[position] = write(plain(meaning)) if meaning else meaning


@spoiling("Brackets stand for minus: (12)", "Read as minus 12.", "same issue", needs=negative)
def brackets_for_minus(book: Book) -> None:
    negated(book, lambda text: f"({text})")


@spoiling("The minus stands behind: 12-", "Read as minus 12.", "issue refused", needs=negative)
def minus_behind(book: Book) -> None:
    negated(book, lambda text: f"{text}-")


@spoiling("Another sign stands for minus: \u221212", "Read as minus 12.", "same issue", needs=negative)
def another_minus(book: Book) -> None:
    negated(book, lambda text: f"\u2212{text}")


@spoiling("A currency stands beside the number: £1,588, 1588 GBP", "It is left out.", "same issue", needs=amount)
def currency(book: Book) -> None:
    book.rewrite(amount, lambda meaning: f"£{meaning:,.10g}" if meaning > 9 else f"{plain(meaning)} GBP")


@spoiling("The number is about right: c. 12, approx 12, ~12", "We do not take it for exact.", "issue", needs=counted)
def about(book: Book) -> None:
    book.rewrite(counted, lambda meaning: f"{('c. ', 'approx ', '~')[int(meaning) % 3]}{plain(meaning)}")


@spoiling("The number is text, with a green corner in Excel", "Read as the number it is.", needs=NUMBER)
def numbers_as_text(book: Book) -> None:
    book.rewrite(NUMBER, plain)


@spoiling(
    'A leading apostrophe, or ="12", keeps a number as text', "Read as the number it is.", "same issue refused", needs=NUMBER
)
def numbers_kept_as_text(book: Book) -> None:
    book.rewrite(NUMBER, lambda meaning: f"'{plain(meaning)}" if int(meaning) % 2 else f'="{plain(meaning)}"')


@spoiling("Its unit stands behind it: 12 children", "We read numbers, not words.", "issue refused", needs=counted)
def with_a_unit(book: Book) -> None:
    book.rewrite(counted, lambda meaning: f"{plain(meaning)} children")


@spoiling("A range is given: 10-12", "It is no number.", "issue refused", needs=counted)
def a_range(book: Book) -> None:
    book.rewrite(counted, lambda meaning: f"{plain(meaning)}-{plain(meaning + 2)}")


@spoiling("The letter O stands for a nought", "It is no number.", "issue refused", needs=counted)
def letter_for_nought(book: Book) -> None:
    book.rewrite(counted, lambda meaning: f"{plain(meaning)}O")


@spoiling("Excel shows a number as a day: 3 is 03/01/1900", "A day is no number.", "issue refused", needs=counted)
def shown_as_a_day(book: Book) -> None:
    book.rewrite(counted, lambda meaning: Shown(meaning, "dd/mm/yyyy"))


@spoiling(
    "A small number is hidden: <5, fewer than 5", "It is kept as suppressed, and the figure says so.", "same issue", needs=counted
)
def small_and_hidden(book: Book) -> None:
    for row, position, meaning, truth, column in list(book.filled(counted)):
        if meaning < 5:
            row.cells[position], truth[column.name] = "<5", None


@spoiling(
    "More are given than there were: the smaller column is the larger",
    "The rows are kept; a figure whose parts exceed their whole says that it cannot be worked out.",
    "same issue",
    needs=counted,
)
def more_than_there_were(book: Book) -> None:
    for number, (row, position, meaning, truth, column) in enumerate(list(book.filled(counted))):
        most = column.kind.most if column.kind.most < 1_000 else 60
        other = max(column.kind.least, number % 2 and most)
        row.cells[position] = truth[column.name] = int(other) if column.kind.whole else float(other)


@spoiling(
    "A date of birth stands beside an age, and the two do not fit", "The age is read, and it is said.", "same issue", needs=BIRTH
)
def births_beside_ages(book: Book) -> None:
    for row, position, years, truth, column in list(book.filled(BIRTH)):
        row.cells[position] = years
        row.cells.append(birth(truth[column.kind.at], years + 4, 0))
    book.headings, book.columns = [*book.headings, "Date of birth"], [*book.columns, None]


@spoiling(
    "Grades of 1 to 5 are given out of 10", "What is above 5 is not read, and the rest is said.", "issue refused", needs=graded
)
def on_another_scale(book: Book) -> None:
    book.rewrite(graded, lambda meaning: meaning + 5)
