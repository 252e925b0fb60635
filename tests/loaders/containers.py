"""One table in every container."""

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.loaders.tab import Percentage, ShownMonth, Struck, Tab
from tests.loaders.workbooks import csv_file, saved
from tests.loaders.write_ods import as_ods
from tests.loaders.write_xls import as_xls
from tests.loaders.write_xlsb import as_xlsb


def in_every_container(*tabs: Tab) -> dict[str, bytes]:
    """The same sheets by the ending of the file's name; csv of the first one only."""
    return {
        "xlsx": as_xlsx(*tabs),
        "xls": as_xls(*tabs),
        "xlsb": as_xlsb(*tabs),
        "ods": as_ods(*tabs),
        "csv": csv_file(*tabs[0].rows),
    }


def as_xlsx(*tabs: Tab) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for tab in tabs:
        sheet = book.create_sheet(tab.name)
        for row in tab.rows:
            sheet.append(row)
            for column, cell in enumerate(row, start=1):
                if isinstance(cell, Percentage):
                    sheet.cell(sheet.max_row, column).number_format = "0%"
                elif isinstance(cell, ShownMonth):
                    sheet.cell(sheet.max_row, column).number_format = "mmm-yy"
                elif isinstance(cell, Struck):
                    sheet.cell(sheet.max_row, column).font = Font(strike=True)
        sheet.sheet_state = "hidden" if tab.hidden else "visible"
        for row in tab.hidden_rows:
            sheet.row_dimensions[row + 1].hidden = True
        for column in tab.hidden_columns:
            sheet.column_dimensions[chr(65 + column)].hidden = True
        for top, left, bottom, right in tab.merged:
            sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    return saved(book)
