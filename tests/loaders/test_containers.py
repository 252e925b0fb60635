"""The container makes no difference: the same table as xlsx, xls, xlsb, ods or csv gives the same rows and the same issues."""

import gzip
import io
import json
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook

from loaders.outcome import Refused
from loaders.read import read_sheets
from loaders.source import sources
from tests.loaders.containers import as_xlsx, in_every_container
from tests.loaders.tab import ERRORS, Percentage, ShownMonth, Struck, Tab
from tests.loaders.workbooks import csv_file, row_of, saved, table, take
from tests.loaders.write_ods import as_ods
from tests.loaders.write_xls import as_xls, compound
from tests.loaders.write_xlsb import as_xlsb
from tests.loaders.zip_surgery import SHEET, part_of, with_part, zipped

EPISODES = sources()["missing_episodes"]
WORKBOOKS = {"xlsx": as_xlsx, "xls": as_xls, "xlsb": as_xlsb, "ods": as_ods}
each_workbook = pytest.mark.parametrize("write", WORKBOOKS.values(), ids=WORKBOOKS)


def outcome(content: bytes, name: str) -> tuple:
    report, cleaned = take(content, name)
    return cleaned, [(issue.cell, issue.problem, issue.effect) for issue in report.issues], report.set_aside


@pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.id)
def test_a_table_of_each_source_is_the_same_in_every_container(source):
    rows = [headings_in_words, *cells] = table(source, {}, {})
    assert headings_in_words and cells
    found = {ending: outcome(content, f"file.{ending}") for ending, content in in_every_container(Tab(rows)).items()}
    csv = found.pop("csv")
    assert all(each == found["xlsx"] for each in found.values()) and csv[1:] == found["xlsx"][1:]


def test_what_is_wrong_in_a_table_is_said_at_the_same_cells_in_every_container():
    rows = table(
        EPISODES,
        {"risk": "#N/A", "returned_at": "#DIV/0!"},
        {"child_id": "#REF!"},
        {"age": "#VALUE!", "exploitation_flag": True, "returned_at": datetime(2024, 9, 3)},
        {"reported_at": "", "town": 44.5},
        {"misper_ref": "", "child_id": "", "reported_at": ""},
    )
    found = {ending: outcome(content, f"file.{ending}")[1:] for ending, content in in_every_container(Tab(rows)).items()}
    assert all(each == found["xlsx"] for each in found.values())
    assert [cell for cell, _, _ in found["xlsx"][0]] == ["E5", "A6", "B6", "E6", "B3", "D4", "F2", "G2", "K5"]


@each_workbook
@pytest.mark.parametrize("error", ERRORS)
def test_an_error_in_a_cell_is_an_issue_at_it_and_no_blank(write, error):
    report, _ = take(write(Tab(table(EPISODES, {"returned_at": error}))))
    assert [(issue.cell, "Excel error" in issue.problem) for issue in report.issues] == [("F2", True)]


@each_workbook
@pytest.mark.parametrize("hidden", [{"hidden": True}, {"hidden_rows": {2}}, {"hidden_columns": {2}}])
def test_hidden_rows_columns_and_sheets_are_told(write, hidden):
    report, _ = take(write(Tab(table(EPISODES, {}, {}), **hidden), Tab([["Notes"]], "Notes")))
    assert report.rows_kept == 2 and [(issue.cell, issue.heading) for issue in report.issues] == [("hidden", "")]


@each_workbook
def test_a_cell_merged_over_two_rows_fills_both(write):
    rows = table(EPISODES, {}, {"reported_at": ""})
    report, _ = take(write(Tab(rows, merged=[(1, 4, 2, 4)])))
    assert (report.rows_kept, report.issues) == (2, [])


def test_errors_as_older_writers_put_them_into_an_ods_and_formulas_without_a_value():
    content = part_of(as_ods(Tab(table(EPISODES, {"age": 15}, {"age": 16}))), "content.xml").decode()
    older = content.replace('office:value="15"><text:p>15', 'table:formula="of:=1/0" office:value="0"><text:p>Err:502')
    bare = content.replace('office:value-type="float" office:value="16"><text:p>16</text:p>', 'table:formula="of:=8+8">')
    good = as_ods(Tab([["x"]]))
    assert [issue.cell for issue in take(with_part("content.xml", older.encode(), good))[0].issues] == ["D2"]
    with pytest.raises(Refused, match="never calculated, the first in D3"):
        take(with_part("content.xml", bare.encode(), good))


def test_the_files_that_libreoffice_saved_say_the_same_of_errors_and_hidden_rows(shared_data):
    folder = shared_data.parent / "cases" / "error-cells-in-ods-and-xls"
    found = {path.suffix: outcome(path.read_bytes(), path.name) for path in folder.glob("MISPER*")}
    if not found:
        pytest.skip("the workbooks saved by LibreOffice are not here")
    assert len(found) == 3 and all(each == found[".xlsx"] for each in found.values())
    assert [cell for cell, _, _ in found[".xlsx"][1]] == ["B6", "C5", "E4", "F3", "hidden"]


LOCKED_ODS = '<manifest><file-entry full-path="content.xml"><encryption-data checksum="x"/></file-entry></manifest>'


