"""The blank workbook of an extract, made from its declaration: headings, drop-downs, a guide."""

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from loaders.sheet_name import GUIDE, LISTS
from loaders.source import Column, Source
from loaders.workbook import as_bytes, write_headings, write_row

ROWS_WITH_DROP_DOWNS = 5_000
FORMATS = {"DATE": "dd/mm/yyyy", "TIMESTAMP": "dd/mm/yyyy hh:mm"}


def template_workbook(source: Source) -> bytes:
    """An xlsx with one empty table, hidden lists for its drop-downs, and a sheet that explains each column."""
    workbook = Workbook()
    table = workbook.active
    table.title = sheet_title(source)
    lists = workbook.create_sheet(LISTS)
    lists.sheet_state = "hidden"
    write_headings(table, [heading(column) for column in source.columns], [24] * len(source.columns))
    for position, column in enumerate(source.columns, start=1):
        letter = table.cell(1, position).column_letter
        if column.kind.choices:
            offer_choices(workbook, lists, table, letter, position, column)
        if column.kind.sql in FORMATS:
            for row in range(2, 502):
                table[f"{letter}{row}"].number_format = FORMATS[column.kind.sql]
    write_guide(workbook.create_sheet(GUIDE), source)
    return as_bytes(workbook)


def sheet_title(source: Source) -> str:
    return source.title.replace("/", " ")[:31]


def heading(column: Column) -> str:
    """The heading as people read it; it is understood in any case and punctuation."""
    return column.name.replace("_", " ").capitalize()


def offer_choices(workbook: Workbook, lists: Worksheet, table: Worksheet, letter: str, position: int, column: Column) -> None:
    """A drop-down through a named list: words may hold commas that way."""
    for row, choice in enumerate(column.kind.choices, start=1):
        lists.cell(row, position).value = choice
    name = f"list_{column.name}"
    reference = f"{LISTS}!${letter}$1:${letter}${len(column.kind.choices)}"
    workbook.defined_names[name] = DefinedName(name, attr_text=reference)
    validation = DataValidation(type="list", formula1=f"={name}", allow_blank=not column.required)
    validation.error = f"Choose a word from the list for {heading(column)}."
    validation.showErrorMessage = True
    table.add_data_validation(validation)
    validation.add(f"{letter}2:{letter}{ROWS_WITH_DROP_DOWNS}")


def write_guide(sheet: Worksheet, source: Source) -> None:
    write_headings(sheet, ["Guide to the columns", "Must be filled", "What it is", "How it is written"], [28, 16, 60, 80])
    for row, column in enumerate(source.columns, start=2):
        needed = "Yes" if column.required else "No"
        write_row(sheet, row, [f"“{heading(column)}”", needed, column.about, column.kind.words])
    below = len(source.columns) + 3
    write_row(sheet, below, [f"{source.title}: {source.grain}. {source.about}"])
    write_row(
        sheet,
        below + 1,
        [f"Sent by {source.partner}, {source.due}. Any other column is dropped unread. Leave out names and notes."],
    )
