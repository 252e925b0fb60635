"""What became of a file, held against what it should come to: the same, said at its place, refused in words, or silent."""

import io
import re
from dataclasses import dataclass, field
from functools import cache

import pyarrow.parquet as parquet

from loaders.cells import fold
from loaders.days_and_numbers import Age
from loaders.ingest import ingest
from loaders.kind import Title
from loaders.outcome import Issue, Refused, Report, cell_name
from loaders.public_text import Quote
from loaders.sealed import Sealed
from loaders.source import Column, Source, sources
from loaders.table import ROW
from tests.loaders.workbooks import SEAL
from tests.mess.book import Book, right_book
from tests.mess.right import UNKNOWN, span_of
from tests.mess.writing import content_of

SAME, ISSUE, REFUSED, SILENT = OUTCOMES = "same", "issue", "refused", "silent"
PLACE_NAMED = re.compile(r"\b(?:rows?|lines?) \d|(?-i:\bSheets? )|\b[A-Z]{1,3}\d+\b|“.+?”|the file's name says", re.I)


@dataclass(frozen=True)
class Outcome:
    """why: what differs without a word, or what was said."""

    word: str
    why: str = ""


@dataclass
class Result:
    """rows: cleaned rows by their number on the sheet."""

    report: Report
    rows: dict[int, dict[str, object]] = field(default_factory=dict)


def judge(book: Book, told: str = "") -> Outcome:
    """told: a pattern that a refusal meets where there is no column or line to name."""
    try:
        parts = ingest(content_of(book), f"{book.name}.xlsx", SEAL, sources())
    except Refused as refusal:
        said = str(refusal)
        named = PLACE_NAMED.search(said) or names_a_column(said, book.source) or (told and re.search(told, said))
        return Outcome(REFUSED if named else SILENT, said)
    except Exception as fault:
        return Outcome(SILENT, f"{type(fault).__name__}: {fault}")
    if [report.source for report, _ in parts] != [book.source.id]:
        return Outcome(SILENT, f"taken for {', '.join(report.source for report, _ in parts)}")
    [(report, cleaned)] = parts
    return compared(book, Result(report, rows_of(cleaned)))


def names_a_column(said: str, source: Source) -> bool:
    return any(fold(each) in fold(said) for column in source.columns for each in (column.name, *column.also) if len(each) > 3)


def rows_of(cleaned: bytes) -> dict[int, dict[str, object]]:
    return {row[ROW]: row for row in parquet.read_table(io.BytesIO(cleaned)).to_pylist()}


def compared(book: Book, result: Result) -> Outcome:
    found = [*differences(book, result), *differences_of_the_whole(book, result.report)]
    silent = [what for what, said in found if not said]
    return (
        Outcome(SILENT, "; ".join(silent[:3]))
        if silent
        else Outcome(ISSUE if found else SAME, "; ".join(w for w, _ in found[:3]))
    )


def differences_of_the_whole(book: Book, report: Report) -> list[tuple[str, bool]]:
    found = []
    period = span_of(book.source) if book.source.period else None
    said = any(
        "period" in issue.problem or issue.cell == "name" or of_column(book, issue, book.source.period) for issue in report.issues
    )
    if book.truth and report.period != period:
        found.append((f"period {report.period}", said))
    sender = book.source.returns_by
    wanted = sorted({row[sender] for row in book.truth}) if sender else [book.source.partner]
    if report.senders != wanted:
        found.append((f"senders {report.senders}", bool(sender and report.issues)))
    return found


def differences(book: Book, result: Result) -> list[tuple[str, bool]]:
    """Each difference between rows written and rows kept, and whether a word was said of it."""
    found, codes = [], Codes(codes_of(book.source))
    places = [(number, book.place_of(number)) for number in range(len(book.truth))]
    for place in sorted(result.rows.keys() - {place for _, place in places}):
        found.append((f"row {place} is kept and is none", said_of(result.report, place)))
    for number, place in places:
        row = result.rows.get(place)
        if row is None:
            found.append((f"row {place} is lost", said_of(result.report, place)))
            continue
        for column in book.source.columns:
            wanted, came = book.truth[number][column.name], row[column.name]
            if not is_same(column, wanted, came, codes):
                said = said_of(result.report, place, book, column, number in book.turned)
                found.append((f"{column.name} of row {place}: {came!r} for {wanted!r}", said))
    return found


def is_same(column: Column, wanted: object, came: object, codes: "Codes") -> bool:
    """Identifiers have the code they have in a right file; titles are written alike where they are counted."""
    if wanted is None or came is None:
        return wanted is came or wanted == UNKNOWN
    if isinstance(column.kind, Sealed):
        return codes.fit(column.kind.family, wanted, came)
    if isinstance(column.kind, (Title, Quote)):
        return fold(str(wanted)) == fold(str(came))
    return wanted == came


class Codes:
    """Which code stands for which identifier: one for each, as in a right file, and an unknown child has one of its own."""

    def __init__(self, known: dict[tuple[str, object], str]):
        self.by_meaning: dict[tuple[str, object], str] = dict(known)
        self.by_code = {code: meaning for meaning, code in known.items()}

    def fit(self, family: str, wanted: object, came: str) -> bool:
        meaning = (family, object() if wanted == UNKNOWN else wanted)
        return self.by_meaning.setdefault(meaning, came) == came and self.by_code.setdefault(came, meaning) == meaning


@cache
def codes_of(source: Source) -> dict[tuple[str, object], str]:
    """The code of each identifier in a right file of the source."""
    book = right_book(source)
    [(_, cleaned)] = ingest(content_of(book), book.name, SEAL, sources())
    rows = rows_of(cleaned)
    return {
        (column.kind.family, book.truth[number][column.name]): rows[book.place_of(number)][column.name]
        for column in source.columns
        if isinstance(column.kind, Sealed)
        for number in range(len(book.truth))
        if book.truth[number][column.name] is not None
    }


def of_column(book: Book, issue: Issue, name: str | None) -> bool:
    """Whether an issue stands at a cell of a column."""
    return name in book.columns and issue.cell.rstrip("0123456789") == cell_name(1, book.columns.index(name) + 1)[:-1]


def said_of(report: Report, place, book: Book | None = None, column: Column | None = None, turned: bool = False) -> bool:
    """Whether an issue names the row; where a column is given, the very cell, or the column as a whole."""
    if column is None or book is None:
        return any(re.fullmatch(rf"(?:[A-Z]+|row ){place}", issue.cell) for issue in report.issues)
    if column.name not in book.columns:
        return column.name in report.absent_columns
    position = len(book.columns) - 1 - book.position(column) if turned else book.position(column)
    cell, heading = cell_name(place, position + 1), str(book.headings[position])
    letters = cell.rstrip("0123456789")
    if isinstance(column.kind, Age) and said_of(report, place, book, book.source.column(column.kind.at), turned):
        return True
    return any(
        issue.cell in ("sheet", cell, f"row {place}", f"column {letters}", cell_name(len(book.above) + 1, position + 1))
        for issue in report.issues
    ) or (
        column.name in report.absent_columns
        and any(heading[:20] == each[:20] or "is empty" in each for each in report.unknown_headings)
    )
