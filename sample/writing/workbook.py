"""A file as it is sent: sheets of cells written to .xlsx or .csv, the same bytes for the same rows."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import PatternFill

MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


@dataclass(frozen=True)
class SampleFile:
    path: Path
    received: datetime


@dataclass(frozen=True)
class Sheet:
    """`hidden`: letters of the columns that nobody sees. `merged`: cells that are one, such as C3:E3."""

    name: str
    rows: Iterable[list]
    hidden: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()


@dataclass(frozen=True)
class Parcel:
    """A file that a partner will send; its sheets are made only when it is written."""

    name: str
    received: datetime
    sheets: Callable[[], list[Sheet]]
    delimiter: str = ","

    def write(self, folder: Path) -> SampleFile:
        path = folder / self.name
        path.write_bytes(csv_bytes(self) if path.suffix == ".csv" else xlsx_bytes(self))
        return SampleFile(path, self.received)


class Painted(NamedTuple):
    """A cell with a fill that means something to whoever coloured it."""

    value: object
    colour: str


def xlsx_bytes(parcel: Parcel) -> bytes:
    book = Workbook(write_only=True)
    book.properties.creator = "Made-up sample"
    book.properties.created = parcel.received
    for sheet in parcel.sheets():
        fill_sheet(book, sheet)
    written = io.BytesIO()
    book.save(written)
    return without_clock(written, parcel.received)


def fill_sheet(book: Workbook, sheet: Sheet) -> None:
    target = book.create_sheet(sheet.name)
    for letter in sheet.hidden:
        target.column_dimensions[letter].hidden = True
    for cells in sheet.merged:
        target.merged_cells.add(cells)
    for row in sheet.rows:
        target.append([painted(target, cell) if isinstance(cell, Painted) else cell for cell in row])


def painted(target: object, cell: Painted) -> WriteOnlyCell:
    written = WriteOnlyCell(target, cell.value)
    written.fill = PatternFill("solid", fgColor=cell.colour)
    return written


def without_clock(written: io.BytesIO, received: datetime) -> bytes:
    """The same workbook with the day it was received wherever openpyxl put the time of writing."""
    stamp = (received.year, received.month, received.day, received.hour, received.minute, 0)
    fixed = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = MODIFIED.sub(rb"\g<1>" + received.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), content)
            target.writestr(zipfile.ZipInfo(name, stamp), content, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


def csv_bytes(parcel: Parcel) -> bytes:
    """Text in the way Excel saves it: a byte-order mark, day-first dates, Windows line ends."""
    written = io.StringIO(newline="")
    rows = csv.writer(written, delimiter=parcel.delimiter)
    for row in parcel.sheets()[0].rows:
        rows.writerow([as_typed(cell) for cell in row])
    return written.getvalue().encode("utf-8-sig")


def as_typed(cell: object) -> object:
    if isinstance(cell, datetime) and (cell.hour or cell.minute):
        return cell.strftime("%d/%m/%Y %H:%M")
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y")
    return cell
