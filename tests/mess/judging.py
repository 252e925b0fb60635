"""What became of a file, held against what it should come to: the same, said at its place, refused in words, or silent."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

import pyarrow.parquet as parquet

from loaders.cells import NO_TIME_GIVEN, NOT_AVAILABLE, fold
from loaders.ingest import ingest
from loaders.kind import Title
from loaders.outcome import Refused, Report
from loaders.public_text import Quote
from loaders.sealed import Sealed
from loaders.source import Column, Source, sources
from loaders.table import ROW, SHEET, has_status, status_column
from tests.loaders.workbooks import SEAL
from tests.mess.book import Book, right_book
from tests.mess.right import UNKNOWN, span_of
from tests.mess.telling import (
    Place,
    refused_in_place,
    said,
    sheet_of,
    told_of_cell,
    told_of_loss,
    told_of_period,
    told_of_stray,
    told_of_ticks,
)
from tests.mess.writing import content_of

SAME, ISSUE, REFUSED, SILENT = OUTCOMES = "same", "issue", "refused", "silent"
Kept = dict[str, object]
Difference = tuple[str, bool]
"""What differs, and whether a word was said of it."""


@dataclass(frozen=True)
class Outcome:
    """why: what differs without a word, or what was said; nothing where the rows are as they were meant."""

    word: str
    why: str = ""


@dataclass
class Result:
    """rows: cleaned rows by their sheet and number there."""

    report: Report
    rows: dict[Place, Kept] = field(default_factory=dict)


def judge(book: Book, told: str = "") -> Outcome:
    """told: a pattern that a refusal meets where there is no column or line to name."""
    try:
        parts = ingest(content_of(book), f"{book.name}.xlsx", SEAL, sources())
    except Refused as refusal:
        return Outcome(REFUSED if refused_in_place(str(refusal), book.source, told) else SILENT, str(refusal))
    except Exception as fault:
        return Outcome(SILENT, f"{type(fault).__name__}: {fault}")
    if [report.source for report, _ in parts] != [book.source.id]:
        return Outcome(SILENT, f"taken for {', '.join(report.source for report, _ in parts)}")
    [(report, cleaned)] = parts
    return compared(book, Result(report, rows_of(cleaned)))


def rows_of(cleaned: bytes) -> dict[Place, Kept]:
    return {(row[SHEET], row[ROW]): row for row in parquet.read_table(io.BytesIO(cleaned)).to_pylist()}


def compared(book: Book, result: Result) -> Outcome:
    found = list(differences(book, result))
    found += differences_of_the_whole(book, result, found)
    silent = [what for what, is_said in found if not is_said]
    if silent:
        return Outcome(SILENT, "; ".join(silent[:3]))
    return Outcome(ISSUE if found or said(result.report) else SAME, "; ".join(what for what, _ in found[:3]))


def differences_of_the_whole(book: Book, result: Result, found: list[Difference]) -> Iterator[Difference]:
    """The period and the day of a list move only with days that were told; the senders are those of the rows kept."""
    report, source = result.report, book.source
    moved = any(what.startswith((f"{source.period} of", "row ")) for what, _ in found)
    if book.truth and report.period != (span_of(source) if source.period else None):
        yield f"period {report.period}", moved or told_of_period(report)
    sender = source.returns_by
    if report.senders != (sorted({row[sender] for row in result.rows.values()}) if sender else [source.partner]):
        yield f"senders {report.senders}", False
    if source.as_at and report.as_at != max(f"{day_of(row[source.as_at])}" for row in book.truth):
        yield f"as at {report.as_at}", moved


def day_of(value: object) -> object:
    return value.date() if isinstance(value, datetime) else value


def differences(book: Book, result: Result) -> Iterator[Difference]:
    """Each difference between rows written and rows kept."""
    report, codes, sheet = result.report, Codes(codes_of(book.source)), sheet_of(book, result.report)
    places = [(sheet, book.place_of(number)) for number in range(len(book.truth))]
    stray = {place: row for place, row in result.rows.items() if place not in places}
    for number, place in enumerate(places):
        row = result.rows.get(place) or taken_from(stray, book, number, codes)
        if row is None:
            yield f"row {place[1]} is lost", told_of_loss(report, place, book.source)
        for column in book.source.columns if row else ():
            if what := differs(book, number, column, row, codes):
                told = told_of_cell(book, report, place, column, number in book.turned)
                wanted, came = book.truth[number][column.name], row[column.name]
                empty = wanted is None and came is False and told_of_ticks(book, report, column)
                yield f"{column.name} of row {place[1]}: {what}", told or empty
    for place in stray:
        yield f"row {place[1]} of {place[0]} is kept and is none", told_of_stray(report, place)


def taken_from(stray: dict[Place, Kept], book: Book, number: int, codes: "Codes") -> Kept | None:
    """The same row from another place: where one stands twice the last counts."""
    columns = sorted(book.source.columns, key=lambda column: isinstance(column.kind, Sealed))
    same = (place for place, row in stray.items() if not any(differs(book, number, each, row, codes) for each in columns))
    place = next(same, None)
    return place and stray.pop(place)


def differs(book: Book, number: int, column: Column, row: Kept, codes: "Codes") -> str:
    """How a cell that was kept differs from what was meant; what was written and is not known has a reason beside it."""
    wanted, came = book.truth[number][column.name], row[column.name]
    status = row[status_column(column.name)] if has_status(column) else None
    if not is_same(column, wanted, came, codes) and not (wanted == UNKNOWN and status == NOT_AVAILABLE):
        return f"{came!r} for {wanted!r}"
    if came is None:
        return "nothing for what stands there, and no reason" if status is None and is_written(book, number, column) else ""
    return f"{status} beside {came!r}" if status and not has_no_time(came, status) else ""


def is_written(book: Book, number: int, column: Column) -> bool:
    """Whether something stands in the cell."""
    cell = None if number in book.turned else book.cell_of(number, column)
    return cell is not None and str(cell).strip() != ""


def has_no_time(came: object, status: str) -> bool:
    return status == NO_TIME_GIVEN and isinstance(came, datetime) and came.time() == datetime.min.time()


def is_same(column: Column, wanted: object, came: object, codes: "Codes") -> bool:
    """Identifiers have the code they have in a right file; titles are written alike where they are counted."""
    if wanted is None or came is None:
        return wanted is came
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
        (column.kind.family, book.truth[number][column.name]): rows["Sheet1", book.place_of(number)][column.name]
        for column in source.columns
        if isinstance(column.kind, Sealed)
        for number in range(len(book.truth))
        if book.truth[number][column.name] is not None
    }
