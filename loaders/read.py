"""From the bytes of a file to sheets of cells: xlsx, xls, xlsb and ods through calamine, csv by fixed rules."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import python_calamine as calamine

from loaders.containers.lost import MOST_ROWS, Cell, LostCells
from loaders.containers.not_a_table import DAMAGED, MACROS, PASSWORD, in_bytes
from loaders.containers.text import rows_of
from loaders.containers.xls import lost_in_xls
from loaders.outcome import Refused
from loaders.precheck import look_into

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
MIDNIGHT = time()
VBA = "_VBA_PROJECT".encode("utf-16-le")


@dataclass
class Seen:
    """Cells, from 0, that are seen otherwise than they are: unlike by their format, struck through, without a raised mark."""

    unlike: set[Cell] = field(default_factory=set)
    struck: set[Cell] = field(default_factory=set)
    marked: set[Cell] = field(default_factory=set)


@dataclass
class Sheet:
    """Cells as they are: rows of text, numbers, dates and '' for an empty cell; the first row is row 1.

    number: its position in the workbook, from 1. hidden: the sheet, or rows or columns of it. uncalculated: (row, column)
    of formulas that hold no value, from 0. merged: first and last cell of each merge, from 0.
    unclosed: rows of a csv file, from 0, with a quotation mark that nothing closes.
    seen: which cells people see otherwise.
    """

    name: str
    rows: list[list[Any]]
    hidden: bool = False
    uncalculated: set[tuple[int, int]] = field(default_factory=set)
    number: int = 1
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    unclosed: list[int] = field(default_factory=list)
    seen: Seen = field(default_factory=Seen)


def read_sheets(content: bytes) -> list[Sheet]:
    """Every sheet of a workbook, hidden ones too; a csv file is one sheet. Raises Refused."""
    if not content.strip(b"\0 \r\n\t"):
        raise Refused("The file is empty. Ask the partner to send it again.")
    if content[:4] == ZIP:
        return from_workbook(*look_into(content))
    if content[:4] == OLE:
        if ENCRYPTED in content:
            raise Refused(PASSWORD)
        if VBA in content:
            raise Refused(MACROS)
        return from_workbook(content, lost_in_xls(content))
    if what := in_bytes(content):
        raise Refused(what)
    rows, unclosed = rows_of(content)
    return [Sheet("csv", rows, unclosed=unclosed)]


def from_workbook(content: bytes, lost: list[LostCells]) -> list[Sheet]:
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [from_sheet(book, *each) for each in zip(book.sheets_metadata, lost, range(1, len(lost) + 1), strict=True)]
    except calamine.PasswordError:
        raise Refused(PASSWORD) from None
    except (calamine.CalamineError, ValueError, OSError):
        raise Refused(DAMAGED) from None
    return sheets


def from_sheet(book: calamine.CalamineWorkbook, data: calamine.SheetMetadata, lost: LostCells, number: int) -> Sheet:
    hidden = data.visible != calamine.SheetVisibleEnum.Visible
    if data.typ != calamine.SheetTypeEnum.WorkSheet:
        return Sheet(data.name, [], hidden, number=number)
    sheet = book.get_sheet_by_name(data.name)
    if sheet.total_height > MOST_ROWS:
        raise Refused(f"A sheet has more than {MOST_ROWS:,} rows. Split it, or delete the rows after the table.")
    rows = sheet.to_python(skip_empty_area=False)
    if sheet.merged_cell_ranges is None:  # of an ods calamine does not know merges, and gives midnight a time of day
        rows = [[as_day(cell) for cell in row] for row in rows]
    change(rows, lost.errors, lambda _: "#ERROR!")  # calamine leaves an error cell empty
    change(rows, lost.percentages, as_percentage)
    change(rows, lost.midnights, lambda cell: datetime.combine(cell, MIDNIGHT) if type(cell) is date else cell)
    change(rows, lost.months, as_month)
    for cell, text in lost.marked.items():
        change(rows, {cell}, lambda _, text=text: text)
    merged = lost.merged or list(sheet.merged_cell_ranges or ())
    seen = Seen(lost.unlike, lost.struck, set(lost.marked))
    return Sheet(data.name, rows, hidden or lost.hidden, lost.uncalculated, number, merged, seen=seen)


def change(rows: list[list[Any]], cells: set[Cell], becomes: Callable[[Any], Any]) -> None:
    """Give these cells what the parser did not."""
    for row, column in cells:
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = becomes(rows[row][column])


def as_percentage(cell: Any) -> Any:
    """A number as it is shown, with all its places."""
    return f"{Decimal(repr(cell)) * 100:f}%" if isinstance(cell, (int, float)) else cell


def as_month(cell: Any) -> Any:
    """A first day of which only the month is shown is that month, as somebody typed it."""
    return f"{cell:%b %Y}" if isinstance(cell, date) and cell.day == 1 else cell


def as_day(cell: object) -> object:
    """A moment at midnight is a day, as it is in cells of Excel's."""
    return cell.date() if type(cell) is datetime and cell.time() == MIDNIGHT else cell
