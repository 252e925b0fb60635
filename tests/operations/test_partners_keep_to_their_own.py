"""Whoever may publish for one partner only publishes nothing of another's: a made-up role, for no role of today is like it."""

from dataclasses import replace
from datetime import date

import pytest

from access.person import Person, Right
from access.role import BY_ID, HAND_IN, OWN_PARTNER, PUBLISH, WITHDRAW, Role
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
def publisher(store, monkeypatch) -> FileGate:
    """Of the partner that sends referrals."""
    role = Role("publisher", "Publisher", "", OWN_PARTNER, actions=frozenset({HAND_IN, PUBLISH, WITHDRAW}))
    monkeypatch.setitem(BY_ID, role.id, role)
    me = Person("sample-publisher", "Publisher", (Right(role.id, sources=frozenset({"referrals"})),))
    return replace(file_gate(store, "lead-analyst"), person=me, who=me.in_log())


def test_of_another_partner_nothing_is_kept_handed_in_published_sent_back_taken_back_or_said_to_be_none(store, parser, publisher):
    lead = file_gate(store, "lead-analyst")
    lead.keep(lead.read(uploads.Arriving("police.xlsx", xlsx(*table(POLICE, {POLICE.period: date(2025, 1, 3)}))), parser))
    theirs = lead.read(uploads.Arriving("police.xlsx", xlsx(*table(POLICE, {POLICE.period: date(2025, 2, 3)}))), parser)
    lead.hand_in(theirs)
    (waiting,), before = approval.waiting(lead.ledger), lead.ledger.lines()
    acts = {
        "keep-file": lambda: publisher.keep(theirs),
        "hand-in-file": lambda: publisher.hand_in(theirs),
        "publish-file": lambda: publisher.publish(waiting, lead.ledger.head),
        "send-back-file": lambda: publisher.send_back(waiting, Why.WRONG_FILE),
        "take-back-load": lambda: publisher.take_back(2, Why.WRONG_FILE),
        "return-nothing": lambda: publisher.return_nothing(POLICE.id, POLICE.partner, PERIOD),
    }
    for act in acts.values():
        with pytest.raises(NotAllowed, match="belongs to Staffordshire Police"):
            act()
    assert lead.ledger.lines() == before
    log = publisher.log
    refused = [line["fields"] for line in recent(log.folder, read_key(log.key_file)) if line["event"] == "refused"][::-1]
    assert refused == [{"what": what, "why": "other-partner"} for what in acts]


def test_of_their_own_they_may_do_all_of_it(store, parser, publisher):
    def read(month: int) -> list[uploads.Prepared]:
        return publisher.read(uploads.Arriving("referrals.xlsx", referrals_of(month)), parser)

    publisher.keep(read(1))
    publisher.hand_in(read(2))
    publisher.hand_in(read(3))
    first, second = approval.waiting(publisher.ledger)
    assert publisher.publish(first, publisher.ledger.head) == 5
    publisher.send_back(second, Why.WRONG_FILE)
    publisher.take_back(2, Why.WRONG_FILE)
    number = publisher.return_nothing("referrals", sources()["referrals"].partner, PERIOD)
    (load,) = (line.what for line in publisher.ledger.lines() if line.number == number)
    assert (load.source, load.covers, load.rows_read, load.rows_kept, load.issues, load.file) == (
        "referrals",
        PERIOD,
        0,
        0,
        0,
        None,
    )
