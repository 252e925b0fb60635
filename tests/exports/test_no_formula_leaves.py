"""Whatever a label, a note, a title or the name of a sheet holds, it leaves as text: no formula, no link, no command."""

import csv
import io
import re
import unicodedata
from dataclasses import replace
from datetime import date

import pytest

from exports.figures import values_sheet
from exports.sheet import Book, SheetToWrite, csv_file, workbook
from exports.text import file_name, sheet_names
from metrics.declaring.indicator import indicators
from metrics.reasons import Kind, because
from metrics.table import Table
from tests.exports.formulas import PAYLOADS
from tests.exports.reading_back import csv_lines, parts, sheets
from tests.made_up import figure

DAY = date(2025, 4, 22)
NUMBER = re.compile(r"-?\d+(\.\d+)?|\d{4}-\d\d-\d\d|")


def book_of(text: str) -> Book:
    """The text wherever a text can stand."""
    indicator = replace(next(iter(indicators().values())), title=text)
    said = because(Kind.SENDERS_SILENT, silent=(text,))
    rows = (figure(-5.0, period=text, breakdown=text, denominator=10.0, reasons=said),)
    return Book(
        text, (text,), [(text, text)], [values_sheet(text, [Table(indicator, "month", text, rows, text)], exact=True)], DAY
    )


def test_there_are_more_than_sixty():
    assert len(PAYLOADS) > 60


@pytest.mark.parametrize("text", PAYLOADS, ids=ascii)
def test_in_a_workbook_it_is_text_and_nothing_else(text):
    content = workbook(book_of(text))
    cells = [cell for sheet in sheets(content).values() for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > 20 and {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert not [name for name, part in parts(content).items() if re.search(r"<f[ >/]|<hyperlink|externalLink|<ddeLink", part)]


@pytest.mark.parametrize("text", PAYLOADS, ids=ascii)
def test_in_a_csv_no_field_begins_with_what_begins_a_formula(text):
    lines = csv_lines(csv_file(book_of(text)))
    fields = [field for line in lines for field in line]
    assert len(fields) > 20 and not [field for field in fields if begins_one(field)]


@pytest.mark.parametrize("separator", [";", "\t", "|"])
@pytest.mark.parametrize("text", PAYLOADS, ids=ascii)
def test_nor_does_one_where_a_spreadsheet_takes_another_separator(text, separator):
    """A spreadsheet set to another country reads the same bytes with a semicolon."""
    rows = [["a", text], ["a", "a" + text], ["a", f"Home{separator}{text}"]]
    content = csv_file(Book("x", (), [], [SheetToWrite("x", (("Label", 1), ("Note", 1)), rows)], DAY))
    read = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator)
    assert not [field for line in read for field in line if begins_one(field)]


def begins_one(field: str) -> bool:
    """As careful as a reader can be: spaces and quotes before it do not count, a look-alike is as good."""
    first = unicodedata.normalize("NFKC", field.lstrip(' \u00a0\u3000"\t\r\n')[:1])
    return first in ("=", "+", "-", "@", "\u2212") and not NUMBER.fullmatch(field)


@pytest.mark.parametrize("text", PAYLOADS, ids=ascii)
def test_a_text_that_begins_like_a_formula_stays_text_when_it_is_edited(text):
    sheet = list(sheets(workbook(book_of(text))).values())[0]
    assert sheet["A1"].quotePrefix or not begins_one(sheet["A1"].value or "")


@pytest.mark.parametrize("text", PAYLOADS, ids=ascii)
def test_the_name_of_a_file_is_plain(text):
    assert re.fullmatch(r"[a-z0-9-]*\.xlsx", file_name("sample data", text, ending="xlsx"))


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["A/B", "A:B", "a b", "A?B"], ["A B", "A B 2", "a b 3", "A B 4"]),
        (["x" * 40, "X" * 40], ["x" * 31, "X" * 29 + " 2"]),
        (["", "[]", "'", "History", "About"], ["Sheet", "Sheet 2", "Sheet 3", "History 2", "About"]),
        (["\x00Missing\u202e children\n2024-25"], ["Missing children 2024-25"]),
    ],
)
def test_the_names_of_sheets_are_those_that_excel_takes(titles, names):
    assert sheet_names(titles) == names


def test_what_cannot_be_seen_does_not_leave():
    said = "Ho\x07me\x00 \u202eed\ud800om\u200b\ufffe to\tcare\r\nnow"
    book = Book(said, (), [(said, said)], [SheetToWrite(said, (("Label", 10),), [[said]])], DAY)
    assert sheets(workbook(book))["Home edom to care now"]["A2"].value == "Home edom to care now"
    assert csv_lines(csv_file(book)) == [["Label"], ["Home edom to care now"]]
