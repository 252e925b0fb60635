"""manage.py hands over to the command: what ends the one ends the other."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ledger.store import ROOT
from tests.conftest import environment_of, take_in
from tests.loaders.test_mess_files import months

pytestmark = pytest.mark.skipif(not os.path.exists("/proc/self/cmdline"), reason="only Linux says what a process runs")


def test_the_signal_that_a_service_is_stopped_with_ends_the_command_itself(store, ledger):
    command = [sys.executable, "manage.py", "audit", "show", "--last", "1"]
    assert subprocess.run(command, cwd=ROOT, env=environment_of(store), capture_output=True).returncode == 0
    waiting = [sys.executable, "manage.py", "mess", "contacts"]
    process = subprocess.Popen(waiting, cwd=ROOT, env=environment_of(store), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + 30
    while b"commands" not in Path(f"/proc/{process.pid}/cmdline").read_bytes():
        assert time.monotonic() < until
        time.sleep(0.05)
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=10) == -signal.SIGTERM


def test_the_way_out_of_a_command_is_its_own(store):
    command = [sys.executable, "manage.py", "loads"]
    assert subprocess.run(command, cwd=ROOT, env=environment_of(store), capture_output=True).returncode == 2


def test_a_command_that_has_read_a_file_ends_with_its_own_code_every_time(store, ledger, parser, tmp_path):
    """The threads that read cleaned files aborted one in five as they ended, after all had been done and said."""
    take_in(ledger, parser, months(2))
    (tmp_path / "fine.xlsx").write_bytes(months(1))
    command = [sys.executable, "-m", "commands", "load", "--look", tmp_path / "fine.xlsx"]
    for _ in range(6):
        two = [subprocess.Popen(command, cwd=ROOT, env=environment_of(store), stdout=-1, stderr=-1, text=True) for _ in range(2)]
        ended = [(*each.communicate(), each.returncode) for each in two]
        assert [(said[-21:], wrong, code) for said, wrong, code in ended] == [("Nothing was changed.\n", "", 0)] * 2
