"""From the bytes of a csv file to rows of cells: its letters, the mark between its cells, rows held against lines."""

import codecs
import csv
import io
import re
from itertools import islice

from loaders.containers.lost import MOST_ROWS
from loaders.containers.not_a_table import NOT_A_TABLE, in_text
from loaders.outcome import Refused

MARKS = ",;\t|"
MOST_COLUMNS = 16_384  # as in Excel
LINES_LOOKED_AT = 200
BYTE_ORDER_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
LEAST_WIDE = 3  # cells; a note may well hold one comma
MOST_NULS = 0.3  # of all bytes; more of them stand between the letters, fewer are in a cell
DECLARED_MARK = re.compile(r'"?sep=([^\r\n\w"])"?[ \t]*(?:\r\n|\r|\n|\Z)', re.I)
LINE_END = re.compile(r"\r\n|\r|\n")

csv.field_size_limit(2**31 - 1)


def rows_of(content: bytes) -> tuple[list[list[str]], list[int]]:
    """The rows, and those of them with a quotation mark that nothing closes. Raises Refused for what is no table."""
    text = decode(content)
    if what := in_text(text[:4000]):
        raise Refused(what)
    declared = DECLARED_MARK.match(text)
    text = without_empty_end(text[declared.end() :] if declared else text)
    rows, unclosed, width = parsed(text, MARKS + (declared[1] if declared else ""))
    if width == 1 and text.startswith('"'):  # each line as a whole was put in quotation marks
        rows, unclosed, width = parsed("\n".join(cell for row in rows for cell in row or [""]), MARKS)
    if len(rows) > MOST_ROWS:
        raise Refused(f"The file has more than {MOST_ROWS:,} rows. Split it and send the parts.")
    if max(map(len, rows), default=0) > MOST_COLUMNS:
        raise Refused(NOT_A_TABLE)
    return [as_wide(row, width) for row in rows], unclosed


def parsed(text: str, marks: str) -> tuple[list[list[str]], list[int], int]:
    mark, width = mark_and_width(text, marks)
    return *parse(text, mark, width), width


def as_wide(row: list[str], width: int) -> list[str]:
    """A line of one cell that is as wide as the others under another mark is a row: people join files of different make."""
    if len(row) != 1 or width < LEAST_WIDE:
        return row
    return next((cells for mark in MARKS for cells in csv.reader(row, delimiter=mark) if len(cells) == width), row)


def decode(content: bytes) -> str:
    """By rule, not by guess: byte-order mark, else strict UTF-8, else line by line, as people join files of different make.

    A line that is no UTF-8 is Windows-1252, as Excel writes it.
    """
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    for order, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if content[order:2000:2].count(0) * 2 > len(content[:2000:2]):
            return content.decode(encoding, "replace")
    content = content.replace(b"\0", b"") if content.count(0) > MOST_NULS * len(content) else content.strip(b"\0")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "".join(map(decode_line, content.splitlines(keepends=True)))


def decode_line(line: bytes) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def without_empty_end(text: str) -> str:
    """The text up to the line that last holds something: a sheet formatted to its end is saved as a million lines of marks."""
    last = len(text.rstrip(MARKS + " \r\n\0\x1a"))
    end = LINE_END.search(text, last)
    return text[: end.end()] if end else text.rstrip("\0\x1a")


def mark_and_width(text: str, marks: str) -> tuple[str, int]:
    """The mark under which most lines agree with the headings, wider ones counting for more; and how wide most lines are.

    The headings stand in the first line that has half as many cells as any, whatever the mark: titles above have fewer.
    """
    lines = list(islice(io.StringIO(text[:1_000_000], newline=""), LINES_LOOKED_AT))
    widths = {mark: [len(next(csv.reader([line], delimiter=mark))) for line in lines] for mark in marks}
    widest = list(map(max, zip(*widths.values())))
    headings = next((each for each, width in enumerate(widest) if width * 2 >= max(widest)), 0)
    best = max(marks, key=lambda mark: widths[mark].count(widths[mark][headings]) * (widths[mark][headings] - 1) if lines else 0)
    return best, max(set(widths[best]), key=lambda width: widths[best].count(width) * (width - 1), default=1)


def parse(text: str, mark: str, width: int) -> tuple[list[list[str]], list[int]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    rows = list(reader)
    even = reader.line_num == len(rows) and text.count('"') % 2 == 0 and len(set(map(len, rows))) < 2
    if even or '"' not in text:
        return rows, []
    return held_against_lines(list(io.StringIO(text, newline="")), mark, width)


def held_against_lines(lines: list[str], mark: str, width: int) -> tuple[list[list[str]], list[int]]:
    """Row by row, as a quotation mark that nothing closes takes the rows after it into one cell."""
    rows: list[list[str]] = []
    unclosed, at = [], 0
    while at < len(lines):
        reader = csv.reader((lines[each] for each in range(at, len(lines))), delimiter=mark)
        row, taken = next(reader), reader.line_num
        if swallows(lines[at : at + taken], len(row), mark, width):
            unclosed.append(len(rows))
            row, taken = on_its_own(lines[at], mark, width), 1
        rows.append(row)
        at += taken
    return rows, unclosed


def swallows(lines: list[str], cells: int, mark: str, width: int) -> bool:
    """Whether the lines of one row are rows themselves, most of them, or nothing closes what the first one opens."""
    if len(lines) == 1:
        fault = fault_of(lines, mark) if '"' in lines[0] else ""
        return "unexpected end" in fault or bool(fault) and cells < width
    as_wide = sum(len(row) == width for line in lines[1:] for row in csv.reader([line], delimiter=mark))
    return as_wide * 2 >= len(lines) - 1 or bool(fault_of(lines, mark))


def fault_of(lines: list[str], mark: str) -> str:
    """What a strict reader says of the quotation marks; nothing where it is content."""
    try:
        list(csv.reader(lines, delimiter=mark, strict=True))
    except csv.Error as fault:
        return str(fault)
    return ""


def on_its_own(line: str, mark: str, width: int) -> list[str]:
    """One line as a row, its quotation marks taken as letters where it is not wide enough otherwise."""
    [row] = csv.reader([line], delimiter=mark)
    [plain] = csv.reader([line], delimiter=mark, quoting=csv.QUOTE_NONE)
    return row if len(row) == width else [cell.strip('"') for cell in plain]
