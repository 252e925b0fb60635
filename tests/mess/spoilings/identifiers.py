"""What becomes of numbers of children, references of partners: blanks, dashes, rounding, placeholders."""

from loaders.sealed import Sealed
from loaders.source import Column
from tests.mess.book import Book
from tests.mess.spoiling import SEALED, spoiling

AT_THE_CELL = "An issue at the cell."
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
BLANKS = "\u00a0\u2007\u202f\u2009"
PLACEHOLDERS = (
    *("UN1", "UN2", "UN3", "UN4", "UN5", "0000000000", "1111111111", "9999999999", "0"),
    *("n/k", "Child 1", "TBC", "Unknown", "Not known"),
)


def child(column: Column) -> bool:
    return isinstance(column.kind, Sealed) and column.kind.family == "child"


def reference(column: Column) -> bool:
    return isinstance(column.kind, Sealed) and column.kind.family != "child"


def is_nhs(meaning: object) -> bool:
    return str(meaning).isdigit()


def of_nhs(write):
    """Only where the child is known by an NHS number."""
    return lambda meaning: write(meaning) if is_nhs(meaning) else None


@spoiling("Every kind of blank between the groups of a number", "Blanks are left out of NHS numbers.", needs=child)
def every_blank(book: Book) -> None:
    def spaced(meaning):
        blank = BLANKS[int(meaning[-2:]) % len(BLANKS)]
        return f"{meaning[:3]}{blank}{meaning[3:6]}{blank}{meaning[6:]}"

    book.rewrite(child, of_nhs(spaced))


@spoiling("Other dashes in a reference, as Word changes them", "All dashes are one.", needs=reference)
def dashes_in_references(book: Book) -> None:
    book.retype(reference, lambda cell: cell.replace("-", "\u2013") if int(cell[-1]) % 2 else cell.replace("-", "\u2011"))


@spoiling("A program made it a decimal number: 9990000018.0", "The .0 is left out.", needs=child)
def point_nought(book: Book) -> None:
    book.rewrite(child, of_nhs(lambda meaning: f"{meaning}.0"))


@spoiling("It is held as a number, not as text", "A number counts as its digits.", needs=child)
def as_a_number(book: Book) -> None:
    book.rewrite(child, of_nhs(int))


@spoiling("Excel has rounded it: 9.99E+09", "It cannot be known any more; nothing is kept.", AT_THE_CELL, needs=child)
def rounded_by_excel(book: Book) -> None:
    book.rewrite(child, of_nhs(lambda meaning: f"{float(meaning):.2E}"))


@spoiling("Small letters for capitals", "Capitals make no difference.", needs=SEALED)
def small_letters(book: Book) -> None:
    book.retype(SEALED, lambda cell: str(cell).lower())
