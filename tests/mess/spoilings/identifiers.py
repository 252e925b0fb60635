"""What becomes of numbers of children, references of partners: blanks, dashes, rounding, placeholders."""

from datetime import date

from loaders.sealed import Sealed
from loaders.source import Column
from tests.mess.book import Book
from tests.mess.right import UNKNOWN, nhs_number
from tests.mess.spoiling import SEALED, spoiling

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


@spoiling('Excel was told that it is text: ="9990000018"', "The number inside counts.", needs=SEALED)
def equals_and_quotes(book: Book) -> None:
    book.rewrite(SEALED, lambda meaning: f'="{meaning}"')


@spoiling("An apostrophe stands in front, which Excel hides and an export shows", "It is left out.", needs=SEALED)
def leading_apostrophe(book: Book) -> None:
    book.retype(SEALED, lambda cell: f"'{cell}")


@spoiling("Every kind of dash between the groups of a number", "Dashes are left out of NHS numbers.", needs=child)
def every_dash(book: Book) -> None:
    def dashed(meaning):
        dash = DASHES[int(meaning[-2:]) % len(DASHES)]
        return f"{meaning[:3]}{dash}{meaning[3:6]}{dash}{meaning[6:]}"

    book.rewrite(child, of_nhs(dashed))


@spoiling("Every kind of blank between the groups of a number", "Blanks are left out of NHS numbers.", needs=child)
def every_blank(book: Book) -> None:
    def spaced(meaning):
        blank = BLANKS[int(meaning[-2:]) % len(BLANKS)]
        return f"{meaning[:3]}{blank}{meaning[3:6]}{blank}{meaning[6:]}"

    book.rewrite(child, of_nhs(spaced))


@spoiling("Characters that cannot be seen stand in an identifier", "They are left out.", needs=SEALED)
def zero_width(book: Book) -> None:
    book.retype(SEALED, lambda cell: f"\u200b{str(cell)[:3]}\u200d{str(cell)[3:]}\ufeff\u2060")


@spoiling("Other dashes in a reference, as Word changes them", "All dashes are one.", needs=reference)
def dashes_in_references(book: Book) -> None:
    book.retype(reference, lambda cell: cell.replace("-", "\u2013") if int(cell[-1]) % 2 else cell.replace("-", "\u2011"))


@spoiling("A word stands in front: NHS 999 000 0018, NHS No: …", "The word is left out.", "same issue", needs=child)
def a_word_in_front(book: Book) -> None:
    book.retype(child, lambda cell: f"{'NHS' if cell[:3] == '999' else 'UPN'}{(' ', ' No: ', ' number ')[len(cell) % 3]}{cell}")


@spoiling("A program made it a decimal number: 9990000018.0", "The .0 is left out.", needs=child)
def point_nought(book: Book) -> None:
    book.rewrite(child, of_nhs(lambda meaning: f"{meaning}.0"))


@spoiling("It is held as a number, not as text", "A number counts as its digits.", needs=child)
def as_a_number(book: Book) -> None:
    book.rewrite(child, of_nhs(int))


@spoiling("Excel has rounded it: 9.99E+09", "It cannot be known any more; nothing is kept.", "issue refused", needs=child)
def rounded_by_excel(book: Book) -> None:
    book.rewrite(child, of_nhs(lambda meaning: f"{float(meaning):.2E}"))


@spoiling("A digit was left out, or a leading nought lost", "A number of nine digits is not an NHS number.", "issue", needs=child)
def a_digit_lost(book: Book) -> None:
    book.rewrite(child, of_nhs(lambda meaning: meaning[1:]))


@spoiling("Two digits are the wrong way round", "The check digit shows it.", "issue", needs=child)
def two_digits_swapped(book: Book) -> None:
    def swapped(meaning):
        pairs = [place for place in range(3, 9) if meaning[place] != meaning[place + 1]]
        return meaning[: pairs[0]] + meaning[pairs[0] + 1] + meaning[pairs[0]] + meaning[pairs[0] + 2 :] if pairs else None

    book.rewrite(child, of_nhs(swapped))


@spoiling("The check digit is wrong", "The number is nobody's.", "issue", needs=child)
def wrong_check_digit(book: Book) -> None:
    book.rewrite(child, of_nhs(lambda meaning: meaning[:-1] + str((int(meaning[-1]) + 3) % 10)))


@spoiling(
    "Something stands where no number is known: UN1 to UN5, ten equal digits, n/k, Child 1, TBC",
    "An unknown child: counted as somebody never seen before, and never joined; it is said of each.",
    "issue",
    needs=child,
)
def placeholders(book: Book) -> None:
    for number, (row, position, _, truth, column) in enumerate(list(book.filled(child))):
        row.cells[position] = PLACEHOLDERS[number % len(PLACEHOLDERS)]
        truth[column.name] = UNKNOWN


@spoiling(
    "One placeholder for every child whose number is not known: UN3",
    "As above: they do not become one child.",
    "issue",
    needs=child,
)
def one_placeholder(book: Book) -> None:
    for row, position, _, truth, column in list(book.filled(child)):
        row.cells[position] = "UN3"
        truth[column.name] = UNKNOWN


@spoiling("Small letters for capitals", "Capitals make no difference.", needs=SEALED)
def small_letters(book: Book) -> None:
    book.retype(SEALED, lambda cell: str(cell).lower())


@spoiling("A full stop or comma stands behind it", "It is left out.", needs=SEALED)
def a_mark_behind(book: Book) -> None:
    book.retype(SEALED, lambda cell: f"{cell}{'.,;'[len(str(cell)) % 3]}")


@spoiling("Two children's numbers in one cell", "One cell holds one number.", "issue refused", needs=child)
def two_in_one_cell(book: Book) -> None:
    book.retype(child, lambda cell: f"{cell} / {nhs_number(9)}")


@spoiling("A name stands behind the number", "Nothing that may be a name is kept.", "issue", needs=child)
def a_name_behind(book: Book) -> None:
    book.retype(child, lambda cell: f"{cell} (Kayla B)")


@spoiling("The column was too narrow, and the export kept ########", "Nothing can be read.", "issue refused", needs=SEALED)
def hashes(book: Book) -> None:
    book.retype(SEALED, lambda cell: "########")


@spoiling("Excel took a reference for a date", "A date is no reference.", "issue refused", needs=reference)
def reference_became_a_date(book: Book) -> None:
    book.rewrite(reference, lambda meaning: date(2024, int(meaning[-2:]) % 12 + 1, 1))


@spoiling("References differ only in where the hyphen stands: 24/1-12, 24/11-2", "They stay apart.", needs=reference)
def the_hyphen_elsewhere(book: Book) -> None:
    alike = ("24/1-12", "24/11-2", "24/1-1-2", "241/12", "24/112")
    for column in book.of(reference):
        meanings = list(dict.fromkeys(truth[column.name] for *_, truth, each in book.filled(reference) if each == column))
        for row, position, meaning, truth, each in list(book.filled(reference)):
            if each == column:
                place = meanings.index(meaning)
                row.cells[position] = truth[column.name] = alike[place % 5] + ("" if place < 5 else f"/{place // 5}")
