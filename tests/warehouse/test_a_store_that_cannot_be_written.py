"""A store that cannot be written serves reading: figures as they were last worked out, whoever is signed in stays so."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from access.person import EVERY_LOOK, Person
from access.sessions import IDLE, Sessions
from audit.event import REBUILT
from audit.key import CannotBeLogged
from audit.who import SERVER
from ledger.ledger import Ledger
from ledger.store import NoRoom, Store
from metrics.declaring.indicator import indicators
from operations import snapshots, uploads
from operations.log import log_of
from operations.meanwhile import to_show
from reading.files import opened
from reading.reader import Reader
from tests.conftest import take_in
from tests.loaders.test_mess_files import months
from warehouse.released import release_of

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows closes no folder by its mode")
NOBODY = 65534


@pytest.fixture
def apart() -> Iterator[Store]:
    """A store in a folder that another account can reach."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Store(Path(folder) / "store", Path(folder) / "key" / "pseudonym.key")


@contextmanager
def closed_for_writing(store: Store) -> Iterator[None]:
    """Modes do not hold root back, so root becomes somebody else meanwhile."""
    held = [store.folder.parent, *store.folder.parent.rglob("*")]
    for path in held:
        path.chmod(0o555 if path.is_dir() else 0o444)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path in held:
            path.chmod(0o755 if path.is_dir() else 0o644)


def filled(store: Store, parser) -> Path:
    ledger = uploads.found(store)
    take_in(ledger, parser, months(3))
    log_of(store).write(REBUILT, SERVER)
    return snapshots.current_snapshot(ledger)


def episodes(path: Path, store: Store) -> int:
    with opened(path, store) as files:
        reader = Reader(files, Person("anna", "", EVERY_LOOK).viewer)
        return sum(row.numerator or 0 for row in reader.values(indicators()["missing_from_care"], "month").rows)


def test_figures_are_read_and_what_would_change_them_is_refused_in_a_sentence(apart, parser):
    path = filled(apart, parser)
    before = episodes(path, apart)
    with closed_for_writing(apart):
        ledger = Ledger(apart)
        assert to_show(ledger) == (path, "") and episodes(path, apart) == before
        with pytest.raises(NoRoom, match="The ledger cannot be written"):
            uploads.withdraw(2, "sent in error", ledger, "anna")
        with pytest.raises(CannotBeLogged, match="full or closed for writing"):
            log_of(apart).write(REBUILT, SERVER)


def test_on_the_next_day_yesterdays_figures_are_shown_and_it_is_said(apart, parser):
    path = filled(apart, parser)
    yesterday = path.with_name(path.name.replace("snapshot-000002", "snapshot-000001"))
    release_of(path).rename(release_of(yesterday))
    path.rename(yesterday)
    with closed_for_writing(apart):
        shown, said = to_show(Ledger(apart))
    assert shown == yesterday and said.startswith("The disk is full or cannot be written, so these are the figures as they were")


def test_who_is_signed_in_stays_so_while_they_work_and_who_signs_out_is_out(apart, parser):
    filled(apart, parser)
    now = [1_000_000.0]
    sessions = Sessions(apart.folder / "access", lambda: now[0])
    for key in ("one", "other"):
        sessions.open(key, "anna", now[0])
    with closed_for_writing(apart):
        for _ in range(3):
            now[0] += IDLE - 60
            assert sessions.why_not("one", done_by_a_person=True) == ""
        assert sessions.why_not("other", done_by_a_person=True) == "idle"
        assert sessions.end("one", "chosen") and sessions.why_not("one", done_by_a_person=True) == "chosen"