@pytest.mark.parametrize(
    "content",
    [
        as_xls(Tab([["x"]]), locked=True),
        compound({"EncryptedPackage": b"", "EncryptionInfo": b""}),
        with_part(
            "META-INF/manifest.xml", LOCKED_ODS.encode(), with_part("content.xml", bytes(range(256)), as_ods(Tab([["x"]])))
        ),
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "encrypted-package": bytes(range(256))}),
    ],
    ids=["xls", "xlsx", "ods", "ods of a newer make"],
)
def test_a_locked_workbook_is_said_to_have_a_password(content):
    with pytest.raises(Refused, match="has a password"):
        take(content)


PICTURE, PAGE = b"\x89PNG\r\n\x1a\n" + bytes(100), "<html><body><table><tr><td>Misper ref</td></tr></table></body></html>"
MAIL = "From: a@example.org\r\nTo: b@example.org\r\nSubject: The return\r\n\r\nHere it is."
DRAWN = {"[Content_Types].xml": "<Types/>"}
SOMETHING_ELSE = {
    "a Word document": zipped({**DRAWN, "word/document.xml": "<w/>"}),
    "a Word document of the old make": compound({"WordDocument": b"x"}),
    "a PowerPoint presentation": zipped({**DRAWN, "ppt/presentation.xml": "<p/>"}),
    "an OpenDocument text": zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
    "a packed folder (zip)": zipped({"MISPER.xlsx": as_xlsx(Tab([["x"]]))}),
    "an Apple Numbers": zipped({"Index/Document.iwa": b"x", "preview.jpg": b"x"}),
    "a packed folder": gzip.compress(b"x"),
    "a PDF": b"%PDF-1.7\n%x",
    "a picture": PICTURE,
    "a web page": PAGE.encode(),
    "a web page in two-byte letters": PAGE.encode("utf-16"),
    "a document (RTF)": rb"{\rtf1 Misper ref}",
    "a file of data for programs": json.dumps([{"Misper ref": 1}]).encode(),
    "a table in an old form (XML)": b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    "an e-mail": MAIL.encode(),
    "an e-mail kept by Outlook": compound({"__properties_version1.0": b"x"}),
    "a database": b"\0\1\0\0Standard ACE DB\0" + bytes(100),
}


@pytest.mark.parametrize("what", SOMETHING_ELSE)
def test_a_file_of_another_kind_is_told_what_it_is_and_what_to_do_whatever_its_name(what):
    with pytest.raises(Refused) as refusal:
        take(SOMETHING_ELSE[what], "MISPER_2024-09.xlsx")
    words = what.removesuffix(" of the old make").removesuffix(" in two-byte letters").removesuffix(" kept by Outlook")
    assert str(refusal.value).startswith(f"This is {words}") and ". " in str(refusal.value)


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1252"])
def test_a_workbook_whose_parts_are_in_another_encoding_is_read(encoding):
    good = as_xlsx(Tab(table(EPISODES, {"misper_ref": "Zoë-7"}, {})))
    sheet = part_of(good, SHEET).decode().removeprefix('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>')
    recoded = f'<?xml version="1.0" encoding="{encoding}"?>{sheet}'.encode(encoding)
    assert outcome(with_part(SHEET, recoded, good), "file.xlsx") == outcome(good, "file.xlsx")


def test_a_sheet_formatted_to_its_last_row_is_read_to_its_last_filled_one():
    book = load_workbook(io.BytesIO(as_xlsx(Tab(table(EPISODES, {}, {})))))
    book.active.cell(1_048_576, 1).number_format = "0"
    lines = csv_file(*table(EPISODES, {}, {})) + b",,,,,,,,,,\r\n" * 400_000
    assert take(saved(book))[0].rows_read == take(lines, "file.csv")[0].rows_read == 2


def test_a_day_at_midnight_is_the_same_cell_in_every_workbook():
    tab = Tab([["a"], [date(2024, 9, 2)], [datetime(2024, 9, 3)], [datetime(2024, 9, 3, 1)]])
    assert len({repr(read_sheets(write(tab))[0].rows) for write in WORKBOOKS.values()}) == 1


def test_a_month_that_stands_for_its_first_day_is_the_same_cell_in_every_workbook():
    tab, wanted = Tab([[ShownMonth(2024, 10, 1), ShownMonth(2024, 10, 2)]]), [["Oct 2024", date(2024, 10, 2)]]
    assert [read_sheets(write(tab))[0].rows for write in WORKBOOKS.values()] == [wanted] * len(WORKBOOKS)


def test_a_line_through_a_cell_is_seen_in_every_workbook():
    tab = Tab([["a", "b"], [Struck("c"), "d"], ["e", Struck("f")]])
    assert [read_sheets(write(tab))[0].seen.struck for write in WORKBOOKS.values()] == [{(1, 0), (2, 1)}] * len(WORKBOOKS)


def test_a_percentage_is_the_same_cell_in_every_workbook():
    tab = Tab([["a"], [Percentage(0.85)], [Percentage(1.0)], [0.85]])
    for write in WORKBOOKS.values():
        assert [float(str(row[0]).strip("%")) for row in read_sheets(write(tab))[0].rows[1:]] == [85, 100, 0.85]


def test_sheets_that_hold_charts_do_not_shift_what_is_known_of_the_others():
    book = Workbook()
    book.create_chartsheet("Chart", 0)
    for row in table(EPISODES, {}):
        book.worksheets[0].append(row)
    book.worksheets[0].row_dimensions[2].hidden = True
    assert row_of(EPISODES) and [issue.cell for issue in take(saved(book))[0].issues] == ["hidden"]
