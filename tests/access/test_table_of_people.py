"""The table of people as a file: lines are only added, two at once do not harm it, and a change is seen at the next look."""

import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest

from access.changing import changing_at_the_shell
from access.entry import Confirmed, Proposed
from access.people import People
from access.role import ADMINISTRATOR, EXECUTIVE, LEAD_ANALYST, RECORDS_VIEWER
from access.sessions import REVOKED, Sessions
from audit.key import read_key
from audit.recent import recent
from ledger.store import ROOT
from loaders.outcome import Refused
from operations.log import log_of
from tests.access.people import ANN, BEN, CAT, DAN, YEAR, by, events, founded, roles_of


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entries SET who = 'another'",
        "DELETE FROM entries",
        "REPLACE INTO entries VALUES (1, '2026', 'shell', 'known', '{}')",
    ],
)
def test_a_line_can_neither_be_changed_nor_deleted_nor_replaced(tmp_path, change):
    people = founded(tmp_path)
    before = people.entries()
    with people.connected() as connection, pytest.raises(sqlite3.IntegrityError, match="lines about people are never"):
        connection.execute(change)
    assert people.entries() == before


def test_of_two_who_confirm_at_once_one_does_and_the_other_is_told(tmp_path):
    people = founded(tmp_path)
    people.write(Confirmed(people.write(Proposed(CAT, ADMINISTRATOR.id, YEAR), ANN)), BEN)
    number, together = people.write(Proposed(DAN, LEAD_ANALYST.id, YEAR), ANN), Barrier(2)

    def confirm(who: str) -> str:
        together.wait()
        try:
            return f"line {people.write(Confirmed(number), who)}"
        except Refused as refusal:
            return str(refusal)

    with ThreadPoolExecutor(2) as threads:
        said = sorted(threads.map(confirm, (BEN, CAT)))
    assert said == ["This right does not wait to be confirmed.", f"line {number + 1}"] and roles_of(people, DAN) == [
        "lead-analyst"
    ]


def test_a_change_by_another_process_is_seen_at_the_next_look(tmp_path):
    people = founded(tmp_path)
    people.write(Proposed(CAT, EXECUTIVE.id, YEAR), ANN)
    assert roles_of(people, CAT) == ["executive"]
    write = f"People(Path({str(tmp_path)!r})).write(Disabled({CAT!r}), 'shell')"
    code = f"from access.people import *; from access.entry import *; {write}"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    assert roles_of(people, CAT) == []
    started = time.perf_counter()
    for _ in range(1000):
        people.rights_of(CAT)
    assert time.perf_counter() - started < 1  # the file is read again only when it changed


def test_the_shell_founds_two_administrators_and_then_only_takes_away(manage, store, ledger):
    shell = changing_at_the_shell(People(store.folder), log_of(store))
    for who in ("a1", "a2", "a3"):
        shell.make_known(who, who)
    with pytest.raises(Refused, match="first two administrators"):
        shell.propose("a1", LEAD_ANALYST.id, date.today() + timedelta(days=9))
    assert [manage("people", "give", who).returncode for who in ("a1", "a2")] == [0, 0]
    third = manage("people", "give", "a3")
    assert third.returncode == 2 and "There are two administrators now" in third.stderr
    shell.disable("a2")
    said = manage("people", "list").stdout
    assert said.count("Administrator, to the end of") == 2 and said.count("account disabled") == 1
    log = log_of(store)
    granted = [line for line in recent(log.folder, read_key(log.key_file)) if line["event"] == "right-granted"]
    assert len(granted) == 2 and all(line["who"].startswith("shell-") for line in granted)


def test_the_log_names_every_theme_of_a_right_that_is_proposed_given_and_taken_back(tmp_path):
    people, themes = founded(tmp_path), ("child-exploitation", "missing-children")
    number = by(people, ANN, tmp_path).propose(CAT, RECORDS_VIEWER.id, YEAR, themes)
    by(people, BEN, tmp_path).confirm(number)
    by(people, BEN, tmp_path).take_back(number)
    assert [(event, fields["theme"]) for event, fields in events(tmp_path) if fields.get("theme")] == [
        (event, theme) for event in ("right-proposed", "right-granted", "right-revoked") for theme in themes
    ]


def test_the_shell_ends_the_sessions_of_the_account_it_disables(manage, store, ledger):
    shell, sessions = changing_at_the_shell(People(store.folder), log_of(store)), Sessions(store.folder / "access")
    for who in ("a1", "a2"):
        shell.make_known(who, who)
        sessions.open(f"of {who}", who, time.time())
    assert "Sessions ended: 1." in manage("people", "disable", "a1").stdout
    assert (sessions.open_of("a1"), sessions.open_of("a2")) == ([], ["of a2"])
    assert sessions.why_not("of a1", True) == REVOKED


def test_where_nobody_ever_signed_in_there_is_no_session_to_end(store):
    shell = changing_at_the_shell(People(store.folder), log_of(store))
    shell.make_known("a1", "a1")
    assert shell.disable("a1") == 0 and not (store.folder / "access" / "sessions.sqlite").exists()
