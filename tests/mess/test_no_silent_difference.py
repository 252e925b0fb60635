"""Whatever a partner sends: the same rows and figures, an issue at the cell, or a refusal that says where and what."""

import io
import os
from datetime import date, datetime

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest
from openpyxl import load_workbook

from loaders.ingest import ingest
from loaders.source import sources
from metrics.table import Figure
from tests.loaders.workbooks import SEAL
from tests.mess.arriving import figures_after
from tests.mess.book import Book, right_book, typed
from tests.mess.figures import figures_of, of_source
from tests.mess.judging import SAME, judge
from tests.mess.lean import lean_book
from tests.mess.right import as_table, truths
from tests.mess.running import by_chance, by_day, outcome, table, tried
from tests.mess.spoiling import CHOICE, EVERY, GROUPS, Case, Spoiling, cases, spoilings
from tests.mess.writing import as_csv, content_of

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
CHOSEN = list(cases()) if NIGHTLY else by_day()
every_source = pytest.mark.parametrize("source", sources().values(), ids=sources())


@every_source
def test_nothing_changes_without_a_word(source):
    found = tried([case for case in CHOSEN if case.source == source])
    assert [(case.id, came) for case, came in found if came.word not in case.spoiling.outcomes] == []


@every_source
def test_a_right_file_comes_to_the_rows_that_were_written(source):
    books = [right_book(source), right_book(source), lean_book(source)]
    books[1].form = as_csv
    for came in map(judge, books):
        assert (came.word, came.why) == (SAME, "")


@every_source
def test_another_reader_finds_in_a_right_file_what_was_written(source):
    sheet = load_workbook(io.BytesIO(content_of(right_book(source)))).active
    read = [[plain(cell.value) for cell in row] for row in sheet.iter_rows(min_row=2)]
    rows = enumerate(truths(source))
    assert read == [[plain(typed(column, row, number)) for column in source.columns] for number, row in rows]


def plain(cell: object) -> object:
    """openpyxl gives a day as a moment at midnight."""
    return datetime.combine(cell, datetime.min.time()) if type(cell) is date else cell


def test_every_spoiling_spoils_a_file_and_says_what_becomes_of_it():
    assert len(spoilings()) >= 80 and {each.group for each in spoilings().values()} == set(GROUPS)
    fits = {name: (case.book() for case in cases() if case.spoiling.id == name) for name in spoilings()}
    assert [name for name, books in fits.items() if not any(books)] == []
    assert [each.id for each in spoilings().values() if not (each.people and each.we)] == []


@pytest.mark.skipif(not NIGHTLY, reason="by night, when every source is tried")
def test_the_page_says_of_each_spoiling_what_came_of_it_and_nothing_else():
    came = {name: set() for name in spoilings()}
    for case, outcome_of_it in tried(CHOSEN):
        came[case.spoiling.id].add(outcome_of_it.word)
    assert came == {name: set(each.outcomes) for name, each in spoilings().items()}


def one_of_each() -> list[Case]:
    """Of each spoiling, or by day of each group, one source that has figures of its own, of which it is known what counts."""
    chosen: dict[str, Case] = {}
    for case in sorted((case for case in CHOSEN if of_source(case.source)), key=by_chance):
        kind = case.spoiling.id if NIGHTLY else case.spoiling.group
        if kind not in chosen and (came := outcome(case)) and (not came.why or case.spoiling.group == "arrivals"):
            chosen[kind] = case
    return list(chosen.values())


def test_the_same_rows_come_to_the_same_figures():
    chosen = one_of_each()
    assert len(chosen) >= len(GROUPS) - 1
    for case in chosen:
        came, wanted = both_figures(case.book())
        assert came and came == wanted, case.id


def both_figures(book: Book) -> tuple[list[Figure], list[Figure]]:
    """Those that come of a file, and those that should."""
    if book.arrival:
        return figures_after(book, book.arrival)
    [(report, cleaned)] = ingest(content_of(book), book.name, SEAL, sources())
    rows, senders = parquet.read_table(io.BytesIO(cleaned)), tuple(report.senders)
    return figures_of(book.source, rows, senders), figures_of(book.source, written(book), senders)


def written(book) -> pa.Table:
    """What was meant by the file, as a cleaned table would hold it."""
    return as_table(book.source, book.truth)


def test_the_table_counts_every_outcome():
    [case, *_] = [case for case in cases() if case.spoiling.id == "capitals" and case.source.id == "missing_episodes"]
    assert table(tried([case])).splitlines()[-1].split() == ["All", "1", "0", "0", "0"]


def test_a_word_that_became_another_is_counted_as_silent():
    lie = Spoiling(
        "capitals", "headings", "", "", ("same",), lambda book: book.rewrite(CHOICE, another_word(book)), bool, bool, "", False
    )
    [(_, came)] = found = tried([Case(lie, sources()["missing_episodes"], EVERY)])
    assert "of row 2" in came.why and table(found).splitlines()[-1].split() == ["All", "0", "0", "0", "1"]


def another_word(book: Book):
    """For each word of a list one that means another."""
    options = {option: column.kind.options for column in book.of(CHOICE) for option in column.kind.options}
    return lambda word: options[word][options[word].index(word) - 1]
