"""What removes, copies, brings back or works out anew is in the log before it counts; where it cannot be, nothing is done."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from access.shell import person_at_the_shell
from audit.event import STARTED, LoggedEvent
from audit.key import CannotBeLogged, read_key
from audit.log import AuditLog
from audit.recent import recent
from audit.who import SERVER, Who
from ledger.effective import files_needed
from ledger.ledger import Ledger
from ledger.store import Store
from loaders.source import sources
from operations import at_the_shell, uploads
from operations.log import log_of
from operations.store_gate import StoreGate
from tests.conftest import take_in
from tests.loaders.workbooks import table, xlsx
from tests.warehouse.figures import few_figures

CHILD, OTHER = "9434765919", "4010232137"


def episodes(year: int, *children: str) -> bytes:
    when = datetime(year, 9, 3, 9)
    rows = [
        {"child_id": child, "reported_at": when, "returned_at": when, "misper_ref": f"M-{year}-{child}"} for child in children
    ]
    return xlsx(*table(sources()["missing_episodes"], *rows))


@pytest.fixture(scope="module")
def begun(tmp_path_factory, parser) -> Iterator[Path]:
    """A store of two loads, one of them kept for its time, its log, and beside it a backup of it."""
    folder = tmp_path_factory.mktemp("begun")
    store = store_in(folder)
    ledger = uploads.found(store)
    take_in(ledger, parser, episodes(2018, OTHER))
    take_in(ledger, parser, episodes(2024, CHILD, OTHER))
    log_of(store).write(STARTED, SERVER, kind="live")
    with few_figures():
        gate_of(store).back_up(folder / "backup", 35)
        yield folder


@pytest.fixture
def folder(begun, tmp_path) -> Path:
    return Path(shutil.copytree(begun, tmp_path / "copy"))


@pytest.fixture
def lost(folder) -> Path:
    """Nothing is left but the keys and the backup."""
    shutil.rmtree(folder / "store")
    return folder


def store_in(folder: Path) -> Store:
    return Store(folder / "store", folder / "key" / "pseudonym.key")


def gate_of(store: Store) -> StoreGate:
    return StoreGate(person_at_the_shell(), log_of(store), at_the_shell.in_log(), store)


def code_of_the_child(gate: StoreGate) -> str:
    return uploads.seal_of(gate.ledger).child(CHILD)


ACTS = {  # what is done, what the log says of it, and in what it is done
    "erased": (lambda gate, folder: gate.erase(code_of_the_child(gate)), {"rows": 1, "loads": 1}, "folder"),
    "retention-carried-out": (lambda gate, folder: gate.carry_out_retention(), {"loads": 1, "rows": 1}, "folder"),
    "backed-up": (lambda gate, folder: gate.back_up(folder / "another", 35), {"loads": 2}, "folder"),
    "rebuilt": (lambda gate, folder: gate.rebuild(), {}, "folder"),
    "restored": (lambda gate, folder: gate.restore(folder / "backup"), {"loads": 2}, "lost"),
}


def logged(store: Store) -> list[dict]:
    log = log_of(store)
    return list(recent(log.folder, read_key(log.key_file)))[::-1]


def state_of(folder: Path) -> tuple:
    """What counts: the folders there are, the store's lines with the files they need, and when its snapshots were built."""
    store, beside = store_in(folder), {path.name for path in folder.iterdir() if path.suffix == ""}
    if not store.folder.exists():
        return (beside,)
    lines = Ledger(store).lines()
    kept = {name for name in files_needed(lines) if store.cleaned_file(name).exists()}
    return beside, len(lines), kept, {path.name: path.stat().st_ino for path in store.snapshots.glob("snapshot-*")}


@pytest.mark.parametrize("event", ACTS)
def test_it_is_logged_with_counts_and_digests_and_never_whose(request, event):
    act, fields, where = ACTS[event]
    folder = request.getfixturevalue(where)
    act(gate_of(store_in(folder)), folder)
    [line] = [line for line in logged(store_in(folder)) if line["event"] == event][-1:]
    assert fields.items() <= line["fields"].items() and line["role"] == "lead-analyst"
    assert line["fields"].keys() - fields.keys() <= {"sha256", "before"}


@pytest.mark.parametrize("event", ACTS)
def test_it_has_not_happened_yet_when_it_is_logged(request, event):
    act, _, where = ACTS[event]
    folder, seen = request.getfixturevalue(where), []

    class Watched(AuditLog):
        def write(self, event: LoggedEvent, who: Who, snapshot: str = "", **fields: object) -> int:
            seen.append((event.code, state_of(folder)))
            return super().write(event, who, snapshot, **fields)

    gate, before = gate_of(store_in(folder)), state_of(folder)
    act(replace(gate, log=Watched(gate.store.folder, gate.store.audit_key_file)), folder)
    assert (event, before) in seen and state_of(folder) != before


@pytest.mark.parametrize("event", ACTS)
def test_where_it_cannot_be_logged_nothing_is_done(request, event):
    act, _, where = ACTS[event]
    folder = request.getfixturevalue(where)
    gate, before = gate_of(store_in(folder)), state_of(folder)
    gate.store.audit_key_file.unlink()
    with pytest.raises(CannotBeLogged):
        act(gate, folder)
    assert state_of(folder) == before and not [path for path in folder.iterdir() if path.suffix]


def test_what_expires_while_a_backup_is_restored_is_logged_in_the_log_that_goes_on(lost):
    gate = gate_of(store_in(lost))
    gate.restore(lost / "backup")
    assert [line["event"] for line in logged(gate.store)] == ["started", "restored", "retention-carried-out"]


def test_a_drill_is_not_logged_for_it_changes_nothing(folder):
    gate = gate_of(store_in(folder))
    before, kept = logged(gate.store), gate.store.key_file.parent
    heads = [path.read_bytes() for path in sorted(kept.iterdir())]
    assert gate.try_out(folder / "backup").equal
    assert logged(gate.store) == before and [path.read_bytes() for path in sorted(kept.iterdir())] == heads


def test_what_nothing_came_of_is_not_logged(folder):
    gate = gate_of(store_in(folder))
    gate.carry_out_retention()
    before = logged(gate.store)
    assert gate.carry_out_retention() == []
    with pytest.raises(uploads.Refused, match="No row that is kept"):
        gate.erase("0123456789abcdef")
    assert logged(gate.store) == before
