"""Files as they arrive: rows twice, months restated, other encodings, passwords, formulas, damage, bombs."""

import io
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook

from loaders.check import OTHER_VALUES
from loaders.kinds import LARGEST_WHOLE
from loaders.outcome import Refused
from loaders.source import sources
from loaders.workbook import as_bytes, write_headings, write_row
from tests.loaders.workbooks import csv_file, headings, row_of, saved, table, take, xlsx

EPISODES, CONTACTS = sources()["missing_episodes"], sources()["contacts"]
TEXT_ROWS = csv_file(*table(EPISODES, {}, {}))

REFUSED = {
    "empty": (b"", "The file is empty."),
    "only blanks": (b"\r\n  \r\n\0\0", "The file is empty."),
    "a web page renamed": (
        b"<html><table><tr><td>Misper ref</td></tr></table></html>",
        "This is a web page, whatever its name says, not a workbook",
    ),
    "a pdf renamed": (b"%PDF-1.7 ...", "This is a PDF, not a workbook or a csv file."),
    "random bytes": (bytes(range(255, 0, -1)) * 40, "No table was found"),
    "NUL bytes": (b"Misper ref\0\0\0,Child id\0\0", "Sheet csv, row 1 looks like Missing episodes, but lacks"),
    "cut short": (xlsx(*table(EPISODES, {}))[:2000], "This workbook is damaged or cut short."),
    "only the beginning of a zip": (b"PK\x03\x04", "This workbook is damaged or cut short."),
    "a password": (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "This workbook has a password."),
    "an old format, damaged": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "This workbook is damaged or cut short."),
    "not one of ours": (xlsx(["Dear", "colleague"], ["please", "find"]), "No table was found"),
}


@pytest.mark.parametrize(("content", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_m25_what_cannot_be_read_is_refused_in_one_plain_sentence(content, sentence):
    with pytest.raises(Refused) as refusal:
        take(content)
    assert str(refusal.value).startswith(sentence) and "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "content",
    [
        TEXT_ROWS,
        TEXT_ROWS.decode().encode("utf-8-sig"),
        TEXT_ROWS.decode().encode("utf-16"),
        TEXT_ROWS.decode().encode("utf-16-le"),
        TEXT_ROWS.decode().encode("cp1252"),
        TEXT_ROWS.replace(b"\r\n", b"\n"),
        b"sep=,\r\n" + TEXT_ROWS,
        csv_file(*table(EPISODES, {}, {}), delimiter=";"),
        csv_file(*table(EPISODES, {}, {}), delimiter="\t"),
        csv_file(*table(EPISODES, {}, {}), delimiter="|"),
        csv_file(*table(EPISODES, {}, {}), delimiter=";", encoding="utf-16"),
    ],
    ids="utf-8 bom utf-16 utf-16-le cp1252 unix sep= ; tab | ;-utf-16".split(),
)
def test_m18_m25_a_csv_is_the_same_in_every_encoding_and_with_every_delimiter(content):
    assert take(content, "file.csv")[1] == take(TEXT_ROWS, "file.csv")[1]


def test_m18_a_pound_sign_of_windows_survives():
    schools = sources()["schools"]
    _, cleaned = take(csv_file(*table(schools, {"school": "St Mary’s £ School"}), encoding="cp1252"), "file.csv")
    assert "St Mary’s £ School".encode() in cleaned


def test_m08_rows_sent_twice_in_one_file_count_once_and_the_later_one_counts():
    report, cleaned = take(xlsx(*table(EPISODES, {"risk": "Low"}), row_of(EPISODES, risk="High")))
    assert report.set_aside == {"rows replaced by a later row with the same reference": 1}
    assert report.rows_kept == 1 and b"High" in cleaned and b"Low" not in cleaned


@pytest.mark.parametrize(("risk", "said"), [("", 0), ("High", 0), ("Low", 1)])
def test_a_row_that_a_later_one_completes_is_counted_and_one_that_it_contradicts_is_said(risk, said):
    report, cleaned = take(xlsx(*table(EPISODES, {"risk": risk}), row_of(EPISODES, risk="High")))
    assert report.set_aside == {"rows replaced by a later row with the same reference": 1} and b"High" in cleaned
    assert [issue.problem for issue in report.issues] == [OTHER_VALUES] * said


EVENTS = {  # titles of two rows of one day, and how many events they are
    ("Children’s voices & choices", "Children's Voices and Choices"): 1,
    ("Level 1 – Awareness", "LEVEL 1 - AWARENESS."): 1,
    ("Level 1 Awareness", "Level 2 Awareness"): 2,
    ("Module 1 2", "Module 12"): 2,
}


@pytest.mark.parametrize(("titles", "number"), EVENTS.items())
def test_m08_titles_are_compared_as_people_compare_them_and_what_is_replaced_is_said(titles, number):
    events = sources()["learning_events"]
    report, _ = take(xlsx(*table(events, *({"event": title, "held_on": date(2024, 9, 2)} for title in titles))))
    assert report.rows_kept == number and sum(report.set_aside.values()) == 2 - number


def months(*counts: int) -> bytes:
    """A file with so many episodes in August, September, October … 2024."""
    rows, number = [headings(EPISODES)], 0
    for month, count in enumerate(counts, start=8):
        for day in range(1, count + 1):
            number, moment = number + 1, datetime(2024, month, day, 9)
            rows.append(row_of(EPISODES, number, reported_at=moment, returned_at=moment))
    return xlsx(*rows)


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("MISPER_2024-09.xlsx", (2, 20)),
        ("Missing Sept 2024.xlsx", (2, 20)),
        ("file.xlsx", (2, 20)),
        ("MISPER_2024-09.xlsx", (0, 20, 1)),
        ("MISPER 2024-25 Q2.xlsx", (0, 20)),
        ("MISPER 2024-25.xlsx", (2, 20)),
    ],
)
def test_m20_m24_a_file_speaks_for_its_month_and_earlier_rows_sent_again_are_counted(name, counts):
    report, _ = take(months(*counts), name)
    assert report.period == (date(2024, 9, 1), date(2024, 9, 30)) or "2024-25" in name
    before = [rule for rule in report.understood if "dated before" in rule]
    assert len(before) == (counts[0] > 0 and report.period[0] == date(2024, 9, 1))


