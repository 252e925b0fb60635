"""An analyst hands in, a lead analyst approves or sends back; until then no figure changes, and nothing is done unlogged."""

import os
import time
from dataclasses import replace
from datetime import date

import pytest

from access.demonstration import people
from audit.key import CannotBeLogged, read_key
from audit.recent import recent
from ledger.cleanup import SECONDS_LEFT_ALONE, sweep
from ledger.effective import effective_loads
from ledger.ledger import Conflict, Ledger
from ledger.lines import HandedIn, SentBack, Withdraw
from ledger.reason import Why
from ledger.view import view_now
from loaders.outcome import Refused
from loaders.source import sources
from metrics.viewer import NotAllowed
from operations import approval, preview, snapshots, uploads
from operations.log import log_of
from tests.access.at_work import file_gate, referrals_of
from tests.loaders.workbooks import table, xlsx

POLICE = sources()["missing_episodes"]


def corrected(month: int) -> bytes:
    """A second file for the same month, with one row more."""
    source = sources()["referrals"]
    return xlsx(*table(source, {source.period: date(2025, month, 3)}, {source.period: date(2025, month, 4)}))


def read(me, parser, content: bytes):
    return me.read(uploads.Arriving("a file.xlsx", content), parser)


def logged(store) -> list[dict]:
    log = log_of(store)
    return list(recent(log.folder, read_key(log.key_file)))[::-1]


def cleaned(store) -> set[str]:
    return {path.stem for path in (store.folder / "cleaned").iterdir()}


def test_a_file_that_is_handed_in_changes_no_figure_until_it_is_approved(store, parser):
    analyst, lead = file_gate(store, "analyst"), file_gate(store, "lead-analyst")
    before = snapshots.current_path(analyst.ledger)
    analyst.hand_in(read(analyst, parser, referrals_of(1)))
    assert snapshots.current_path(analyst.ledger) == before and effective_loads(analyst.ledger.lines()) == []
    (waiting,) = approval.waiting(lead.ledger)
    assert isinstance(waiting.what, HandedIn) and waiting.who == analyst.person.who
    ready = approval.opened(waiting, lead.ledger)
    assert preview.row_changes_of(ready, lead.ledger).new == waiting.what.load.rows_kept
    number = lead.approve(waiting, lead.ledger.head)
    (line,) = effective_loads(lead.ledger.lines())
    assert (line.number, line.who) == (number, lead.person.who)
    assert line.what == replace(waiting.what.load, handed_in=waiting.number)
    assert view_now(lead.ledger).head == number and approval.waiting(lead.ledger) == []
    said = [
        (line["event"], line["fields"].get("line") or line["fields"].get("load"), line["fields"].get("handed_in"))
        for line in logged(store)
    ]
    assert said == [("file-handed-in", waiting.number, None), ("upload-accepted", number, waiting.number)]


def test_what_waits_is_shown_to_whoever_hands_in_that_partners_files(store, parser):
    analyst, lead = file_gate(store, "analyst"), file_gate(store, "lead-analyst")
    analyst.hand_in(read(analyst, parser, referrals_of(1)))
    lead.hand_in(read(lead, parser, xlsx(*table(POLICE, {POLICE.period: date(2025, 1, 3)}))))
    seen = {me: [line.what.load.source for line in approval.waiting_for(me.person, lead.ledger)] for me in (lead, analyst)}
    assert seen == {lead: ["referrals", POLICE.id], analyst: ["referrals"]}


def test_a_file_of_another_partner_is_refused_by_the_name_of_the_partner_it_belongs_to(store, parser):
    analyst, lead = file_gate(store, "analyst"), file_gate(store, "lead-analyst")
    content = xlsx(*table(POLICE, {}))
    with pytest.raises(Refused, match="belongs to Staffordshire Police"):
        read(analyst, parser, content)
    assert [line["event"] for line in logged(store)] == ["upload-refused"]
    theirs = read(lead, parser, content)
    with pytest.raises(NotAllowed, match="belongs to Staffordshire Police"):  # asked again at the moment of file_gate
        analyst.hand_in(theirs)
    assert analyst.ledger.head == 1 and cleaned(store) == set()
    assert logged(store)[-1]["fields"] == {"what": "hand-in-file", "why": "other-partner"}


