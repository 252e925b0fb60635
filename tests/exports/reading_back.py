"""A file that left, read as whoever gets it reads it."""

import csv
import io
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet


def sheets(content: bytes) -> dict[str, Worksheet]:
    return {sheet.title: sheet for sheet in load_workbook(io.BytesIO(content))}


def parts(content: bytes) -> dict[str, str]:
    """The text of every part of the zip file that a workbook is."""
    with ZipFile(io.BytesIO(content)) as opened:
        return {name: opened.read(name).decode() for name in opened.namelist()}


def table(sheet: Worksheet, heading: str = "Status") -> list[dict]:
    """Rows by heading, whatever stands above the headings."""
    rows = list(sheet.iter_rows(values_only=True))
    top = next(place for place, row in enumerate(rows) if heading in row)
    return [dict(zip(rows[top], row)) for row in rows[top + 1 :]]


def csv_lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def csv_table(content: bytes, heading: str = "Status") -> list[dict]:
    lines = csv_lines(content)
    top = next(place for place, line in enumerate(lines) if heading in line)
    return [dict(zip(lines[top], line)) for line in lines[top + 1 :]]
