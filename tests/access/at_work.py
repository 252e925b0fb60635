"""The people of the demonstration at work on a test's store."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from access.demonstration import people
from access.person import Person
from audit.key import read_key
from audit.recent import recent
from ledger.store import Store
from loaders.source import sources
from operations import uploads
from operations.figure_gate import FigureGate
from operations.file_gate import FileGate
from operations.gate import Gate
from operations.log import log_of
from operations.meeting_gate import MeetingGate
from operations.store_gate import StoreGate
from tests.loaders.workbooks import table, xlsx


def person(role: str) -> Person:
    return people()[role]


def file_gate(store: Store, role: str, second_person: bool = False) -> FileGate:
    me = person(role)
    return FileGate(me, log_of(store), me.in_log(), uploads.found(store), second_person)


def meeting_gate(store: Store, role: str) -> MeetingGate:
    me = person(role)
    return MeetingGate(me, log_of(store), me.in_log(), uploads.found(store))


def store_gate(store: Store, role: str) -> StoreGate:
    me = person(role)
    return StoreGate(me, log_of(store), me.in_log(), store)


def figure_gate(store: Store, role: str) -> FigureGate:
    me = person(role)
    return FigureGate(me, log_of(store), me.in_log())


def referrals_of(month: int) -> bytes:
    """What the demonstration's partner sends for a month."""
    source = sources()["referrals"]
    assert source.id in person("analyst").sources
    return xlsx(*table(source, {source.period: date(2025, month, 3)}))


def tried_on_the_store(keeper: StoreGate, child: str, folder: Path) -> list[tuple[str, Callable]]:
    """folder: in which a copy is made, and brought back beside it."""
    elsewhere = replace(keeper, store=replace(keeper.store, folder=folder / "restored"))
    return [
        ("remove rows for good", lambda: keeper.erase(child)),
        ("remove rows for good", keeper.carry_out_retention),
        ("copy the store or bring it back", lambda: keeper.back_up(folder / "backup", 35)),
        ("copy the store or bring it back", lambda: elsewhere.restore(folder / "backup")),
        ("copy the store or bring it back", lambda: keeper.try_out(folder / "backup")),
        ("work every figure out anew", keeper.rebuild),
    ]


def refusals(me: Gate) -> int:
    return sum(line["event"] == "refused" for line in recent(me.log.folder, read_key(me.log.key_file)))