def test_what_is_sent_back_is_gone_from_the_disk_after_a_day_and_may_be_handed_in_again(store, parser):
    analyst, lead = file_gate(store, "analyst"), file_gate(store, "lead-analyst")
    one, two = referrals_of(1), referrals_of(2)  # once: a workbook's bytes hold the second it was made in
    analyst.hand_in(read(analyst, parser, one))
    analyst.hand_in(read(analyst, parser, two))
    first, second = approval.waiting(lead.ledger)
    long_ago = time.time() - SECONDS_LEFT_ALONE - 60
    for path in (store.folder / "cleaned").iterdir():
        os.utime(path, (long_ago, long_ago))
    sweep(lead.ledger)
    assert cleaned(store) == {first.what.load.file, second.what.load.file}
    lead.send_back(first, Why.WRONG_FIGURES, "IG-2026/014")
    assert cleaned(store) == {second.what.load.file}
    assert lead.ledger.lines()[-1].what == SentBack(first.number, "Its rows are wrong or incomplete (IG-2026/014)")
    assert approval.waiting(lead.ledger) == [second]
    with pytest.raises(Refused, match="does not wait any more"):
        lead.approve(first, lead.ledger.head)
    assert read(analyst, parser, one)
    with pytest.raises(Refused, match="waits to be approved"):
        read(analyst, parser, two)


def test_two_of_one_month_both_wait_and_the_second_says_that_it_replaces_the_first(store, parser):
    analyst, lead = file_gate(store, "analyst"), file_gate(store, "lead-analyst")
    for content in (referrals_of(1), corrected(1)):
        analyst.hand_in(read(analyst, parser, content))
    first, second = approval.waiting(lead.ledger)
    seen = lead.ledger.head
    number = lead.approve(first, seen)
    with pytest.raises(Conflict, match="loaded the same period"):  # decided before the first was approved
        lead.approve(second, seen)
    ready = approval.opened(second, lead.ledger)
    assert preview.row_changes_of(ready, lead.ledger).sentence().startswith(f"Replaces load {number}.")
    lead.approve(second, lead.ledger.head)
    assert [line.what.rows_kept for line in effective_loads(lead.ledger.lines())] == [2]


def test_of_two_who_settle_one_file_at_once_exactly_one_does(store, parser):
    lead = file_gate(store, "lead-analyst")
    lead.hand_in(read(lead, parser, referrals_of(1)))
    (waiting,) = approval.waiting(lead.ledger)
    head = lead.ledger.head
    lead.ledger.write([(SentBack(waiting.number, "no"), None)], "another", head)
    with pytest.raises(Conflict, match="approved or sent back the same file"):
        lead.ledger.write([(replace(waiting.what.load, handed_in=waiting.number), None)], "me", head)


@pytest.mark.parametrize("second_person", [False, True])
def test_where_the_controllers_say_so_nobody_approves_what_they_handed_in(store, parser, second_person):
    lead = file_gate(store, "lead-analyst", second_person)
    prepared = read(lead, parser, referrals_of(1))
    assert lead.approves_at_once is not second_person
    if not second_person:
        assert lead.keep(prepared)
        return
    with pytest.raises(NotAllowed, match="A second person approves here"):
        lead.keep(prepared)
    lead.hand_in(prepared)
    (waiting,) = approval.waiting(lead.ledger)
    with pytest.raises(NotAllowed, match="somebody else must approve it"):
        lead.approve(waiting, lead.ledger.head)
    other = replace(lead, person=replace(people()["lead-analyst"], who="sample-another"))
    assert other.approve(waiting, other.ledger.head)


def test_where_it_cannot_be_logged_nothing_is_done(store, parser):
    lead = file_gate(store, "lead-analyst")
    lead.keep(read(lead, parser, referrals_of(1)))
    lead.hand_in(read(lead, parser, referrals_of(2)))
    prepared, (waiting,) = read(lead, parser, referrals_of(3)), approval.waiting(lead.ledger)
    store.audit_key_file.chmod(0o600)
    store.audit_key_file.write_text("damaged")
    before = lead.ledger.lines()
    for act in (
        lambda: lead.keep(prepared),
        lambda: lead.hand_in(prepared),
        lambda: lead.approve(waiting, lead.ledger.head),
        lambda: lead.send_back(waiting, Why.WRONG_FILE),
        lambda: lead.take_back(2, Why.WRONG_FILE),
    ):
        with pytest.raises(CannotBeLogged):
            act()
    assert Ledger(store).lines() == before


def test_the_shell_takes_a_load_back_for_a_declared_reason_and_both_are_logged_as_the_shells(manage, store, tmp_path):
    uploads.found(store)
    file = tmp_path / "referrals.xlsx"
    file.write_bytes(referrals_of(1))
    assert manage("load", file).returncode == 0
    typed = manage("withdraw", 2, "--reason", "Jane Doe was in it")
    assert typed.returncode == 2 and "wrong-period" in typed.stderr
    assert manage("withdraw", 2, "--reason", "wrong-period").returncode == 0
    assert Ledger(store).lines()[-1].what == Withdraw(2, "It is for another month or period")
    assert [(line["event"], line["who"][:6]) for line in logged(store)] == [
        ("upload-accepted", "shell-"),
        ("load-withdrawn", "shell-"),
    ]
