"""A child's name in a fault's message reaches neither the browser, nor any log, nor any file, wherever it is raised."""

import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from ledger.store import ROOT, Store
from operations import uploads
from tests.audit.failing import APP, LOUD_APP, SCRIPT
from tests.browser.serving import running
from tests.conftest import environment_of
from tests.websocket_client import PRESSED, connected

CANARY = "Canary Jane 2011-02-03"
TRACES = ("Canary", "Jane", "2011-02-03", "Traceback", "raise ValueError")
SENTENCE = r"Something went wrong\. Quote reference ([0-9A-F]{8}) to whoever runs the dashboard\. Nothing was changed\."
FAILING = ["page", "our own code", "a database", "a table", "fragment"]
QUIETLY = ["thread", "task", "printed", "warning", "dying", "parser"]


@dataclass(frozen=True)
class Failing:
    """A running server, the folder with everything it can write, and what it printed."""

    address: str
    folder: Path

    @property
    def printed(self) -> str:
        return (self.folder / "printed").read_text(errors="replace")

    def printed_at_last(self, words: str) -> str:
        """All that it printed, once it has printed these words."""
        until = time.monotonic() + 10
        while words not in self.printed and time.monotonic() < until:
            time.sleep(0.02)
        return self.printed


def serving(folder: Path, app: str):
    (folder / "script.py").write_text(SCRIPT)
    (folder / "failing.py").write_text(app)
    store = Store(folder / "store", folder / "key" / "pseudonym.key")
    uploads.found(store, sample=True)
    environment = environment_of(store) | {"CANARY": CANARY}
    return running("failing:app", environment, folder, (folder / "printed").open("w"))


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("failing")
    with serving(folder, APP) as address:
        yield Failing(address, folder)


def nothing_of_the_canary_in(*texts: str | bytes) -> bool:
    return not any(trace in (text if isinstance(text, str) else text.decode("latin-1")) for text in texts for trace in TRACES)


@pytest.mark.parametrize("place", FAILING)
def test_a_fault_in_a_page_shows_a_reference_that_the_log_explains_without_its_message(server, place):
    with connected(server.address) as session:
        session.run(query=f"at={place}")
        reference = re.search(SENTENCE, session.words)[1]
        assert nothing_of_the_canary_in(session.received, session.words)
        assert re.search(f"Reference {reference}: [A-Z][A-Za-z]+", server.printed_at_last(reference))
        assert nothing_of_the_canary_in(server.printed)


def test_the_log_says_in_which_line_of_ours(server):
    with connected(server.address) as session:
        reference = re.search(SENTENCE, session.run(query="at=our own code").words)[1]
    assert re.search(rf"Reference {reference}: NotOfItsKind < audit/event\.py, line \d+\n", server.printed_at_last(reference))


def test_a_fault_in_a_widgets_callback_is_told_the_same_way(server):
    with connected(server.address) as session:
        assert "came to the end" in session.run().words
        session.run(widgets={"Fail when pressed": PRESSED})
        assert re.search(SENTENCE, session.words)
        assert nothing_of_the_canary_in(session.received, session.words, server.printed)


def test_a_fault_in_a_route_is_told_the_same_way_with_every_header(server):
    with pytest.raises(HTTPError) as answer:
        urlopen(f"{server.address}/fail?name=Canary%20Jane")
    body = answer.value.read().decode()
    reference = re.fullmatch(SENTENCE, body)[1]
    assert answer.value.code == 500 and answer.value.headers["cache-control"] == "no-store"
    assert "default-src 'self'" in answer.value.headers["content-security-policy"]
    assert "ValueError" in server.printed_at_last(reference) and nothing_of_the_canary_in(server.printed, body)


@pytest.mark.parametrize("place", QUIETLY)
def test_what_a_thread_a_task_a_library_a_warning_or_the_parsing_process_says_is_not_quoted(server, place):
    with connected(server.address) as session:
        session.run(query=f"at={place}")
        assert "came to the end" in session.words and nothing_of_the_canary_in(session.received, session.words)
    assert nothing_of_the_canary_in(server.printed)


def test_afterwards_no_file_that_the_server_could_write_holds_it(server):
    written = [path for path in server.folder.rglob("*") if path.is_file() and path.name not in ("script.py", "failing.py")]
    assert server.folder / "printed" in written
    assert [path for path in written if not nothing_of_the_canary_in(path.read_bytes(), path.name)] == []


def test_without_all_this_the_log_would_quote_it(tmp_path):
    with serving(tmp_path, LOUD_APP) as address, connected(address) as session:
        session.run(query="at=page")
        assert CANARY in Failing(address, tmp_path).printed_at_last(CANARY)


@pytest.mark.parametrize(
    "ending",
    [
        "raise ValueError(canary)",
        "import threading; threading.Thread(target=lambda: int(canary)).start()",
        "import asyncio; asyncio.get_event_loop_policy().new_event_loop().call_exception_handler({'message': canary})",
        "import warnings; warnings.warn(canary)",
        "import logging; logging.basicConfig(level=0); logging.getLogger('any').info('%s', canary)",
        "import traceback\ntry:\n    int(canary)\nexcept ValueError:\n    traceback.print_exc()",
    ],
)
def test_a_process_of_its_own_is_as_quiet(ending):
    program = f"import os, redacted_logging\nredacted_logging.install()\ncanary = os.environ['CANARY']\n{ending}"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | {"CANARY": CANARY}, capture_output=True, text=True)
    assert nothing_of_the_canary_in(done.stdout + done.stderr)


def test_the_parsing_process_says_nothing_of_a_request_it_cannot_understand():
    done = subprocess.run(
        [sys.executable, "-m", "loaders.worker"], cwd=ROOT, input=f"{{{CANARY}\n", capture_output=True, text=True
    )
    assert done.returncode == 1 and "JSONDecodeError < loaders/worker.py, line" in done.stderr
    assert nothing_of_the_canary_in(done.stdout + done.stderr)
