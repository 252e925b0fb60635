"""The process that reads partners' files keeps nothing that it does not need: no key, no other file, no network.

Tried from within, as a hostile file would that made the reader do what it wants.
"""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest

from ledger.store import ROOT
from loaders.confined import not_held
from loaders.ingest import ingest
from loaders.outcome import Refused
from loaders.parser import Parser
from loaders.source import sources
from tests.loaders.test_mess_files import months
from tests.loaders.workbooks import SEAL, table, xlsx

pytestmark = pytest.mark.skipif(bool(not_held()), reason=not_held() or "held")

TRIED = {
    "read a key outside the program": "open(os.environ['FOLDER'] + '/secret').read()",
    "read a key of the installation": "os.listdir(os.environ['ROOT'] + '/data')",
    "list another folder": "os.listdir(os.environ['FOLDER'])",
    "write a file": "open(os.environ['FOLDER'] + '/new', 'w')",
    "write in the program's own folder": "open(os.environ['ROOT'] + '/loaders/new.py', 'w')",
    "remove a file": "os.remove(os.environ['FOLDER'] + '/secret')",
    "open a connection": "__import__('socket').socket()",
    "open a connection of another kind": "__import__('socket').socketpair()",
    "run a program": "os.execv('/bin/true', ['true'])",
    "begin another program": "__import__('subprocess').run(['/bin/true'], check=True)",
    "stop who asked": "os.kill(os.getppid(), 0)",
    "read what its parent was told": "open(f'/proc/{os.getppid()}/environ', 'rb').read(1)",
    "do any of it in a thread": (
        "pool = __import__('multiprocessing.pool').pool.ThreadPool(1); pool.apply(open, [os.environ['FOLDER'] + '/secret'])"
    ),
}


def confined(then: str, folder: Path) -> subprocess.CompletedProcess:
    command = [sys.executable, "-c", f"import os; from loaders.confined import confine; confine(); {then}; print('done')"]
    environment = os.environ | {"FOLDER": str(folder), "ROOT": str(ROOT)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize("what", TRIED)
def test_what_the_reading_process_cannot_do(tmp_path, what):
    (tmp_path / "secret").write_text("key")
    (ROOT / "data").mkdir(exist_ok=True)
    done = confined(TRIED[what], tmp_path)
    assert done.returncode == 1 and "PermissionError" in done.stderr and "done" not in done.stdout, done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


def test_what_it_can_do(tmp_path):
    assert confined("import openpyxl, duckdb, pyarrow; duckdb.sql('SELECT 1').fetchall()", tmp_path).stdout == "done\n"


def test_it_is_not_told_where_a_key_lies(monkeypatch):
    monkeypatch.setenv("SAFEGUARDING_KEY_FILE", "/somewhere/pseudonym.key")
    monkeypatch.setenv("SAFEGUARDING_SETTINGS", "/somewhere/live.toml")
    with Parser() as parser:
        parser.parse(months(2), "a.xlsx", SEAL)
        told = Path(f"/proc/{parser.process.pid}/environ").read_bytes()
    assert b"somewhere" not in told and b"PATH=" in told


def test_what_it_is_sent_holds_no_key():
    process = SimpleNamespace(stdin=BytesIO(), stdout=BytesIO(b'{"refused": "nothing is read here"}\n'))
    with pytest.raises(Refused):
        Parser().ask(process, months(2), "a.xlsx", SEAL)
    sent = process.stdin.getvalue()
    assert months(2) in sent and SEAL.key not in sent and SEAL.key.hex().encode() not in sent


def test_codes_made_afterwards_are_those_that_would_have_been_made_at_once(parser):
    """Also of a row that names nobody: its code is made of its other cells, codes among them."""
    source = sources()["missing_episodes"]
    nameless = xlsx(*table(source, {"child_id": "not known"}, {"child_id": "n/k"}, {"child_id": "9434765919"}))
    for content in (months(20), nameless):
        [(report, at_once)] = ingest(content, "a.xlsx", SEAL, sources())
        [afterwards] = parser.parse(content, "a.xlsx", SEAL)
        assert afterwards.cleaned == at_once and afterwards.report == report
