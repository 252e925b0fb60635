"""What becomes of cells that are not seen as they are: formats of Excel, raised marks, lines through rows."""

from datetime import date

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from tests.mess.book import Book, Shown
from tests.mess.spoiling import CHOICE, OF_A_DAY, spoiling
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
    needs=OF_A_DAY,
    of=lambda source: source.period is None or source.period not in source.key or len(source.columns) > 3,
)
def shown_as_a_month(book: Book) -> None:
    book.rewrite(OF_A_DAY, lambda meaning: Shown(date(meaning.year, meaning.month, 1), "mmm-yy"))


@spoiling(
    "A footnote mark is raised behind a number or a word: 12², Police¹",
    "The mark is left out, and it is said.",
    "issue",
    needs=lambda column: counted(column) or CHOICE(column),
)
def raised_marks(book: Book) -> None:
    places = [(row, position) for row, position, *_ in book.filled(lambda column: counted(column) or CHOICE(column))]
    marked = [(book.rows.index(row) + 2, position + 1) for row, position in places]
    book.changes += [lambda sheet: raise_marks(marked, sheet)] if marked else []


def raise_marks(places: list[tuple[int, int]], sheet: Worksheet) -> None:
    for row, column in places:
        cell = sheet.cell(row, column)
        cell.value = CellRichText(str(cell.value), TextBlock(InlineFont(vertAlign="superscript"), "2"))


@spoiling("A line is struck through a whole row", "The row counts, and it is said.", "issue", whole=True)
def rows_struck_through(book: Book) -> None:
    book.changes.append(lambda sheet: strike(sheet[5]))


@spoiling("A line is struck through cells, but not through their rows", "They count, and it is said.", "issue", whole=True)
def cells_struck_through(book: Book) -> None:
    book.changes.append(lambda sheet: strike([sheet["A3"], sheet["A5"]]))


def strike(cells) -> None:
    for cell in cells:
        cell.font = Font(strike=True)
