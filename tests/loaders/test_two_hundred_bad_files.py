"""Two hundred bad files in ten families: each is read in full or refused in one sentence, within 30 seconds and 1 GB."""

import os
import re
import signal
import time
from contextlib import suppress

import pytest

from loaders.outcome import Refused
from loaders.parser import Parser
from operations import uploads
from tests.conftest import bytes_of
from tests.loaders.bad_cells import IMPOSSIBLE, hostile_words, impossible_values, long_and_deep, with_cell
from tests.loaders.bad_csv import strange_bytes, strange_shapes
from tests.loaders.bad_workbooks import EITHER, REFUSED, Bad, bombs, declarations, far_cells, strange_parts, wrappings
from tests.loaders.workbooks import SEAL, take

FAMILIES = (
    bombs,
    declarations,
    far_cells,
    strange_parts,
    wrappings,
    impossible_values,
    long_and_deep,
    hostile_words,
    strange_bytes,
    strange_shapes,
)
SECONDS, MOST_MEMORY = 30, 2**30
PATH_OR_PROGRAM = re.compile(r"(?<!\w)/\w|\\|Traceback|Error\b|Exception|<|0x|\.py\b|line \d")


class Measured(Parser):
    """The parser as the product has it, which also notes the most memory that any of its processes held."""

    most = 0

    def close(self) -> None:
        if self.process is not None and self.process.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.process.pid, signal.SIGKILL)  # Popen.kill would collect a dead process, and with it what it used
            _, status, used = os.wait4(self.process.pid, 0)
            self.process.returncode = os.waitstatus_to_exitcode(status)
            self.most = max(self.most, used.ru_maxrss * 1024)
        super().close()


def outcome(parser: Parser, bad: Bad) -> int | str:
    """The rows kept, or the refusal."""
    started = time.monotonic()
    try:
        found = sum(part.report.rows_kept for part in parser.parse(bad.content, bad.name, SEAL))
    except Refused as refusal:
        found = str(refusal)
    assert time.monotonic() - started < SECONDS, bad.about
    return found


def is_one_sentence(said: str) -> bool:
    """Of plain words, without a place of this computer, without the words of a program."""
    return said.endswith(".") and said.isprintable() and len(said) < 400 and not PATH_OR_PROGRAM.search(said)


@pytest.fixture(scope="module")
def measured():
    with Measured() as parser:
        yield parser


@pytest.mark.parametrize("family", FAMILIES, ids=[family.__name__ for family in FAMILIES])
def test_each_is_read_in_full_or_refused_in_a_sentence_in_time(measured, family):
    files, wrong = family(), []
    assert len(files) == 20
    for bad in files:
        found = outcome(measured, bad)
        refused = isinstance(found, str)
        if bad.becomes not in ((REFUSED, EITHER) if refused else (found, EITHER)) or not (
            is_one_sentence(found) if refused else found
        ):
            wrong.append((bad.about[:60], bad.becomes, found))
    assert wrong == []
    measured.close()
    assert 50 * 2**20 < measured.most < MOST_MEMORY


def test_each_file_that_broke_other_readers_is_refused_in_a_sentence_in_time(measured, shared_data):
    files = sorted((shared_data / "torture").glob("*.*"))
    if not files:
        pytest.skip("the files that broke other readers are not here")
    said = {path.name: outcome(measured, Bad(path.name, path.read_bytes(), name=path.name)) for path in files}
    assert {name: found for name, found in said.items() if not (isinstance(found, str) and is_one_sentence(found))} == {}
    measured.close()
    assert 50 * 2**20 < measured.most < MOST_MEMORY


@pytest.mark.parametrize("about", IMPOSSIBLE)
def test_what_is_wrong_in_a_cell_is_an_issue_that_names_the_cell_and_does_not_quote_it(about):
    old, new, rows = IMPOSSIBLE[about]
    report, _ = take(with_cell(old, new))
    cell = re.search("r=.([A-Z]2)", new)[1]
    assert cell in {issue.cell for issue in report.issues} and report.rows_kept == rows
    assert not any(word in issue.problem for issue in report.issues for word in ("#REF", "1E400", "inf", "nan", "Lo"))


def test_the_store_is_the_same_to_the_byte_after_every_one_of_them(ledger, store, parser):
    before, seal = bytes_of(store), uploads.seal_of(ledger)
    for family in FAMILIES[2:9]:
        for bad in family()[::4]:
            try:
                uploads.prepare(uploads.Arriving(bad.name, bad.content), ledger, parser, seal)
            except Refused as refusal:
                assert is_one_sentence(str(refusal)), bad.about
    assert bytes_of(store) == before
