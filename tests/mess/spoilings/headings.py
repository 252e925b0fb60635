"""What becomes of headings: hints, marks, order, spelling."""

from loaders.days_and_numbers import Day, Moment, Number
from loaders.heading_words import fold_heading
from loaders.kind import Flag
from loaders.sealed import Sealed
from tests.mess.book import Book
from tests.mess.spoiling import OPTIONAL, REQUIRED, spoiling

HINTS = {Sealed: "(10 digits)", Moment: "(dd/mm/yyyy hh:mm)", Day: "(dd/mm/yyyy)", Number: "(no.)", Flag: "(Y/N)"}


def reworded(book: Book, word) -> None:
    book.headings = [word(str(heading), number) for number, heading in enumerate(book.headings, start=1)]


@spoiling("Hints stand in brackets behind a heading: NHS No (10 digits)", "Hints on how to fill in a cell are left out.")
def hints_in_brackets(book: Book) -> None:
    kinds = {column.name: type(column.kind) for column in book.source.columns}
    book.headings = [f"{heading} {HINTS.get(kinds[name], '(see guide)')}" for name, heading in zip(book.columns, book.headings)]


@spoiling(
    "Two headings have other words in brackets: (office use)",
    "They may mean another column; the heading that comes nearest is named.",
    "issue refused",
)
def two_hints(book: Book) -> None:
    for position in (0, len(book.headings) // 2):
        book.headings[position] = f"{book.headings[position]} (office use)"


@spoiling(
    "Units stand behind a heading: [£], [%]",
    "They may mean another column; the heading that comes nearest is named.",
    "issue refused",
)
def units(book: Book) -> None:
    reworded(book, lambda heading, number: f"{heading} [{('£', '%', 'no.')[number % 3]}]")


@spoiling("A heading is broken over lines with Alt and Enter", "A line break counts as a blank.")
def line_breaks(book: Book) -> None:
    reworded(book, lambda heading, number: heading.replace(" ", "\n", 1) if " " in heading else f"{heading}\n")


@spoiling("Headings are numbered: 1. Child id", "A number in front is left out.")
def numbered(book: Book) -> None:
    reworded(book, lambda heading, number: f"{number}. {heading}")


@spoiling("Headings are lettered: a) Child id", "A letter in front is left out.")
def lettered(book: Book) -> None:
    reworded(book, lambda heading, number: f"{chr(97 + number % 26)}) {heading}")


@spoiling("Footnote marks stand behind headings: Risk*, Risk†, Risk¹", "Marks are left out.")
def footnote_marks(book: Book) -> None:
    reworded(book, lambda heading, number: heading + "*†¹²"[number % 4])


@spoiling("Headings end in a colon", "Colons are left out.")
def trailing_colons(book: Book) -> None:
    reworded(book, lambda heading, number: f"{heading}:")


@spoiling("Blanks that cannot be seen stand around headings", "They are left out.")
def blanks_around(book: Book) -> None:
    reworded(book, lambda heading, number: f"\u00a0{heading} \u200b".replace(" ", "\u00a0"))


@spoiling("Headings are all in capitals", "Capitals make no difference.")
def capitals(book: Book) -> None:
    reworded(book, lambda heading, number: heading.upper())


@spoiling("Headings are names of a database: childId, child_id", "Capitals and underlines make no difference.")
def names_of_a_database(book: Book) -> None:
    reworded(book, lambda heading, number: heading.title().replace(" ", "_" if number % 2 else ""))


@spoiling("The columns stand in another order", "Columns are known by their headings, not by where they stand.")
def another_order(book: Book) -> None:
    order = sorted(range(len(book.headings)), key=lambda position: (position * 7) % 11)
    book.columns = [book.columns[position] for position in order]
    book.headings = [book.headings[position] for position in order]
    for row in book.rows:
        row.cells = [row.cells[position] for position in order]


@spoiling("Columns of the partner's own stand among ours", "They are dropped unread, and listed as not understood.")
def columns_of_their_own(book: Book) -> None:
    add_column(book, 1, "Worker", lambda number: f"Team {number % 3}")
    add_column(book, len(book.headings), "Notes", lambda number: "see file")


@spoiling("The same heading stands twice, over the same cells", "The first is read.")
def the_same_twice(book: Book) -> None:
    again(book, 0)


def again(book: Book, position: int) -> None:
    cells = [row.cells[position] for row in book.rows]
    add_column(book, len(book.headings), book.headings[position], cells.__getitem__)


@spoiling("The whole table stands beside itself", "We do not choose between two tables.", "refused")
def the_table_twice(book: Book) -> None:
    for position in range(len(book.headings)):
        again(book, position)


@spoiling("The same heading stands twice, over other cells", "We do not choose between them.", "refused")
def twice_and_different(book: Book) -> None:
    position = max(place for place in range(len(book.headings)) if len({str(row.cells[place]) for row in book.rows}) > 1)
    cells = [row.cells[position] for row in book.rows]
    other = cells[1:] + cells[:1]
    add_column(book, 0, book.headings[position], other.__getitem__)


@spoiling(
    "Two headings name one column, as partners and we call it, over other cells",
    "We do not choose where rows hang on it; else the first is read, and both are named.",
    "same issue refused",
)
def named_twice(book: Book) -> None:
    for column in book.of(bool)[::-1]:
        heading = fold_heading(str(book.headings[book.position(column)]))
        if other := [each for each in (column.name, *column.also) if fold_heading(each) != heading]:
            cells = [row.cells[book.position(column)] for row in book.rows]
            return add_column(book, len(book.headings), other[0], (cells[1:] + cells[:1]).__getitem__)


def add_column(book: Book, position: int, heading: object, cell) -> None:
    book.columns.insert(position, None)
    book.headings.insert(position, heading)
    for number, row in enumerate(book.rows):
        row.cells.insert(position, cell(number))


@spoiling("A column without a heading stands among the others", "It is named, and dropped unread.", "issue")
def unnamed_column(book: Book) -> None:
    add_column(book, 2, None, lambda number: number + 1)


@spoiling("A heading was deleted by mistake", "The column is named; a file that needs it is refused.", "issue refused")
def heading_deleted(book: Book) -> None:
    book.headings[-1] = None


def renamed(book: Book, wanted, count: int) -> None:
    for position in [book.position(column) for column in book.of(wanted)[-count:]]:
        book.columns[position], book.headings[position] = None, f"Field {position + 71}"


@spoiling(
    "A column we need has another heading",
    "We do not guess; the column is named, with the heading that comes nearest.",
    "refused",
    needs=REQUIRED,
)
def one_needed_renamed(book: Book) -> None:
    renamed(book, REQUIRED, 1)


@spoiling("Two columns we need have other headings", "We do not guess; the columns are named.", "refused", needs=REQUIRED)
def two_needed_renamed(book: Book) -> None:
    renamed(book, REQUIRED, 2)


@spoiling(
    "A column that may be left out has another heading",
    "The column is left empty, and the heading listed as not understood.",
    "issue refused",
    needs=OPTIONAL,
)
def one_optional_renamed(book: Book) -> None:
    renamed(book, OPTIONAL, 1)


@spoiling(
    "Two letters of a heading are the wrong way round",
    "We do not guess; the heading that comes nearest is named.",
    "issue refused",
)
def letters_swapped(book: Book) -> None:
    position = max(range(len(book.headings)), key=lambda each: len(str(book.headings[each])))
    heading = str(book.headings[position])
    at = next(at for at in range(2, len(heading)) if heading[at : at + 2].isalpha() and heading[at] != heading[at + 1])
    book.headings[position] = heading[:at] + heading[at + 1] + heading[at] + heading[at + 2 :]


@spoiling("Partners call a column otherwise, as they always did", "Every spelling that is declared is understood.")
def their_own_words(book: Book) -> None:
    also = {column.name: column.also for column in book.source.columns}
    book.headings = [(also[name] or (heading,))[-1] for name, heading in zip(book.columns, book.headings)]
