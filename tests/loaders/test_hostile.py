"""Hostile and broken files: each is read or refused with a sentence in good time, and the next file loads."""

import io
import os
import time
import zipfile

import pytest

from loaders.outcome import Refused
from loaders.parser import Parser
from loaders.source import sources
from tests.loaders.workbooks import SEAL, table, xlsx

SECONDS = 30
EPISODES = sources()["missing_episodes"]
GOOD = xlsx(*table(EPISODES, {}))
SHEET = "xl/worksheets/sheet1.xml"
DIMENSION = b'<dimension ref="A1:K2" />'
TORTURE = (
    "calamine__date_1904.xlsx calamine__errors.xlsx calamine__merge_cells.xlsx calamine__pass_protected.xlsx "
    "edr__Test_Issue_12556_corrupt.xls edr__Test_git_issue_382_oom.xls edr__cp1252.csv edr__utf16le_bom.csv "
    "poi__poc-xmlbomb.xlsx readxl__deaths.xlsx roo__hidden_sheets.xlsx roo__strict.xlsx"
).split()


def changed(part: str, old: bytes, new: bytes) -> bytes:
    """GOOD with other bytes in one of its parts."""
    return rebuilt(lambda name, data: data.replace(old, new) if name == part else data)


def rebuilt(change, more: dict[str, bytes] | None = None) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as source, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
        for name, data in (more or {}).items():
            target.writestr(name, data)
    return content.getvalue()


def with_cells(xml: bytes) -> bytes:
    return changed(SHEET, b"</sheetData>", xml + b"</sheetData>")


def flagged() -> bytes:
    """GOOD with the flag that says it is encrypted, in the header and the directory of each part."""
    content = bytearray(GOOD)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(mark, at + 4)
    return bytes(content)


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ODS_ROWS = b"""<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
 <office:body><office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">
 <table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>
 </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""


def ods() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as target:
        target.writestr("mimetype", ODS)
        target.writestr("content.xml", ODS_ROWS)
        target.writestr("META-INF/manifest.xml", "<manifest/>")
    return content.getvalue()


def used_rows() -> bytes:
    return with_cells(b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (row, row) for row in range(3, 1_048_577)))


HOSTILE = {
    "a zip bomb of blanks": lambda: rebuilt(lambda _, data: data, {"xl/media/a.xml": b" " * 60_000_000}),
    "a zip bomb in a cell": lambda: with_cells(b'<row r="3"><c r="A3" t="str"><v>' + b"A" * 60_000_000 + b"</v></c></row>"),
    "600 parts": lambda: rebuilt(lambda _, data: data, {f"xl/{number}.xml": b"<a/>" for number in range(600)}),
    "a far cell": lambda: with_cells(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "a far cell in small letters": lambda: with_cells(b'<row r="1048576"><c r="xfd1048576"><v>1</v></c></row>'),
    "a far cell with its style first": lambda: with_cells(b'<row r="1048576"><c s="0" r="XFD1048576"><v>1</v></c></row>'),
    "all rows used": used_rows,
    "billion laughs in the strings": lambda: rebuilt(lambda _, data: data, {"xl/sharedStrings.xml": LAUGHS}),
    "billion laughs in the sheet": lambda: rebuilt(lambda name, data: LAUGHS if name == SHEET else data),
    "billion laughs in the workbook": lambda: rebuilt(lambda name, data: LAUGHS if name == "xl/workbook.xml" else data),
    "cut short": lambda: GOOD[: len(GOOD) // 2],
    "flagged as encrypted": flagged,
    "no workbook inside": lambda: rebuilt(lambda name, data: b"" if name == "xl/workbook.xml" else data),
    "a spreadsheet of repeated rows": ods,
    "random bytes in a zip's clothes": lambda: b"PK\x03\x04" + bytes(range(256)) * 100,
    "random bytes in an old workbook's clothes": lambda: b"\xd0\xcf\x11\xe0" + bytes(range(256)) * 100,
    "a csv of one endless line": lambda: b"Misper ref," * 3_000_000,
    "a csv with NUL bytes further down": lambda: b"Misper ref,Child id\n" + b"1,2\n" * 2000 + b"\0" * 5000,
}


@pytest.fixture(scope="module")
def own_parser():
    with Parser() as parser:
        yield parser


def read(parser: Parser, content: bytes) -> str:
    """The refusal, or nothing where the file was read; in either case soon, and the next file loads."""
    started = time.monotonic()
    try:
        parser.parse(content, "file.xlsx", SEAL)
        said = ""
    except Refused as refusal:
        said = str(refusal)
    assert time.monotonic() - started < SECONDS
    assert parser.parse(GOOD, "file.xlsx", SEAL)[0].report.rows_kept == 1
    return said


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_with_a_sentence_and_the_next_file_loads(own_parser, make):
    said = read(own_parser, make())
    assert said.endswith(".") and "\n" not in said and len(said) < 200


@pytest.mark.parametrize(
    "accident",
    [
        changed(SHEET, DIMENSION, b'<dimension ref="A1:XFD1048576"/>'),
        with_cells(b'<row r="1048576"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"/></row>'),
    ],
    ids=["the whole sheet is said to be used", "the last cell has a format and no value"],
)
def test_an_honest_accident_loads(own_parser, accident):
    assert read(own_parser, accident) == ""


@pytest.mark.parametrize("name", TORTURE)
def test_a_file_that_broke_other_readers_is_read_or_refused_and_the_next_file_loads(own_parser, shared_data, name):
    path = shared_data / "torture" / name
    if not path.exists():
        pytest.skip(f"{name} is not here")
    said = read(own_parser, path.read_bytes())
    assert said.endswith(".") and len(said) < 400  # none of them is an extract of ours


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_parsing_process_that_is_killed_is_replaced(own_parser):
    own_parser.process.kill()
    own_parser.process.wait()
    assert read(own_parser, GOOD) == ""
