"""What no role of today can try at a gate, and who is shown exact figures there."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, datetime

import pytest

from access.person import Right
from access.role import APPROVE, BY_ID, HAND_IN, OWN_PARTNER, ROLES, WITHDRAW, Role
from ledger.reason import Why
from ledger.store import Store
from loaders.source import sources
from metrics.declaring.indicator import indicators
from metrics.viewer import EXACT, NotAllowed
from operations import approval, snapshots, uploads
from operations.figure_gate import ExactRead
from operations.file_gate import FileGate
from tests.access.at_work import figure_gate, file_gate, person, refusals
from tests.loaders.workbooks import table, xlsx
from tests.warehouse.figures import few_figures

POLICE, FIGURE = sources()["missing_episodes"], indicators()["missing_episodes"]


@pytest.fixture
def few() -> Iterator[None]:
    with few_figures():
        yield


@pytest.mark.parametrize("role", [role.id for role in ROLES])
def test_the_exact_figures_of_every_theme_are_for_those_who_see_all_of_them_exactly(ledger, few, role):
    path, gate = snapshots.current_snapshot(ledger), figure_gate(ledger.store, role)
    exact = role in ("lead-analyst", "executive")
    with nullcontext() if exact else pytest.raises(NotAllowed), gate.exact(path, ExactRead("claims")) as reader:
        assert reader.sees_exactly(FIGURE)
    assert refusals(gate) == (not exact)


def own_partners(monkeypatch, store: Store) -> FileGate:
    """Somebody with every right to the files of the demonstration's partner, and no other's: no role of today is so."""
    actions = frozenset({HAND_IN, APPROVE, WITHDRAW})
    monkeypatch.setitem(BY_ID, "made-up", Role("made-up", "Made up", "", OWN_PARTNER, EXACT, actions=actions))
    gate = file_gate(store, "lead-analyst")
    return replace(gate, person=replace(gate.person, rights=(Right("made-up", sources=person("analyst").sources),)))


def test_whoever_has_the_files_of_one_partner_changes_nothing_of_another(store, parser, monkeypatch):
    lead = file_gate(store, "lead-analyst")
    theirs = [lead.read(uploads.Arriving("f.xlsx", of_the_police(month)), parser) for month in (1, 2, 3)]
    lead.keep(theirs[0])
    lead.hand_in(theirs[1])
    [waiting], me = approval.waiting(lead.ledger), own_partners(monkeypatch, store)
    covers = date(2025, 5, 1), date(2025, 5, 31)
    for act in (
        lambda: me.keep(theirs[2]),
        lambda: me.hand_in(theirs[2]),
        lambda: me.approve(waiting, me.ledger.head),
        lambda: me.send_back(waiting, Why.WRONG_FILE),
        lambda: me.take_back(2, Why.WRONG_FILE),
        lambda: me.return_nothing(POLICE.id, POLICE.partner, covers),
    ):
        before, refused = me.ledger.head, refusals(me)
        with pytest.raises(NotAllowed, match="belongs to Staffordshire Police"):
            act()
        assert (me.ledger.head, refusals(me)) == (before, refused + 1)
    own = sources()[min(me.person.sources)]
    assert me.return_nothing(own.id, own.partner, covers) == me.ledger.head


def of_the_police(month: int) -> bytes:
    return xlsx(*table(POLICE, {POLICE.period: datetime(2025, month, 3, 9)}))
