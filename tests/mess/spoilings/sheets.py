"""What becomes of sheets: what is hidden, merged or formatted, copies and tables beside ours, formulas that failed."""

from functools import partial

from openpyxl.worksheet.worksheet import Worksheet

from tests.mess.book import Book, Row, Wrong
from tests.mess.spoiling import CHOICE, NUMBER, OPTIONAL, spoiling


@spoiling(
    "A second table stands below on the same sheet, with its columns in another order",
    "It is read by its own headings.",
    "same issue",
)
def a_second_table_below(book: Book) -> None:
    half = len(book.rows) // 2
    reverse = [Row(row.cells[::-1], row.truth) for row in book.rows[half:]]
    book.rows = [*book.rows[:half], Row([]), Row(["Second team"]), Row(book.headings[::-1]), *reverse]
    book.turned = frozenset(row.truth for row in reverse)


@spoiling("A table of counts stands beside the table", "It is not ours; its headings are told as not understood.", "same refused")
def a_table_beside(book: Book) -> None:
    book.columns += [None, None, None]
    book.headings = [*book.headings, None, "Month", "Count of rows"]
    for number, row in enumerate(book.rows[:3]):
        row.cells = [*row.cells, None, ("Apr", "May", "Jun")[number], number * 7]


@spoiling("Rows are hidden", "They are read like the others, and it is said.", "issue")
def hidden_rows(book: Book) -> None:
    book.changes.append(partial(hide_rows, [3, 4, 7]))


def hide_rows(rows: list[int], sheet: Worksheet) -> None:
    for row in rows:
        sheet.row_dimensions[row].hidden = True


@spoiling("Columns are hidden", "They are read like the others, and it is said.", "issue")
def hidden_columns(book: Book) -> None:
    book.changes.append(hide_columns)


def hide_columns(sheet: Worksheet) -> None:
    for letter in ("B", "C"):
        sheet.column_dimensions[letter].hidden = True


@spoiling("A filter was left on", "What it hides is read too, and it is said.", "issue")
def a_filter_left_on(book: Book) -> None:
    book.changes.append(filter_rows)


def filter_rows(sheet: Worksheet) -> None:
    sheet.auto_filter.ref = sheet.dimensions
    sheet.auto_filter.add_filter_column(0, ["x"])
    hide_rows(list(range(3, sheet.max_row)), sheet)


@spoiling("Formats reach down to the last row of Excel, 1,048,576", "Only cells that hold something count.")
def formatted_to_the_end(book: Book) -> None:
    book.changes.append(format_the_end)


def format_the_end(sheet: Worksheet) -> None:
    for place in ("A1048576", "XFD9", "C500000"):
        sheet[place].number_format = "dd/mm/yyyy"


@spoiling(
    "A sheet with other numbers of the same rows is hidden",
    "It never wins without a word: both sheets are named.",
    "issue refused",
)
def an_older_copy_hidden(book: Book) -> None:
    older_copy(book, "Sheet1 old", len(book.rows))
    book.changes += [hide_the_other] if book.beside else []


def hide_the_other(sheet: Worksheet) -> None:
    for other in sheet.parent.worksheets[1:]:
        other.sheet_state = "hidden"


@spoiling(
    "An older copy of the sheet stands behind it in the workbook",
    "It never wins without a word: both sheets are named.",
    "issue refused",
)
def an_older_copy_behind(book: Book) -> None:
    older_copy(book, "Sheet1 (2)", 5)


def older_copy(book: Book, name: str, rows: int) -> None:
    """The first rows again, with gaps where there may be gaps, as they were before they were filled in."""
    gaps = {book.position(column) for column in book.of(OPTIONAL) if column.name not in book.source.key}
    older = [[None if place in gaps else cell for place, cell in enumerate(row.cells)] for row in book.rows[:rows]]
    if older != [row.cells for row in book.rows[:rows]]:
        book.beside[name] = [list(book.headings), *older]


@spoiling(
    "The sheet is called Deleted, Test or Withdrawn",
    "Its rows count, and it is said.",
    "issue",
    of=lambda source: not source.sheet_column,
)
def sheets_called_deleted(book: Book) -> None:
    book.sheet = ("Deleted", "Test", "Withdrawn 2")[len(book.source.id) % 3]


@spoiling(
    "The sheet is named after another month than that of its rows",
    "The rows say which month it is, and the name is named.",
    "same issue",
    of=lambda source: (
        source.period is not None and not source.sheet_column and source.sent_for.days < 32 and not source.reference
    ),
)
def named_after_another_month(book: Book) -> None:
    book.sheet = "March 2023"


@spoiling("A sheet in front sums up the others", "Only tables with our headings are read.")
def a_summary_in_front(book: Book) -> None:
    book.beside["Summary"] = [["Month", "Rows"], ["October", len(book.rows)]]
    book.changes.append(lambda sheet: sheet.parent.move_sheet("Summary", -1))


@spoiling("Cells with the same word are merged", "The word counts for each row of the merge.", needs=CHOICE)
def merged_cells(book: Book) -> None:
    position = next(map(book.position, book.of(CHOICE)), 0)
    book.rows.sort(key=lambda row: str(row.cells[position]))
    last = None
    for number, row in enumerate(book.rows, start=2):
        if last and row.cells[position] is not None and row.cells[position] == last[1]:
            row.cells[position] = None
            book.changes.append(partial(merge, last[0], number, position + 1))
        else:
            last = number, row.cells[position]


@spoiling(
    "A number is merged over three rows",
    "It may be of each or of all: it is taken for none, and its cells are named.",
    "issue",
    needs=NUMBER,
)
def a_number_merged_over_rows(book: Book) -> None:
    for position in map(book.position, book.of(NUMBER)[-1:]):
        first = next(place for place in range(1, 9) if book.rows[place].cells[position] is not None)
        for row in book.rows[first + 1 : first + 3]:
            row.cells[position] = None
        book.changes.append(partial(merge, first + 2, first + 4, position + 1))


@spoiling("A cell is merged with the one beside it", "What lies under it is no blank cell: it is named.", "issue")
def merged_with_the_next(book: Book) -> None:
    last = len(book.headings)
    if last > 2:  # of two columns the row would be the heading of a group
        book.rows[3].cells[last - 1] = None
        book.changes.append(lambda sheet: sheet.merge_cells(start_row=5, end_row=5, start_column=last - 1, end_column=last))


def merge(first: int, row: int, column: int, sheet: Worksheet) -> None:
    for merged in [each for each in sheet.merged_cells.ranges if each.min_row == first and each.min_col == column]:
        sheet.unmerge_cells(str(merged))
    sheet.merge_cells(start_row=first, end_row=row, start_column=column, end_column=column)


@spoiling("A heading of several columns is merged above their own", "Each column is known by its own heading.")
def a_shared_heading_above(book: Book) -> None:
    book.above = [["About the child", *[None] * (len(book.headings) - 2), "Office use"]]
    book.changes.append(lambda sheet: sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=2))


@spoiling("A formula failed: #REF!, #N/A, #DIV/0!", "An error is no gap.", "issue")
def failed_formulas(book: Book) -> None:
    words = ("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?")
    for number, column in enumerate(book.of(OPTIONAL) or book.of(bool)):
        book.rows[number % len(book.rows)].cells[book.position(column)] = Wrong(words[number % 5])


@spoiling("Formulas that were never calculated", "They hold no value.", "refused")
def never_calculated(book: Book) -> None:
    book.changes.append(put_a_formula)


def put_a_formula(sheet: Worksheet) -> None:
    sheet["A3"].value, sheet["A3"].data_type = "=1+1", "f"
