"""What becomes of csv files: marks, quotation marks, ends of lines."""

from functools import partial

from tests.mess.book import Book
from tests.mess.spoiling import spoiling
from tests.mess.writing import as_csv


@spoiling(
    "A csv file in which the mark between the cells is a semicolon, with commas in texts", "The mark under which rows agree."
)
def semicolons(book: Book) -> None:
    add_notes(book, "seen, spoken to, and home, safe")
    book.form = partial(as_csv, delimiter=";")


@spoiling("A csv file parted by tabs", "The mark under which rows agree.")
def tabs(book: Book) -> None:
    add_notes(book, "seen, spoken to; home")
    book.form = partial(as_csv, delimiter="\t")


def add_notes(book: Book, text: str) -> None:
    book.columns, book.headings = [*book.columns, None], [*book.headings, "Notes"]
    for row in book.rows:
        row.cells = [*row.cells, text]


@spoiling("A quotation mark in a csv file is never closed", "Each line is read as a row, and the line is named.", "issue")
def a_quote_never_closed(book: Book) -> None:
    add_notes(book, "none")
    book.form = as_csv
    book.bend = lambda content: replaced_in(content, 4, b",none", b',"said he would')


def replaced_in(content: bytes, line: int, old: bytes, new: bytes) -> bytes:
    lines = content.split(b"\r\n")
    lines[line] = lines[line].replace(old, new, 1)
    return b"\r\n".join(lines)


@spoiling("One line of a csv file has a comma too many", "Its cells are not taken for its neighbours'.", "issue")
def a_comma_too_many(book: Book) -> None:
    book.form = as_csv
    book.bend = lambda content: replaced_in(content, 4, b",", b",,")


@spoiling("One line of a csv file has a comma too few", "Its cells are not taken for its neighbours'.", "issue")
def a_comma_too_few(book: Book) -> None:
    book.form = as_csv
    book.bend = lambda content: replaced_in(content, line_without_quotes(content), b",", b"")


def line_without_quotes(content: bytes) -> int:
    return next(at for at, line in enumerate(content.split(b"\r\n")) if at > 2 and b'"' not in line)


@spoiling("Every line of a csv file ends in a comma, as the headings do not", "Empty cells behind the last make no difference.")
def commas_at_the_end(book: Book) -> None:
    book.form = as_csv
    book.bend = lambda content: content.replace(b"\r\n", b",\r\n").replace(b",\r\n", b"\r\n", 1)


@spoiling("One line of a csv file ends in commas that the headings do not have", "It is read, and said at its row.", "issue")
def commas_behind_one_line(book: Book) -> None:
    book.form = as_csv
    book.bend = lambda content: b"\r\n".join(line + b",," * (at == 4) for at, line in enumerate(content.split(b"\r\n")))


@spoiling("Cells of a csv file hold line breaks", "A line break inside quotation marks ends no row.")
def line_breaks_in_cells(book: Book) -> None:
    add_notes(book, "seen\r\nspoken to")
    book.form = as_csv


@spoiling("A csv file with the line ends of an old Mac", "They end a line too.")
def line_ends_of_a_mac(book: Book) -> None:
    book.form = as_csv
    book.bend = lambda content: content.replace(b"\r\n", b"\r")