@pytest.mark.parametrize(
    ("name", "counts", "says"),
    [
        ("MISPER_2024-10.xlsx", (0, 20), "The file's name says October 2024, but its rows are for September 2024."),
        ("MISPER Jan 2023.xlsx", (0, 20), "The file's name says January 2023, but its rows are for September 2024."),
        ("MISPER_2024-09.xlsx", (0, 20, 4), "4 of 24 rows are dated after September 2024"),
    ],
)
def test_m24_a_file_for_another_period_than_its_name_is_refused(name, counts, says):
    with pytest.raises(Refused) as refusal:
        take(months(*counts), name)
    assert str(refusal.value).startswith(says)


def test_m24_a_title_left_over_from_another_month_is_worth_a_word():
    report, _ = take(xlsx(["Missing children, June 2023"], *table(EPISODES, {})))
    assert [issue.problem for issue in report.issues] == ["the title speaks of June 2023, but the rows are for September 2024"]


@pytest.mark.parametrize("column", ["risk", "misper_ref"])
def test_m26_formulas_that_were_never_calculated_ask_for_values(column):
    with pytest.raises(Refused, match="holds formulas that were never calculated, the first in [AG]2"):
        take(xlsx(*table(EPISODES, {column: '=UPPER("high")'})))


def test_m26_a_formula_in_a_column_that_is_dropped_does_no_harm():
    rows = [row + [extra] for row, extra in zip(table(EPISODES, {}), ("Days", "=1+1"))]
    assert take(xlsx(*rows))[0].rows_kept == 1


def test_an_error_cell_is_an_issue_at_its_place_and_not_a_blank():
    book = load_workbook(io.BytesIO(xlsx(*table(EPISODES, {}))))
    book.active["G2"].value, book.active["G2"].data_type = "#REF!", "e"
    report, _ = take(saved(book))
    assert [(issue.cell, "Excel error" in issue.problem) for issue in report.issues] == [("G2", True)]


def test_m28_notes_beside_and_below_the_table_are_never_kept():
    rows = [row + [extra] for row, extra in zip(table(EPISODES, {}), ("Notes", "Kayla lives with her aunt"))]
    _, cleaned = take(xlsx(["Kayla's file"], *rows, ["Ask Kayla's social worker"]))
    assert b"Kayla" not in cleaned


@pytest.mark.parametrize("text", ["=1+1", "+44", "-5", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")', "bell\x07"])
def test_m29_text_that_begins_like_a_formula_leaves_as_text(text):
    book = Workbook()
    write_headings(book.active, [text], [10])
    write_row(book.active, 2, [text])
    content = as_bytes(book)
    assert [cell.data_type for row in load_workbook(io.BytesIO(content)).active for cell in row] == ["s", "s"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_m30_more_rows_than_a_table_needs_are_refused():
    with pytest.raises(Refused, match="more than 300,000 rows"):
        take(b"Misper ref,Child id\n" + b"1,2\n" * 300_001, "file.csv")


def test_the_largest_number_that_can_be_kept_is_kept_and_the_next_is_an_issue():
    population = sources()["child_population"]
    report, _ = take(
        xlsx(*table(population, {"children": LARGEST_WHOLE}, {"children": LARGEST_WHOLE + 1, "area": "B", "la_code": 862}))
    )
    assert (report.rows_kept, report.issues_found) == (1, 1)
