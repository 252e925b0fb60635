"""Whoever may approve for one partner only approves nothing of another's: a made-up role, for no role of today is like it."""

from dataclasses import replace
from datetime import date

import pytest

from access.person import Person, Right
from access.role import APPROVE, BY_ID, HAND_IN, OWN_PARTNER, WITHDRAW, Role
from audit.key import read_key
from audit.recent import recent
from ledger.reason import Why
from loaders.source import sources
from metrics.viewer import NotAllowed
from operations import approval, uploads
from operations.file_gate import FileGate
from tests.access.at_work import file_gate, referrals_of
from tests.loaders.workbooks import table, xlsx

POLICE = sources()["missing_episodes"]
PERIOD = date(2025, 1, 1), date(2025, 1, 31)


@pytest.fixture
def approver(store, monkeypatch) -> FileGate:
    """Of the partner that sends referrals."""
    role = Role("approver", "Approver", "", OWN_PARTNER, actions=frozenset({HAND_IN, APPROVE, WITHDRAW}))
    monkeypatch.setitem(BY_ID, role.id, role)
    me = Person("sample-approver", "Approver", (Right(role.id, sources=frozenset({"referrals"})),))
    return replace(file_gate(store, "lead-analyst"), person=me, who=me.in_log())


def test_of_another_partner_nothing_is_kept_handed_in_approved_sent_back_taken_back_or_said_to_be_none(store, parser, approver):
    lead = file_gate(store, "lead-analyst")
    lead.keep(lead.read(uploads.Arriving("police.xlsx", xlsx(*table(POLICE, {POLICE.period: date(2025, 1, 3)}))), parser))
    theirs = lead.read(uploads.Arriving("police.xlsx", xlsx(*table(POLICE, {POLICE.period: date(2025, 2, 3)}))), parser)
    lead.hand_in(theirs)
    (waiting,), before = approval.waiting(lead.ledger), lead.ledger.lines()
    acts = {
        "keep-file": lambda: approver.keep(theirs),
        "hand-in-file": lambda: approver.hand_in(theirs),
        "approve-file": lambda: approver.approve(waiting, lead.ledger.head),
        "send-back-file": lambda: approver.send_back(waiting, Why.WRONG_FILE),
        "take-back-load": lambda: approver.take_back(2, Why.WRONG_FILE),
        "return-nothing": lambda: approver.return_nothing(POLICE.id, POLICE.partner, PERIOD),
    }
    for act in acts.values():
        with pytest.raises(NotAllowed, match="belongs to Staffordshire Police"):
            act()
    assert lead.ledger.lines() == before
    log = approver.log
    refused = [line["fields"] for line in recent(log.folder, read_key(log.key_file)) if line["event"] == "refused"][::-1]
    assert refused == [{"what": what, "why": "other-partner"} for what in acts]


def test_of_their_own_they_may_do_all_of_it(store, parser, approver):
    def read(month: int) -> list[uploads.Prepared]:
        return approver.read(uploads.Arriving("referrals.xlsx", referrals_of(month)), parser)

    approver.keep(read(1))
    approver.hand_in(read(2))
    approver.hand_in(read(3))
    first, second = approval.waiting(approver.ledger)
    assert approver.approve(first, approver.ledger.head) == 5
    approver.send_back(second, Why.WRONG_FILE)
    approver.take_back(2, Why.WRONG_FILE)
    number = approver.return_nothing("referrals", sources()["referrals"].partner, PERIOD)
    (load,) = (line.what for line in approver.ledger.lines() if line.number == number)
    assert (load.source, load.covers, load.rows_read, load.rows_kept, load.issues, load.file) == (
        "referrals",
        PERIOD,
        0,
        0,
        0,
        None,
    )
