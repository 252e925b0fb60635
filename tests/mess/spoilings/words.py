"""What becomes of words: those for nothing, what Word changes, spellings."""

from loaders.days_and_numbers import Number
from loaders.kind import Choice
from loaders.source import Column, Source
from tests.mess.book import Book
from tests.mess.spoiling import CHOICE, NUMBER, OPTIONAL, TITLE, spoiling


def worded(column: Column) -> bool:
    return CHOICE(column) or TITLE(column)


def typed_by_people(source: Source) -> bool:
    """Titles of published tables are what they are."""
    return not source.reference


def spelled_otherwise(column: Column) -> bool:
    return isinstance(column.kind, Choice) and len(column.kind.meanings) > len(column.kind.options)


def from_nought(column: Column) -> bool:
    return isinstance(column.kind, Number) and column.kind.least == 0


@spoiling("Words are all in capitals", "Capitals make no difference.", needs=CHOICE)
def words_in_capitals(book: Book) -> None:
    book.rewrite(CHOICE, str.upper)


@spoiling("A full stop stands behind a word", "It is left out.", needs=CHOICE)
def trailing_dots(book: Book) -> None:
    book.rewrite(CHOICE, lambda meaning: f"{meaning}.")


@spoiling("Blanks are doubled, or do not break", "Blanks make no difference.", needs=worded)
def odd_blanks(book: Book) -> None:
    book.rewrite(worded, lambda meaning: f" {meaning}\u00a0".replace(" ", "\u00a0 "))


@spoiling("Word changed apostrophes and dashes", "They make no difference.", needs=worded, of=typed_by_people)
def changed_by_word(book: Book) -> None:
    book.rewrite(worded, lambda meaning: meaning.replace("'", "’").replace("-", "–"))


@spoiling("Dashes of Word came back plain", "They make no difference.", needs=worded, of=typed_by_people)
def dashes_both_ways(book: Book) -> None:
    book.rewrite(worded, lambda meaning: meaning.replace("–", "-").replace("’", "'"))


@spoiling("One course in two spellings: capitals, dashes", "It is one course.", needs=TITLE, of=typed_by_people)
def two_spellings_of_one(book: Book) -> None:
    for number, (row, position, meaning, *_) in enumerate(list(book.filled(TITLE))):
        row.cells[position] = (meaning, meaning.upper(), meaning.replace("–", "-").replace(":", " -"))[number % 3]


@spoiling("A word is misspelt", "We do not guess.", "issue refused", needs=CHOICE)
def misspelt(book: Book) -> None:
    book.rewrite(CHOICE, lambda meaning: meaning[:1] + "q" + meaning[1:])


@spoiling("Partners' own words for ours", "Every spelling that is declared is understood.", needs=spelled_otherwise)
def words_of_their_own(book: Book) -> None:
    for row, position, meaning, _, column in list(book.filled(spelled_otherwise)):
        spellings = [spelling for spelling, word in column.kind.meanings.items() if word == meaning]
        row.cells[position] = spellings[-1]


@spoiling("nil, for a number", "Nil is nought.", needs=from_nought)
def nil(book: Book) -> None:
    for row, position, _, truth, column in list(book.filled(from_nought)):
        row.cells[position], truth[column.name] = "nil", 0


@spoiling("Nil return, for a number", "Nil is nought.", needs=from_nought)
def nil_return(book: Book) -> None:
    for row, position, _, truth, column in list(book.filled(from_nought)):
        row.cells[position], truth[column.name] = "Nil return", 0


@spoiling("none, for a number", "None is nought.", needs=from_nought)
def none(book: Book) -> None:
    for row, position, _, truth, column in list(book.filled(from_nought)):
        row.cells[position], truth[column.name] = "none", 0


@spoiling("None stands in a column of numbers, as exports write it", "Read as nought, and said.", "issue", needs=from_nought)
def none_of_an_export(book: Book) -> None:
    for row, position, _, truth, column in list(book.filled(from_nought)):
        row.cells[position], truth[column.name] = "None", 0


def emptied(book: Book, wanted, words: tuple[str, ...]) -> None:
    """But for what names a row: without it two rows would be one."""
    found = [each for each in book.filled(wanted) if each[-1].name not in book.source.key]
    for number, (row, position, _, truth, column) in enumerate(found):
        row.cells[position], truth[column.name] = words[number % len(words)], None


def says_not_known(column: Column) -> bool:
    """Whether the words for what is not known are not words of its own list."""
    known = getattr(column.kind, "meanings", {})
    return OPTIONAL(column) and not {"nk", "na", "notapplicable", "tbc", "unknown", "notknown", "notrecorded"} & known.keys()


@spoiling(
    "n/a, where there is nothing to say",
    "Kept as not applicable, and the figure says so.",
    "same issue refused",
    needs=says_not_known,
)
def not_applicable(book: Book) -> None:
    emptied(book, says_not_known, ("n/a", "N/A", "Not applicable"))


@spoiling("n/k, tbc, ?, unknown", "Kept as not known, and the figure says so.", "same issue refused", needs=says_not_known)
def not_known(book: Book) -> None:
    emptied(book, says_not_known, ("n/k", "TBC", "?", "unknown", "-", "–"))


@spoiling(
    "(blank), as a pivot table writes it", "Kept as not known, and the figure says so.", "same issue refused", needs=OPTIONAL
)
def blank_of_a_pivot(book: Book) -> None:
    emptied(book, OPTIONAL, ("(blank)",))


@spoiling("Ditto marks stand for the cell above", "We do not copy cells.", "issue refused", needs=worded)
def ditto(book: Book) -> None:
    book.rewrite(worded, lambda meaning: '"')


@spoiling("Quotation marks stand around a word", "They are left out.", needs=CHOICE)
def quoted(book: Book) -> None:
    book.rewrite(CHOICE, lambda meaning: f"“{meaning}”" if len(meaning) % 2 else f'"{meaning}"')


@spoiling("A note stands behind a word: High - see notes", "We do not guess.", "issue refused", needs=CHOICE)
def a_note_behind(book: Book) -> None:
    book.rewrite(CHOICE, lambda meaning: f"{meaning} - see notes")


@spoiling(
    "Two words in one cell: Home; Care",
    "One cell holds one word.",
    "issue refused",
    needs=lambda c: CHOICE(c) and len(c.kind.options) > 1,
)
def two_words(book: Book) -> None:
    for row, position, _, _, column in list(book.filled(CHOICE)):
        if len(column.kind.options) > 1:
            row.cells[position] = "; ".join(column.kind.options[-2:])


@spoiling("An export has garbled apostrophes and dashes: â€™", "It is told where letters were lost.", "same issue", needs=worded)
def garbled(book: Book) -> None:
    def mangle(meaning: str) -> str:
        return meaning.replace("'", "’").replace("-", "–").encode().decode("cp1252", errors="replace")

    book.rewrite(worded, mangle)


@spoiling("A number stands where a word belongs, and a word where a number", "Each is told.", "issue refused", needs=NUMBER)
def a_word_for_a_number(book: Book) -> None:
    book.rewrite(NUMBER, lambda meaning: "many")
