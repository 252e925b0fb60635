"""The rows of a csv file held against its lines: quotation marks, marks between cells, letters, rows that have slipped."""

import pytest

from loaders.containers.text import decode
from loaders.outcome import Refused
from loaders.source import sources
from tests.loaders.workbooks import csv_file, headings, row_of, rows_of, take

EPISODES, CONTRIBUTIONS = sources()["missing_episodes"], sources()["contributions"]
ROWS = 20
TEXT = csv_file(
    [*headings(EPISODES), "Notes"],
    *([*row_of(EPISODES, number, misper_ref=f"M-{number}"), "seen, and well"] for number in range(1, ROWS + 1)),
)
GOOD = take(TEXT, "file.csv")[1]
LINES = TEXT.decode().splitlines(keepends=True)
NEVER_CLOSED, TOO_MANY, TOO_FEW = "a quotation mark", "this row has more cells", "this row has fewer cells"


def with_line(number: int, old: str, new: str) -> bytes:
    """The file with one line changed; the headings are line 1."""
    assert old in LINES[number - 1]
    return "".join([*LINES[: number - 1], LINES[number - 1].replace(old, new, 1), *LINES[number:]]).encode()


def said(content: bytes) -> tuple[int, list[tuple[str, str]]]:
    report, _ = take(content, "file.csv")
    beginnings = (NEVER_CLOSED, TOO_MANY, TOO_FEW)
    return report.rows_kept, [
        (issue.cell, words) for issue in report.issues for words in beginnings if issue.problem.startswith(words)
    ]


@pytest.mark.parametrize("number", [2, 5, 20, 21])
@pytest.mark.parametrize(
    ("old", "new"),
    [('"seen, and well"', '"seen and well'), ("Home,", '"Home,'), ("M-", '"M-'), ('"seen, and well"', '"he said ""no')],
)
def test_a_quotation_mark_that_nothing_closes_takes_no_row_with_it_and_is_said_at_its_row(number, old, new):
    report, cleaned = take(with_line(number, old, new).replace(b"seen, and", b"seen and"), "file.csv")
    assert cleaned == GOOD and report.rows_read == ROWS
    assert [(issue.cell, issue.problem.startswith(NEVER_CLOSED)) for issue in report.issues] == [(f"row {number}", True)]


def test_each_of_several_marks_is_said_even_where_one_seems_to_close_the_other():
    lines = [
        line.replace('"seen, and well"', '"seen' if number in (4, 9) else "seen") for number, line in enumerate(LINES, start=1)
    ]
    lines[11] = lines[11].replace("seen", 'seen"')
    report, cleaned = take("".join(lines).encode(), "file.csv")
    assert cleaned == GOOD and [issue.cell for issue in report.issues] == ["row 4", "row 9"]


@pytest.mark.parametrize("note", ['"seen\r\n\r\nand well, on\nMonday"', '"she said ""yes"""', '5" of snow', '"seen"" \n"""'])
def test_text_of_several_lines_and_marks_within_text_are_nothing_to_speak_of(note):
    report, cleaned = take(with_line(5, '"seen, and well"', note), "file.csv")
    assert (cleaned, report.issues) == (GOOD, [])


def in_marks(line: str) -> str:
    """The line as one cell."""
    return '"' + line.rstrip("\r\n").replace('"', '""') + '"\r\n'


JOINED = {
    "two marks": [line if number % 2 else line.replace(",", ";").replace("seen;", "seen,") for number, line in enumerate(LINES)],
    "every line in quotation marks": [in_marks(line) for line in LINES],
    "every row in quotation marks": [LINES[0], *map(in_marks, LINES[1:])],
    "some rows in quotation marks": [in_marks(line) if number in (3, 9) else line for number, line in enumerate(LINES)],
}


@pytest.mark.parametrize("lines", JOINED.values(), ids=JOINED)
def test_lines_that_another_program_wrote_are_rows_like_the_others(lines):
    report, cleaned = take("".join(lines).encode(), "file.csv")
    assert (cleaned, report.issues) == (GOOD, [])


@pytest.mark.parametrize("note", ["Notes; see below", "Police, health; all"])
def test_a_note_with_a_mark_in_it_is_no_row(note):
    report, cleaned = take("".join([*LINES, f'"{note}"\r\n']).encode(), "file.csv")
    assert cleaned == GOOD and report.set_aside == {"notes around the table": 1}


@pytest.mark.parametrize("mark", ",;\t|^")
def test_the_mark_is_the_one_under_which_the_rows_agree_however_many_others_stand_in_the_text(mark):
    note = "went, with A, B, C; D; E, F | G, H; I, J, K, L, M, N, O, P, Q, R"
    rows = [
        [*headings(EPISODES), "Notes"],
        *([*row_of(EPISODES, each, misper_ref=f"M-{each}"), note] for each in range(1, ROWS + 1)),
    ]
    content = csv_file(*rows, delimiter=mark)
    assert take((f"sep={mark}\r\n".encode() if mark == "^" else b"") + content, "file.csv")[1] == GOOD


