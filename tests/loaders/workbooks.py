"""Files as partners send them, made in a few words: the shared builder of these tests."""

import csv
import io
from datetime import date, datetime

import pyarrow.parquet as parquet
from openpyxl import Workbook

from exports.fixed import same_bytes
from loaders.columns import ColumnRead, read_column
from loaders.days_and_numbers import Age, Day, Moment, Number, Percentage
from loaders.ingest import ingest
from loaders.kind import Choice, Coded, ColumnKind, Flag, Title, Year
from loaders.outcome import Report
from loaders.pseudonym import Seal
from loaders.public_text import Quote
from loaders.sealed import Sealed
from loaders.source import Column, Source, sources
from loaders.template import heading

SEAL = Seal(bytes(range(32)))
WHEN = datetime(2024, 9, 2, 10, 0)
CHILDREN = ("943 476 5919", "999 000 0018", "999 000 0026", "999 000 0034", "999 000 0042")
OURS = {"la_code": 861, "age_group": "Aged 0 to 17"}


def xlsx(*rows: list, name: str = "Sheet1", more: dict[str, list[list]] | None = None) -> bytes:
    """A workbook of one sheet; `more`: further sheets by name."""
    book = Workbook()
    book.remove(book.active)
    for title, cells in {name: rows, **(more or {})}.items():
        sheet = book.create_sheet(title)
        for row in cells:
            sheet.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The same cells, the same bytes: openpyxl writes the second of making into a workbook."""
    content = io.BytesIO()
    book.save(content)
    return same_bytes(content.getvalue(), WHEN.date())


def csv_file(*rows: list, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows([[as_typed(cell) for cell in row] for row in rows])
    return text.getvalue().encode(encoding)


def as_typed(cell: object) -> object:
    return cell.strftime("%d/%m/%Y %H:%M" if isinstance(cell, datetime) else "%d/%m/%Y") if isinstance(cell, date) else cell


def headings(source: Source) -> list[str]:
    return [heading(column) for column in source.columns]


def row_of(source: Source, number: int = 1, **changed: object) -> list:
    """A valid row with every column filled; `changed`: other cells by column name."""
    return [changed.get(column.name, ours(column, number)) for column in source.columns]


def ours(column: Column, number: int) -> object:
    """What makes a row of a published table one of this place; elsewhere any cell of the kind."""
    wanted = OURS.get(column.name)
    return cell_of(column, number) if wanted is None or column.kind.choices else wanted


def cell_of(column: Column, number: int = 1) -> object:
    kind = column.kind
    if isinstance(kind, Sealed):
        return CHILDREN[number % len(CHILDREN)] if kind.family == "child" else f"AB-{number:04d}"
    if isinstance(kind, Coded):
        return next(iter(kind.codes))
    if isinstance(kind, Choice):
        return kind.options[0]
    if isinstance(kind, Percentage):
        return 50
    if isinstance(kind, Number):
        return max(kind.least, min(kind.most, 1)) + (number if kind.least >= 100_000 else 0)
    by_kind = {
        Moment: WHEN,
        Day: WHEN.date(),
        Age: 15,
        Flag: "Yes",
        Year: "2024/25",
        Title: f"Public name {number}",
        Quote: f"Public sentence {number}.",
    }
    return by_kind[type(kind)]


def table(source: Source, *rows: dict) -> list[list]:
    """Headings and one valid row for each dictionary of changed cells."""
    return [headings(source), *(row_of(source, number, **changed) for number, changed in enumerate(rows, start=1))]


def take(content: bytes, name: str = "file.xlsx", declared: dict[str, Source] | None = None) -> tuple[Report, bytes]:
    """The file's report and cleaned rows, with the one promise that holds for every file. Raises Refused."""
    [part] = take_all(content, name, declared)
    return part


def take_all(content: bytes, name: str = "file.xlsx", declared: dict[str, Source] | None = None) -> list[tuple[Report, bytes]]:
    """As take, for a workbook that holds several sources."""
    parts = ingest(content, name, SEAL, declared or sources())
    for report, _ in parts:
        assert report.rows_read == report.rows_kept + sum(report.set_aside.values())
        assert report.issues_found >= len(report.issues)
    return parts


def read(kind: ColumnKind, *cells: object, **more: object) -> ColumnRead:
    """Cells of one column as they are read."""
    return read_column(list(cells), Column("some", kind, "", **more), SEAL)


def rows_of(cleaned: bytes, *names: str) -> list[tuple]:
    """Cleaned rows, some columns of them."""
    return list(zip(*parquet.read_table(io.BytesIO(cleaned)).select(list(names)).to_pydict().values()))
