"""A line is on the disk, in its order, before anybody is told; where it cannot be written, nothing is done."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from audit.event import LOG_MENDED, SIGNED_IN
from audit.files import month_files
from audit.kept import kept_file
from audit.key import CannotBeLogged
from audit.line import read_line
from audit.recent import recent
from ledger.store import ROOT
from tests.audit.log import ANALYST, file_of, lines_of, log_in, looked_at, written

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
PROCESSES, EACH = 4, 250
KILLS = 500 if NIGHTLY else 4


def writer(folder, how_many: int, *most_bytes: int) -> subprocess.Popen:
    command = [sys.executable, "-m", "tests.audit.writing", folder, how_many, *most_bytes]
    return subprocess.Popen([*map(str, command)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_thousand_events_of_four_processes_and_twenty_threads_stay_in_order(tmp_path):
    """The first of them finds no folder and no key."""
    writers = [writer(tmp_path, EACH) for _ in range(PROCESSES)]
    told = [int(number) for each in writers for number in each.communicate()[0].split()]
    log = log_in(tmp_path)
    assert sorted(told) == list(range(1, PROCESSES * EACH + 1))
    assert (looked_at(log).lines, looked_at(log).problem) == (PROCESSES * EACH, "")
    times = [read_line(raw, log.key())["at"] for raw in lines_of(log)]
    assert times == sorted(times)


def test_what_was_acknowledged_before_a_kill_is_there_and_the_chain_goes_on(tmp_path):
    pick, acknowledged = random.Random(8), 0
    for _ in range(KILLS):
        process = writer(tmp_path, 10_000)
        acknowledged = max(acknowledged, int(process.stdout.readline()))
        time.sleep(pick.uniform(0, 0.05))
        process.send_signal(signal.SIGKILL)
        acknowledged = max([acknowledged, *map(int, process.communicate()[0].split())])
        verdict = looked_at(log_in(tmp_path))
        assert verdict.problem == "" and verdict.lines >= acknowledged


@pytest.mark.parametrize("kept", [0, 1, 40, 150, 299])
def test_half_a_line_that_a_power_cut_left_is_cleared_away_and_said(tmp_path, kept):
    """Nobody was told of line 4: the head beside the key still speaks of line 3."""
    log = written(tmp_path, 3)
    head = kept_file(log.key_file).read_bytes()
    log.write(SIGNED_IN, ANALYST)
    kept_file(log.key_file).write_bytes(head)
    content, last = file_of(log).read_bytes(), lines_of(log)[-1]
    file_of(log).write_bytes(content[: len(content) - len(last) + kept])
    assert any("half written" in remark for remark in looked_at(log).remarks) == bool(kept)
    assert log.write(SIGNED_IN, ANALYST) == 4 + bool(kept)
    assert (looked_at(log).problem, looked_at(log).remarks) == ("", ())
    mended = [line for raw in lines_of(log) if (line := read_line(raw, log.key()))["event"] == LOG_MENDED.code]
    assert [line["fields"] for line in mended] == [{"bytes": kept}] * bool(kept)


def test_the_log_is_read_the_newest_first_over_the_months(tmp_path):
    log = written(tmp_path, 2)
    file_of(log).rename(log.folder / "audit-2020-01.jsonl")
    written(tmp_path, 2)
    assert len(month_files(log.folder)) == 2
    assert [line["seq"] for line in recent(log.folder, log.key())] == [4, 3, 2, 1]


def test_where_a_file_stands_instead_of_the_folder_nothing_is_logged_and_a_sentence_says_so(tmp_path):
    log = log_in(tmp_path)
    log.store_folder.mkdir()
    log.folder.write_text("")
    with pytest.raises(CannotBeLogged, match="^This was not done, because it could not be written in the audit log"):
        log.write(SIGNED_IN, ANALYST)


def test_where_a_folder_stands_instead_of_the_months_file_or_of_the_head_nothing_is_logged(tmp_path):
    log = written(tmp_path / "month", 1)
    month = file_of(log)
    month.rename(log.folder / "put aside")
    month.mkdir()
    with pytest.raises(CannotBeLogged):
        log.write(SIGNED_IN, ANALYST)
    log = written(tmp_path / "head", 1)
    kept_file(log.key_file).unlink()
    kept_file(log.key_file).mkdir()
    with pytest.raises(CannotBeLogged):
        log.write(SIGNED_IN, ANALYST)


@pytest.mark.parametrize("room", [1, 100, 300, 400])
def test_a_full_disk_refuses_and_leaves_no_half_line(tmp_path, room):
    """The system itself ends the file in the middle of a line, as a full disk does."""
    log = written(tmp_path, 2)
    before = file_of(log).read_bytes()
    answer = writer(tmp_path, 5, len(before) + room)
    told, complaint = answer.communicate()
    assert "CannotBeLogged: This was not done" in complaint
    assert len(told.split()) == room // (len(lines_of(log)[0])) == len(lines_of(log)) - 2
    assert looked_at(log).problem == "" and file_of(log).read_bytes().startswith(before)
    assert log.write(SIGNED_IN, ANALYST) == len(told.split()) + 3


def test_a_real_full_device_is_an_error_and_no_success(tmp_path):
    """/dev/full says “no space left” to every write."""
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no /dev/full")
    log = written(tmp_path, 1)
    file_of(log).rename(log.folder / "put aside")
    os.symlink("/dev/full", log.folder / "audit-2099-01.jsonl")
    with pytest.raises(CannotBeLogged):
        log.write(SIGNED_IN, ANALYST)