def test_semicolons_part_cells_with_decimal_commas_and_unquoted_text_with_commas():
    rows = [headings(CONTRIBUTIONS), row_of(CONTRIBUTIONS, 1, budget="44990,50")]
    content = "\r\n".join(";".join(map(str, row)) for row in rows).encode()
    assert take(content, "file.csv")[0].rows_read == 1


@pytest.mark.parametrize("number", [2, 9, 21])
@pytest.mark.parametrize("place", ["Home,", "M-", '"seen, and well"'])
def test_one_comma_too_many_is_said_at_its_row_whose_slipped_values_are_not_kept(number, place):
    content = with_line(number, place, "," + place)
    assert said(content) == (ROWS - 1, [(f"row {number}", TOO_MANY)])
    in_its_place = place == '"seen, and well"'  # where that is empty the comma stands at the end of the line
    assert said(content.replace(b'"seen, and well"', b"")) == (ROWS - (not in_its_place), [(f"row {number}", TOO_MANY)])


def test_text_with_a_comma_that_nobody_quoted_is_said_at_its_row():
    assert said(with_line(7, '"seen, and well"', "seen, and well")) == (ROWS - 1, [("row 7", TOO_MANY)])


def test_one_comma_too_few_and_a_line_broken_in_two_are_said_at_their_rows():
    assert ("row 6", TOO_FEW) in said(with_line(6, "Home,", "Home "))[1]
    assert ("row 6", TOO_FEW) in said(with_line(6, "Home", "Ho\r\nme"))[1]


def test_a_line_of_nothing_but_commas_however_many_is_nothing_to_speak_of():
    assert said("".join([*LINES[:6], "," * 40 + "\r\n", *LINES[6:]]).encode()) == (ROWS, [])


def test_a_comma_at_the_end_of_every_line_is_nothing_to_speak_of_and_short_lines_by_habit_are_said_once():
    assert said(TEXT.replace(b"\r\n", b",\r\n").replace(b"Notes,", b"Notes")) == (ROWS, [])
    assert said(TEXT.replace(b',"seen, and well"', b"")) == (ROWS, [("row 2", TOO_FEW)])


@pytest.mark.parametrize(("ending_so", "said_of"), [(4, []), (3, []), (2, [2, 3]), (1, [2])])
def test_of_a_few_rows_a_comma_at_the_end_is_a_habit_where_more_than_half_have_it_and_said_else(ending_so, said_of):
    lines = [line.replace("\r\n", ",\r\n") if 0 < place <= ending_so else line for place, line in enumerate(LINES[:5])]
    assert said("".join(lines).encode()) == (4, [(f"row {number}", TOO_MANY) for number in said_of])


def test_rows_that_begin_with_a_name_for_which_there_is_no_heading_are_not_read_one_column_on():
    numbered = b"".join(b"%d,%s" % (each, line.encode()) if each else line.encode() for each, line in enumerate(LINES))
    with pytest.raises(Refused, match="20 rows with more cells than headings"):
        take(numbered, "file.csv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_letters_are_the_same_in_every_encoding(encoding):
    schools = sources()["schools"]
    text = csv_file(headings(schools), row_of(schools, 1, school="St Mary’s – Zoë £")).decode()
    assert rows_of(take(text.encode(encoding), "file.csv")[1], "school") == [("St Mary’s – Zoë £",)]


def test_lines_of_two_makes_in_one_file_are_each_read_as_they_were_written():
    schools = sources()["schools"]
    one, two, three = (
        csv_file(headings(schools), *(row_of(schools, each, school="Zoë’s") for each in (1, 2))).decode().splitlines(True)
    )
    assert rows_of(take(one.encode() + two.encode("cp1252") + three.encode(), "file.csv")[1], "school") == [("Zoë’s",)] * 2


def test_nuls_between_the_letters_are_no_letters_and_one_in_a_cell_is_said_there():
    spread = b"".join(bytes((each, 0)) if each != 13 else b"\r" for each in TEXT)
    assert take(spread, "file.csv")[1] == take(b"\0\0" + TEXT + bytes(4000), "file.csv")[1] == GOOD
    assert [issue.cell for issue in take(with_line(5, "M-", "M\0-"), "file.csv")[0].issues] == ["A5"]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"a\0bc\0de\0fg", "a\0bc\0de\0fg"),  # three bytes of ten: in a cell
        (b"a\0bc\0de\0fg\0hi", "abcdefghi"),  # four of thirteen: between the letters
        (b"\0\0abcdefgh\0", "abcdefgh"),
    ],
)
def test_nought_bytes_are_taken_out_from_around_a_text_and_where_more_than_three_in_ten_are_from_within(content, text):
    assert decode(content) == text
