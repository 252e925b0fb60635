"""The second line against a hostile file: what the reading process may not do, whatever is sent to it."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from ledger.store import ROOT
from loaders import parser as parents_side
from loaders.outcome import Refused
from loaders.parser import Parser
from loaders.precheck import look_into
from tests.loaders.test_hostile import GOOD, with_cells
from tests.loaders.workbooks import SEAL

LIMITED = "from loaders.worker import MEMORY, limit_resources; limit_resources(); "


def limited(then: str, folder: os.PathLike) -> subprocess.CompletedProcess:
    """A process like the reader's, which then does something else than read."""
    command = [sys.executable, "-c", LIMITED + then]
    return subprocess.run(command, cwd=ROOT, env=os.environ | {"FOLDER": str(folder)}, capture_output=True, text=True)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process to these limits")
@pytest.mark.parametrize(
    "then",
    [
        "held = bytearray(MEMORY + 2**20)",
        "import os; os.write(os.open(os.environ['FOLDER'] + '/file', os.O_WRONLY | os.O_CREAT), b'x')",
    ],
    ids=["take more memory than it is given", "write a file"],
)
def test_the_reading_process_can_neither_take_more_memory_than_it_is_given_nor_write_a_file(tmp_path, then):
    assert limited("held = bytearray(2**20)", tmp_path).returncode == 0
    assert limited(then, tmp_path).returncode != 0
    assert all(path.stat().st_size == 0 for path in tmp_path.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="a process cannot be held up here")
def test_a_reading_process_that_does_not_answer_in_time_is_replaced(monkeypatch):
    monkeypatch.setattr(parents_side, "SECONDS_ALLOWED", 1)
    with Parser() as parser, ThreadPoolExecutor(1) as elsewhere:
        held_up = parser.process.pid
        os.kill(held_up, signal.SIGSTOP)
        asked = elsewhere.submit(parser.parse, GOOD, "file.xlsx", SEAL)
        try:
            with pytest.raises(Refused, match="took longer than"):
                asked.result(timeout=10)
        finally:
            parser.process and parser.process.kill()
        monkeypatch.undo()
        assert parser.parse(GOOD, "file.xlsx", SEAL)[0].report.rows_kept == 1


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        (b'<row r="9"><c r="XFD9"><v>1</v></c></row>', "far to the right"),
        (b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>', "below row 300,000"),
    ],
)
def test_a_far_cell_is_refused_before_any_reader_sees_it(cells, says):
    with pytest.raises(Refused, match=says):
        look_into(with_cells(cells))
