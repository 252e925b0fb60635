"""What becomes of yes and no: ticks, crosses, letters, and cells left empty."""

from loaders.source import Column
from tests.mess.book import Book
from tests.mess.spoiling import FLAG, OPTIONAL, spoiling


@spoiling("✓ for yes and ✗ for no", "Read as yes and no.", needs=FLAG)
def ticks_and_crosses(book: Book) -> None:
    book.rewrite(FLAG, lambda meaning: "✓" if meaning else "✗")


@spoiling("✓ for yes and x for no", "We ask which means what: x may be a cross or a mark for yes.", "issue", needs=FLAG)
def ticks_and_letters(book: Book) -> None:
    book.rewrite(FLAG, lambda meaning: "✓" if meaning else "x")


@spoiling("x for no beside y for yes", "We ask which means what.", "issue", needs=FLAG)
def y_and_x(book: Book) -> None:
    book.rewrite(FLAG, lambda meaning: "y" if meaning else "x")


def asked_of_some(column: Column) -> bool:
    return FLAG(column) and OPTIONAL(column)


@spoiling(
    "Only what is so is ticked, and the rest is left empty",
    "An empty cell is read as No, and that is said once; beside any No it is read as not known.",
    "same issue",
    needs=asked_of_some,
    whole=True,
)
def only_ticks(book: Book) -> None:
    for column in book.of(asked_of_some):
        ticked = any(truth[column.name] for truth in book.truth)
        for row in book.rows:
            truth = book.truth[row.truth]
            row.cells[book.position(column)] = "✓" if truth[column.name] else None
            truth[column.name] = bool(truth[column.name]) if ticked else None


@spoiling("x for yes and ✗ for no", "We ask which means what: both are crosses.", "issue", needs=FLAG)
def two_crosses(book: Book) -> None:
    book.rewrite(FLAG, lambda meaning: "x" if meaning else "✗")


@spoiling("y and n, in small letters", "Read as yes and no.", needs=FLAG)
def y_and_n(book: Book) -> None:
    book.rewrite(FLAG, lambda meaning: "y" if meaning else "n")


@spoiling("1 and 0, or TRUE and FALSE of Excel", "Read as yes and no.", needs=FLAG)
def ones_and_noughts(book: Book) -> None:
    book.rewrite(FLAG, lambda meaning: meaning if meaning else 0)


@spoiling("A tick of the font Wingdings, which is the letter ü underneath", "Read as yes and no.", needs=FLAG)
def ticks_of_a_font(book: Book) -> None:
    book.rewrite(FLAG, lambda meaning: "ü" if meaning else "û")
