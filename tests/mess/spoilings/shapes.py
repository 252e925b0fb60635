"""What becomes of the table: rows and sheets that are none of it, cells that moved, what is hidden, csv files with a slip."""

from loaders.source import Source
from tests.mess.book import Book, Row
from tests.mess.spoiling import CHOICE, DATED, FLAG, NUMBER, OPTIONAL, REQUIRED, TITLE, spoiling


@spoiling("A title and blank rows stand above the headings", "The row of headings is searched for.")
def titles_above(book: Book) -> None:
    book.above = [[book.source.title], [], ["Prepared by the data team"]]


@spoiling("The table begins further right and below", "The row of headings is searched for.")
def further_right(book: Book) -> None:
    book.above = [[], []]
    book.columns, book.headings = [None, None, *book.columns], [None, None, *book.headings]
    for row in book.rows:
        row.cells = [None, None, *row.cells]


@spoiling("The headings are repeated in the middle, as on a printed page", "They are left out and counted.")
def headings_in_the_middle(book: Book) -> None:
    book.rows.insert(len(book.rows) // 2, Row(list(book.headings)))


@spoiling("Blank rows stand between the rows", "They are left out.")
def blank_rows(book: Book) -> None:
    for place in (1, 4, 5):
        book.rows.insert(place, Row([None] * len(book.headings)))


@spoiling("A note stands between the rows", "A row with one cell is a note; it is counted.", "same issue")
def notes_between(book: Book) -> None:
    book.rows.insert(2, Row([None, "Checked by the duty manager"]))
    book.rows.insert(6, Row(["* figures to be confirmed"]))


@spoiling("A heading of a group stands between the rows: Week 2", "A row with one cell is a note; it is counted.", "same issue")
def groups_between(book: Book) -> None:
    for place in (0, 4):
        book.rows.insert(place, Row([f"Week {place // 4 + 1}"]))


def needs_more_than_one(source: Source) -> bool:
    return sum(map(REQUIRED, source.columns)) > 1


def keeps_no_total(source: Source) -> bool:
    return not any("total" in getattr(column.kind, "meanings", {}) for column in source.columns)


def total_row(book: Book, word: str, rows: list[Row]) -> Row:
    cells: list[object] = [word, *[None] * (len(book.headings) - 1)]
    for column in book.of(NUMBER):
        position = book.position(column)
        if position:
            cells[position] = sum(row.cells[position] or 0 for row in rows if row.truth is not None)
    return Row(cells)


@spoiling("Sub-totals stand between the rows", "They are left out, and held against their rows.", "same issue")
def subtotals(book: Book) -> None:
    middle = len(book.rows) // 2
    first, second = book.rows[:middle], book.rows[middle:]
    book.rows = [*first, total_row(book, "Sub-total", first), *second, total_row(book, "Sub total", second)]


@spoiling("A total stands below", "It is left out, and held against the rows.", "same issue")
def total_below(book: Book) -> None:
    book.rows.append(total_row(book, "Total", book.rows))


@spoiling("A total stands below, with its period beside the word", "It is left out, and said.", "same issue", of=keeps_no_total)
def total_of_a_period(book: Book) -> None:
    last = total_row(book, "Total", book.rows)
    for position in map(book.position, book.of(DATED)):
        last.cells[position] = last.cells[position] if position == 0 else book.rows[0].cells[position]
    book.rows.append(last)


@spoiling("A grand total stands below, its word in the second column", "It is left out.", "same issue")
def grand_total_aside(book: Book) -> None:
    last = total_row(book, "", book.rows)
    last.cells[:2] = [None, "Grand Total"]
    book.rows.append(last)


@spoiling("A course is called Total Respect", "Its row is a row like the others.", needs=TITLE)
def called_like_a_total(book: Book) -> None:
    for row, position, _, truth, column in list(book.filled(TITLE))[:1]:
        row.cells[position] = truth[column.name] = "Total Respect"


@spoiling(
    "In a row that begins like a total something needed is missing", "It is said at the cell.", "issue", of=needs_more_than_one
)
def like_a_total_with_a_gap(book: Book) -> None:
    row, last = book.rows[3], book.of(REQUIRED)[-1]
    row.cells[0], row.cells[book.position(last)] = "Total Respect", None


@spoiling("Of a row only two cells are filled, neither of them needed", "It is said at its row.", "issue", needs=OPTIONAL)
def two_cells_of_a_row(book: Book) -> None:
    places = list(map(book.position, book.of(OPTIONAL)))
    for row in [row for row in book.rows if sum(row.cells[at] is not None for at in places) > 1][:1]:
        left = [at for at in places if row.cells[at] is not None][:2]
        row.cells = [cell if at in left else None for at, cell in enumerate(row.cells)]


@spoiling(
    "x in every row, for no, and blank rows between",
    "We ask what it means: a blank row is no blank cell.",
    "issue refused",
    needs=FLAG,
)
def crosses_between_blank_rows(book: Book) -> None:
    for column in book.of(FLAG):
        for row, truth in zip(book.rows, book.truth):
            row.cells[book.position(column)], truth[column.name] = "x", False
    for place in (1, 4, 5) if book.of(FLAG) else ():
        book.rows.insert(place, Row([]))


@spoiling("The number of rows stands below: 14 records", "It is left out.", "same issue")
def count_below(book: Book) -> None:
    book.rows += [Row([]), Row([f"{len(book.truth)} records"])]


@spoiling("The same row stands twice", "It counts once.")
def the_same_row_twice(book: Book) -> None:
    book.rows.append(Row(list(book.rows[0].cells), book.rows[0].truth))


@spoiling("A row stands again below, and one word of it is another", "The later one counts, and the other is named.", "issue")
def a_row_corrected_below(book: Book) -> None:
    old = book.rows[3]
    for column in book.of(lambda column: CHOICE(column) and column.name not in book.source.key)[-1:]:
        position = book.position(column)
        for other in [row for row in book.rows if row.cells[position] not in (None, old.cells[position])][:1]:
            book.rows.append(Row([*old.cells[:position], other.cells[position], *old.cells[position + 1 :]], old.truth))
            book.truth[3][column.name] = book.truth[other.truth or 0][column.name]


@spoiling("From one row on, all cells stand one column too far right", "Their kinds show it.", "issue")
def moved_by_one(book: Book) -> None:
    for row in book.rows[len(book.rows) // 2 :]:
        row.cells = [None, *row.cells]


@spoiling("One row's cells stand one column too far right", "Their kinds show it.", "issue")
def one_row_moved(book: Book) -> None:
    row = book.rows[3]
    row.cells = [row.cells[0], None, *row.cells[1:]]


@spoiling("The table stands on its side: headings down the first column", "It is not turned.", "refused", told="No table")
def on_its_side(book: Book) -> None:
    lines = [list(line) for line in zip(*book.lines())]
    book.headings, book.rows = lines[0], [Row(line) for line in lines[1:]]
