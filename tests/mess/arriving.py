"""What becomes of files that come one after another, on the road that every file takes: what is asked, and what counts then."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ledger.ledger import Ledger
from ledger.store import Store
from ledger.view import view_now
from loaders.cells import fold
from loaders.ingest import ingest
from loaders.kind import Title
from loaders.outcome import Refused
from loaders.parser import Parsed, Parser
from loaders.pseudonym import Seal
from loaders.public_text import Quote
from loaders.sealed import Sealed
from loaders.source import Column, Source, sources
from metrics.table import Figure
from operations import uploads
from operations.questions import questions
from tests.mess.book import Arrival, Book
from tests.mess.figures import TODAY, figures_of, figures_standing, rows_standing
from tests.mess.judging import ISSUE, REFUSED, SAME, SILENT, Outcome
from tests.mess.right import as_table
from tests.mess.telling import refused_in_place, said
from tests.mess.writing import content_of


class Reader(Parser):
    """Without the process of its own, which other tests hold to account."""

    def parse(self, content: bytes, name: str, seal: Seal) -> list[Parsed]:
        return [Parsed(report, cleaned) for report, cleaned in ingest(content, name, seal, sources())]


@contextmanager
def new_ledger() -> Iterator[Ledger]:
    with TemporaryDirectory(prefix="mess-") as folder:
        yield uploads.found(Store(Path(folder) / "store", Path(folder) / "key" / "pseudonym.key"), today=TODAY)


def judge_arrival(book: Book, arrival: Arrival, told: str = "") -> Outcome:
    """told: a pattern that a refusal meets where there is no column or line to name."""
    with new_ledger() as ledger:
        try:
            asked = arrive(book, arrival, ledger)
        except Refused as refusal:
            word = REFUSED if refused_in_place(str(refusal), book.source, told) else SILENT
            return differing(book.source, arrival, ledger) or Outcome(word, str(refusal))
        if not re.search(arrival.asked, " ".join(asked)):
            return Outcome(SILENT, f"{arrival.asked} was not asked, but {asked}")
        return differing(book.source, arrival, ledger) or Outcome(ISSUE if asked else SAME, " ".join(asked))


def figures_after(book: Book, arrival: Arrival) -> tuple[list[Figure], list[Figure]]:
    """The figures that come of the files, and those that should."""
    source = book.source
    senders = {str(row[source.returns_by]) for row in arrival.standing} if source.returns_by else {source.partner}
    with new_ledger() as ledger:
        arrive(book, arrival, ledger)
        wanted = figures_of(source, as_table(source, arrival.standing), tuple(sorted(senders)), arrival.covers)
        return figures_standing(source, view_now(ledger)), wanted


def arrive(book: Book, arrival: Arrival, ledger: Ledger) -> list[str]:
    """Load the files one after another, or in one go, whatever is asked; what was asked or said of the last. Raises Refused."""
    books = [*arrival.earlier, book]
    asked: list[str] = []
    for go in [books] if arrival.together else [[each] for each in books]:
        prepared = [part for each in go for part in prepare(each, ledger)]
        asked = questions([(part.load, part.cleaned) for part in prepared], ledger)
        asked += [problem for part in prepared for problem in said(part.parsed.report)]
        uploads.commit(prepared, ledger, "analyst")
    return asked


def prepare(book: Book, ledger: Ledger) -> list[uploads.Prepared]:
    file = uploads.Arriving(f"{book.name}.xlsx", content_of(book))
    return uploads.prepare(file, ledger, Reader(), uploads.seal_of(ledger))


def differing(source: Source, arrival: Arrival, ledger: Ledger) -> Outcome | None:
    """What counts in the end and should not, or the other way round."""
    view = view_now(ledger)
    came, wanted = tally(source, rows_standing(source, view)), tally(source, arrival.standing)
    if came != wanted:
        return Outcome(
            SILENT, f"counts and should not: {list(came - wanted)[:1]}; the other way round: {list(wanted - came)[:1]}"
        )
    covered = {span for line in view.loads for span in ([line.what.covers] if line.what.covers else [])}
    steps = {day for first, last in covered for day in source.step.starts(first, last)}
    if steps != {day for first, last in arrival.covers for day in source.step.starts(first, last)}:
        return Outcome(SILENT, f"returned for {sorted(covered)}")
    return None


def tally(source: Source, rows: list[dict[str, object]]) -> Counter[object]:
    """How often each row stands there without its identifiers, and how many rows each of these has."""
    plain = [column for column in source.columns if not isinstance(column.kind, Sealed)]
    counted: Counter[object] = Counter(tuple(as_compared(column, row[column.name]) for column in plain) for row in rows)
    for column in source.columns:
        if isinstance(column.kind, Sealed):
            held = Counter(row[column.name] for row in rows)
            counted[column.name, held.pop(None, 0), *sorted(held.values())] += 1
    return counted


def as_compared(column: Column, value: object) -> object:
    return fold(str(value)) if isinstance(column.kind, (Title, Quote)) and value is not None else value
