"""What information governance types, and what it reads."""

import argparse
import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from audit.event import EXACT_EXPORT_MADE, RECORDS_SEEN
from audit.key import CannotBeLogged
from audit.reason import Reason
from audit.who import Who
from commands import audit as command
from operations import uploads
from operations.log import log_of
from tests.audit.log import file_of, lines_of
from tests.conftest import bytes_of, environment_of

WHO = Who("jane.doe@example.org", "Records viewer", "secret session id")


@dataclass(frozen=True)
class Answer:
    returncode: int
    stdout: str


@pytest.fixture
def audit(store, capsys, monkeypatch) -> Callable[..., Answer]:
    """Runs the command in this process; the last test goes through the shell's door."""
    uploads.found(store)
    for name, value in environment_of(store).items():
        monkeypatch.setenv(name, value)

    def run(*words: str) -> Answer:
        parser = argparse.ArgumentParser()
        command.arguments(parser)
        return Answer(command.run(parser.parse_args(words)), capsys.readouterr().out)

    return run


@pytest.fixture
def log(store):
    log = log_of(store)
    log.write(RECORDS_SEEN, WHO, snapshot="12-20250422-ab12cd34", indicator="missing_children", count=7)
    log.write(
        EXACT_EXPORT_MADE,
        Who("nobody"),
        export="table",
        rows=3,
        sha256="a" * 64,
        reason=Reason.CASE_REVIEW,
        reference="IG-2026/014",
    )
    return log


def test_nothing_logged_yet_is_said(audit):
    for word in ("verify", "head", "show"):
        answer = audit(word)
        assert (answer.returncode, answer.stdout) == (0, "Nothing has been logged yet.\n")


def test_a_whole_log_gives_an_anchor_that_later_days_are_held_against(audit, log):
    anchor = audit("head").stdout.strip()
    assert re.fullmatch(r"[0-9a-f]{64}:2", anchor)
    answer = audit("verify", "--anchor", anchor)
    assert answer.stdout == f"All 2 lines are as they were written. Anchor: {anchor}\n" and answer.returncode == 0
    assert '"log-verified","fields":{"lines":2,"found":"whole"}' in lines_of(log)[-1].decode()
    answer = audit("verify", "--anchor", anchor.replace(":2", ":9"))
    assert (answer.returncode, answer.stdout) == (
        1,
        "The log ends at line 3, but the anchor says that it went on to line 9: lines 4 to 9 are cut off.\n",
    )
    with pytest.raises(SystemExit):
        audit("verify", "--anchor", "line 2")


def test_the_first_bad_line_is_named_and_no_head_is_given_of_a_damaged_log(audit, log):
    file_of(log).write_bytes(file_of(log).read_bytes().replace(b'"count":7', b'"count":1'))
    answer = audit("verify")
    assert answer.returncode == 1
    assert re.fullmatch(
        r"Line 1 of audit-\d{4}-\d\d\.jsonl is not as it was written: it should be line 1 of the log, and its "
        r"seal does not fit\.\n",
        answer.stdout,
    )
    assert audit("head").returncode == 1


def test_lines_can_be_read_and_found_by_account_but_hold_no_name(audit, store, log):
    shown = audit("show").stdout.splitlines()
    assert len(shown) == 2 and "reason case_review  reference IG-2026/014" in shown[1]
    assert "records-seen" in shown[0] and "records-viewer" in shown[0] and "missing_children  count 7" in shown[0]
    assert audit("show", "--who", WHO.person).stdout.splitlines() == shown[:1]
    assert audit("show", "--last", "1").stdout.splitlines() == shown[1:]
    kept = b"".join(bytes_of(store).values())
    assert not any(word in kept for word in (b"jane", b"Records viewer", b"secret session"))


def test_a_changed_line_cannot_play_tricks_with_the_screen(audit, log):
    file_of(log).write_bytes(file_of(log).read_bytes().replace(b"missing_children", b"\x1b[2J\x1b[1mchildr"))
    shown = audit("show").stdout
    assert "\x1b" not in shown and "is not as it was written" in shown


def test_the_key_lies_outside_the_store_and_only_its_owner_can_read_it(store, log):
    assert store.folder not in store.audit_key_file.parents
    assert store.audit_key_file.stat().st_mode & 0o777 == 0o400


def test_a_missing_key_is_a_sentence(manage, store, ledger, log):
    store.audit_key_file.unlink()
    answer = manage("audit", "verify")
    assert answer.returncode == 2 and answer.stderr.startswith("The key of the audit log is missing. Put the key file back")
    with pytest.raises(CannotBeLogged):
        log.write(RECORDS_SEEN, WHO, indicator="missing_children", count=7)
