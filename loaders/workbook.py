"""Workbooks that we write. Text stays text: nothing a partner typed can leave as a formula."""

import io
import re
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

HEADING_FONT = Font(bold=True, color="FFFFFF")
HEADING_FILL = PatternFill("solid", fgColor="1D3557")
CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def write_row(sheet: Worksheet, row: int, values: Sequence[object]) -> None:
    """Write one row from column A; a text that begins like a formula is kept as text."""
    for column, value in enumerate(values, start=1):
        cell = sheet.cell(row, column)
        if isinstance(value, str):
            cell.value = CONTROL_CHARACTERS.sub("", value)
            cell.data_type = "s"
            cell.quotePrefix = value[:1] in ("=", "+", "-", "@", "\t", "\r")
        else:
            cell.value = value


def write_headings(sheet: Worksheet, headings: list[str], widths: list[int]) -> None:
    """The first row: bold, frozen, with column widths in characters."""
    write_row(sheet, 1, headings)
    for column, width in enumerate(widths, start=1):
        cell = sheet.cell(1, column)
        cell.font, cell.fill = HEADING_FONT, HEADING_FILL
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = "A2"


def as_bytes(workbook: Workbook) -> bytes:
    workbook.properties.creator = "Safeguarding dashboard"
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()
