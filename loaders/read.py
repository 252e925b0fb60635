"""From the bytes of a file to sheets of cells: xlsx, xls, xlsb and ods through calamine, csv by a fixed rule."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import python_calamine as calamine

from loaders.outcome import Refused
from loaders.precheck import DAMAGED, MACROS, MOST_ROWS, PASSWORD, LostCells, look_into, position_of

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
VBA = "_VBA_PROJECT".encode("utf-16-le")
NOT_A_TABLE = "This is not a workbook or a csv file. Save the table from Excel as .xlsx and send it again."
DELIMITERS = ",;\t|"
MOST_COLUMNS = 16_384  # as in Excel


@dataclass
class Sheet:
    """Cells as they are: rows of text, numbers, dates and '' for an empty cell; the first row is row 1.

    number: its position in the workbook, from 1. hidden: the sheet, or rows or columns of it. uncalculated: (row, column)
    of formulas that hold no value, from 0. merged: first and last cell of each merge, from 0.
    """

    name: str
    rows: list[list[Any]]
    hidden: bool = False
    uncalculated: set[tuple[int, int]] = field(default_factory=set)
    number: int = 1
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)


def read_sheets(content: bytes) -> list[Sheet]:
    """Every sheet of a workbook, hidden ones too; a csv file is one sheet. Raises Refused."""
    if not content.strip(b"\0 \r\n\t"):
        raise Refused("The file is empty. Ask the partner to send it again.")
    if content[:4] == ZIP:
        return from_workbook(content, look_into(content))
    if content[:4] == OLE:
        if ENCRYPTED in content:
            raise Refused(PASSWORD)
        if VBA in content:
            raise Refused(MACROS)
        return from_workbook(content, {})
    return [from_csv(content)]


def from_workbook(content: bytes, lost: dict[str, LostCells]) -> list[Sheet]:
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [from_sheet(book, data, lost, number) for number, data in enumerate(book.sheets_metadata, start=1)]
    except calamine.PasswordError:
        raise Refused(PASSWORD) from None
    except (calamine.CalamineError, ValueError, OSError):
        raise Refused(DAMAGED) from None
    return sheets


def from_sheet(book: calamine.CalamineWorkbook, data: calamine.SheetMetadata, lost: dict[str, LostCells], number: int) -> Sheet:
    hidden = data.visible != calamine.SheetVisibleEnum.Visible
    if data.typ != calamine.SheetTypeEnum.WorkSheet:
        return Sheet(data.name, [], hidden, number=number)
    sheet = book.get_sheet_by_name(data.name)
    if sheet.total_height > MOST_ROWS:
        raise Refused(f"A sheet has more than {MOST_ROWS:,} rows. Split it, or delete the rows after the table.")
    rows = sheet.to_python(skip_empty_area=False)
    cells = lost.get(data.name, LostCells())
    change(rows, cells.errors, lambda _: "#ERROR!")  # calamine leaves an error cell empty
    change(rows, cells.percentages, as_percentage)
    change(rows, cells.midnights, lambda cell: datetime.combine(cell, time()) if type(cell) is date else cell)
    merged = [] if sheet.merged_cell_ranges is None else list(sheet.merged_cell_ranges)
    return Sheet(data.name, rows, hidden or cells.hidden, set(map(position_of, cells.uncalculated)), number, merged)


def change(rows: list[list[Any]], names: list[str], becomes: Callable[[Any], Any]) -> None:
    """Give the cells of these names what the parser did not."""
    for row, column in map(position_of, names):
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = becomes(rows[row][column])


def as_percentage(cell: Any) -> Any:
    """A number as it is shown, with all its places."""
    return f"{Decimal(repr(cell)) * 100:f}%" if isinstance(cell, (int, float)) else cell


def from_csv(content: bytes) -> Sheet:
    text = decode(content)
    head = text[:4000].lstrip().casefold()
    if head.startswith(("<!doctype", "<html", "<?xml", "{", "%pdf")) or "\0" in head:
        raise Refused(NOT_A_TABLE)
    if head.startswith("sep="):
        text = text.split("\n", 1)[-1]
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text)))
    except csv.Error:
        raise Refused(NOT_A_TABLE) from None
    if max(map(len, rows), default=0) > MOST_COLUMNS:
        raise Refused(NOT_A_TABLE)
    if len(rows) > MOST_ROWS:
        raise Refused(f"The file has more than {MOST_ROWS:,} rows. Split it and send the parts.")
    return Sheet("csv", rows)


def decode(content: bytes) -> str:
    """By rule, not by guess: byte-order mark, else strict UTF-8, else Windows-1252, as Excel writes it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if content[1:2] == b"\0":
        return content.decode("utf-16-le", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def delimiter_of(text: str) -> str:
    """The mark that parts most cells in the fullest of the first thirty lines."""
    lines = text.splitlines()[:30]
    return max(DELIMITERS, key=lambda mark: max((line.count(mark) for line in lines), default=0))
