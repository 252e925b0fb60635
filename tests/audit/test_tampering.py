"""Whatever is done to a line of the log is found, and the first bad line is named."""

import json
import os
import re
import shutil

import pytest

from audit.event import SIGNED_IN
from audit.files import month_files
from audit.kept import kept_file
from audit.key import AuditKey, WrongAuditKey
from audit.line import Head, head_at, read_line, write_line
from audit.log import AuditLog
from audit.verify import verify
from tests.audit.log import ANALYST, file_of, lines_of, log_in, looked_at, written

LINES = 12
EVERY = int(os.environ.get("SAFEGUARDING_NIGHTLY", "0")) or 13  # at night every byte of every line is flipped


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> AuditLog:
    return written(tmp_path_factory.mktemp("whole"), LINES)


@pytest.fixture
def log(whole, tmp_path) -> AuditLog:
    shutil.copytree(whole.store_folder.parent, tmp_path, dirs_exist_ok=True)
    return log_in(tmp_path)


def first_bad(log: AuditLog) -> int:
    """The number of the line that the sentence says should stand there, or where the log ends too early."""
    problem = looked_at(log).problem
    found = re.search(r"should be line (\d+)|line (\d+) of the log was replaced|ends at line (\d+)", problem)
    assert found, problem
    return int(found[1] or 0) or (int(found[2] or 0) + 1 if found[2] else int(found[3]) + 1)


def test_a_log_that_nobody_touched_is_whole(log):
    verdict = looked_at(log)
    assert (verdict.lines, verdict.problem, verdict.remarks) == (LINES, "", ())


@pytest.mark.parametrize("number", range(1, LINES + 1))
def test_a_flipped_bit_is_found_in_every_line(log, number):
    path, content = file_of(log), file_of(log).read_bytes()
    lines = lines_of(log)
    begins = sum(map(len, lines[: number - 1]))
    for at in [*range(begins, begins + len(lines[number - 1]), EVERY), begins + len(lines[number - 1]) - 1]:
        for bit in (1, 32):
            path.write_bytes(content[:at] + bytes([content[at] ^ bit]) + content[at + 1 :])
            assert first_bad(log) == number, (at, bit)


@pytest.mark.parametrize("number", range(1, LINES + 1))
def test_a_deleted_line_is_found(log, number):
    lines = lines_of(log)
    file_of(log).write_bytes(b"".join(lines[: number - 1] + lines[number:]))
    assert first_bad(log) == number


@pytest.mark.parametrize("number", range(1, LINES))
def test_two_swapped_lines_are_found(log, number):
    lines = lines_of(log)
    lines[number - 1 : number + 1] = lines[number - 1 : number + 1][::-1]
    file_of(log).write_bytes(b"".join(lines))
    assert first_bad(log) == number


@pytest.mark.parametrize("number", range(1, LINES + 2))
def test_a_line_put_in_is_found(log, number):
    """A copy of an earlier or later line, one sealed with another key, an empty one, and one of rubbish."""
    lines = lines_of(log)
    foreign = write_line({"seq": number, "event": "signed-in", "previous": "0" * 64}, AuditKey(b"x" * 32))
    for extra in (lines[number - 2], lines[0], foreign, b"\n", b"\xff\x00 rubbish\n"):
        file_of(log).write_bytes(b"".join([*lines[: number - 1], extra, *lines[number - 1 :]]))
        if extra != lines[0] or number != 1:
            assert first_bad(log) == number, extra


def test_a_log_cut_at_any_byte_of_its_last_line_is_found_by_the_head_beside_the_key(log):
    content = file_of(log).read_bytes()
    last = len(lines_of(log)[-1])
    for missing in range(1, last + 1):
        file_of(log).write_bytes(content[:-missing])
        assert first_bad(log) == LINES
    file_of(log).write_bytes(b"")
    assert first_bad(log) == 1
    file_of(log).unlink()
    assert first_bad(log) == 1


def test_without_any_anchor_a_cut_tail_is_not_seen_and_that_is_said(log):
    lines = lines_of(log)
    printed = looked_at(log).head
    file_of(log).write_bytes(b"".join(lines[:-3]))
    verdict = looked_at(log, kept=False)
    assert not verdict.problem and "cannot be seen without an anchor" in verdict.remarks[0]
    verdict = looked_at(log, kept=False, **{"the anchor": printed})
    assert verdict.problem == (
        f"The log ends at line {LINES - 3}, but the anchor says that it went on to line {LINES}: "
        f"lines {LINES - 2} to {LINES} are cut off."
    )


def test_with_the_key_and_the_kept_head_a_log_can_be_written_anew_and_only_a_printed_anchor_shows_it(log):
    printed = looked_at(log).head
    shutil.rmtree(log.folder)
    kept_file(log.key_file).unlink()
    for _ in range(LINES):
        log.write(SIGNED_IN, ANALYST)
    assert not looked_at(log).problem
    assert looked_at(log, **{"the anchor": printed}).problem.endswith("that the anchor speaks of: the log was replaced.")


def test_a_line_sealed_anew_with_the_key_breaks_the_line_after_it(log):
    key, lines = log.key(), lines_of(log)
    changed = write_line(json.loads(lines[4].split(b',"seal"')[0] + b"}") | {"who": "nobody"}, key)
    file_of(log).write_bytes(b"".join([*lines[:4], changed, *lines[5:]]))
    assert looked_at(log).problem.endswith("line 5 of the log was replaced.")


def test_the_chain_runs_through_the_months_and_a_missing_month_is_found(log):
    lines = lines_of(log)
    file_of(log).unlink()
    for month, part in (("2026-01", lines[:4]), ("2026-02", lines[4:8]), ("2026-03", lines[8:])):
        (log.folder / f"audit-{month}.jsonl").write_bytes(b"".join(part))
    assert looked_at(log).lines == LINES
    (log.folder / "audit-2026-02.jsonl").unlink()
    assert looked_at(log).problem == (
        "Line 1 of audit-2026-03.jsonl should be line 5 of the log but is line 9: lines 5 to 8 are not where they belong."
    )


def test_what_is_written_after_a_cut_leaves_the_gap_to_be_seen(log):
    lines = lines_of(log)
    file_of(log).write_bytes(b"".join(lines[:-2]) + lines[-2][:40])
    assert log.write(SIGNED_IN, ANALYST) == LINES + 1
    assert lines_of(log)[-2] == lines[-2][:40] + b"\n"
    assert first_bad(log) == LINES - 1


def test_a_key_that_is_another_or_missing_or_damaged_stops_everything(log, tmp_path):
    log.key_file.chmod(0o600)
    assert "its seal does not fit" in verify(log.folder, AuditKey(b"y" * 32), {}).problem
    before = lines_of(log)
    for content in ("11" * 32, "11" * 31, "not a key", None):
        log.key_file.unlink() if content is None else log.key_file.write_text(content)
        with pytest.raises(Exception, match="key"):
            log.write(SIGNED_IN, ANALYST)
    kept_file(log.key_file).unlink()
    log.key_file.write_text("11" * 32)
    with pytest.raises(WrongAuditKey, match="damaged or its key is not the one"):
        log.write(SIGNED_IN, ANALYST)
    assert lines_of(log) == before


def test_an_anchor_is_the_number_and_the_hash_of_the_last_line(log):
    raw = lines_of(log)[-1]
    assert looked_at(log).head == head_at(raw, read_line(raw, log.key())) == Head(LINES, looked_at(log).head.hash)
    assert len(month_files(log.folder)) == 1
