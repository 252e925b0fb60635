"""One bit of a store changes by itself: no other figure is shown without a word, and no word is a bare error.

By day a few flips of each kind of file are tried, by night a thousand.
"""

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from access.shell import person_at_the_shell
from audit.event import REBUILT
from audit.who import SERVER
from database.opening import in_memory
from ledger.digest import says_digest, without_digest
from ledger.ledger import Ledger
from ledger.store import Store
from ledger.store_key import Damaged
from loaders.outcome import Refused
from loaders.pseudonym import WrongKey
from metrics.declaring.indicator import indicators
from operations import backups, snapshots, uploads
from operations.checking import check_store
from operations.log import log_of
from reading.files import opened
from reading.reader import Reader
from tests.conftest import take_in
from tests.loaders.test_mess_files import months
from tests.warehouse.figures import few_figures
from warehouse.release_history import lay_out
from warehouse.released import release_of

FLIPS = 1_000 if os.environ.get("SAFEGUARDING_NIGHTLY") == "1" else 40
SENTENCES = (Damaged, Refused, WrongKey)
FIGURE = indicators()["missing_episodes"]


@pytest.fixture(scope="module", params=["plain", "encrypted"])
def whole(request, tmp_path_factory, parser) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp(request.param)
    key = folder / "other keys" / "store.key" if request.param == "encrypted" else None
    store = Store(folder / "store", folder / "keys" / "pseudonym.key", key)
    with few_figures():
        ledger = uploads.found(store)
        take_in(ledger, parser, months(9, 12, 8))
        take_in(ledger, parser, months(0, 0, 0, 10))
        log_of(store).write(REBUILT, SERVER)
        snapshots.current_snapshot(ledger)
        yield store


@contextmanager
def flipped(path: Path, rng: random.Random) -> Iterator[None]:
    content = path.read_bytes()
    bit = rng.randrange(len(content) * 8)
    path.write_bytes(content[: bit // 8] + bytes([content[bit // 8] ^ 1 << bit % 8]) + content[bit // 8 + 1 :])
    try:
        yield
    finally:
        path.write_bytes(content)


def figures_shown(path: Path, store: Store) -> list[str]:
    with opened(path, store) as files:
        exact = Reader(files, person_at_the_shell().viewer)
        return [str(each.values(FIGURE, by=by).rows) for each in (exact, exact.as_released()) for by in (None, "age_band")]


def rows_of_all(store: Store) -> list[str]:
    return [str(line) for line in Ledger(store).lines()] + [repr(store.kept(line.what.file)) for line in loads(store)]


def loads(store: Store) -> list:
    return [line for line in Ledger(store).lines() if getattr(line.what, "file", None)]


def told(store: Store) -> list[str]:
    with in_memory() as connection:
        lay_out(connection, store, "another")
        return [str(connection.execute("FROM released_before ORDER BY ALL").fetchall())]


KINDS: dict[str, tuple[Callable[[Store], Path], Callable[[Store], object]]] = {
    "ledger": (lambda store: store.ledger_file, rows_of_all),
    "cleaned file": (lambda store: store.cleaned_file(loads(store)[0].what.file), rows_of_all),
    "what was released": (lambda store: next(store.release_history.iterdir()), told),
    "exact figures": (lambda store: snapshots.current_path(Ledger(store)), None),
    "released figures": (lambda store: release_of(snapshots.current_path(Ledger(store))), None),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_flipped_bit_changes_nothing_or_is_said(whole, kind):
    find, read = KINDS[kind]
    path, snapshot, rng, came = find(whole), snapshots.current_path(Ledger(whole)), random.Random(kind), Counter()
    show = (lambda: read(whole)) if read else (lambda: figures_shown(snapshot, whole))
    before = show()
    for _ in range(FLIPS):
        with flipped(path, rng):
            try:
                came["the same" if show() == before else "ANOTHER"] += 1
            except SENTENCES as said:
                came["said"] += 1
                assert str(said).endswith((".", "at."))
    assert came["ANOTHER"] == 0 and came["said"] + came["the same"] == FLIPS and came["said"] > 0
    assert show() == before


@pytest.mark.parametrize("kind", KINDS)
def test_check_store_reads_everything_and_says_which_file_it_is(whole, kind, tmp_path):
    find, _ = KINDS[kind]
    store = replace(whole, folder=Path(shutil.copytree(whole.folder, tmp_path / "store")))
    assert (checked := check_store(store)).problems == [] and checked.files == 6 and checked.remarks == []
    path = find(store)
    content = bytearray(path.read_bytes())
    place = content.index(b"missing_episodes") if kind == "ledger" else min(3 * 4096 + 64, len(content) // 2)  # no free block
    for byte in range(place, place + 64):
        content[byte] ^= 1
    path.write_bytes(content)
    problems = check_store(store).problems
    assert problems and (kind == "ledger" or path.name in problems[0])


def test_the_command_says_so(manage, store, parser):
    take_in(uploads.found(store), parser, months(3))
    done = manage("check-store")
    assert done.returncode == 0 and done.stdout == "All 2 files are as they were written.\n", done.stdout + done.stderr
    path = next((store.folder / "cleaned").iterdir())
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    done = manage("check-store")
    assert done.returncode == 1 and f"cleaned/{path.name} is not what was written. Withdraw the load" in done.stdout


def test_a_store_of_an_earlier_version_opens_and_it_is_said(store, parser):
    """Its lines have no digest, nor do the names of its files."""
    ledger = uploads.found(store)
    take_in(ledger, parser, months(3))
    name = loads(store)[0].what.file
    store.cleaned_file(name).rename(store.cleaned_file(without_digest(name)))
    with ledger.connected() as connection:
        connection.executescript(f"""
            DROP TRIGGER lines_are_never_changed; DROP TABLE digests;
            UPDATE lines SET body = replace(body, '{name}', '{without_digest(name)}');
        """)
    assert Ledger(store).lines()[1].what.file == without_digest(name) and not says_digest(without_digest(name))
    first, second = check_store(store).remarks
    assert first.startswith("Lines up to 2 of the ledger come from an earlier version") and second.startswith("1 cleaned files")
    take_in(Ledger(store), parser, months(0, 4))
    assert len(Ledger(store).lines()) == 3 and check_store(store).problems == []


def test_a_line_that_is_gone_is_noticed(store, parser):
    """Where the file says in another place that there was one."""
    ledger = uploads.found(store)
    take_in(ledger, parser, months(3))
    with ledger.connected() as connection:
        connection.executescript("DROP TRIGGER lines_are_never_deleted; DELETE FROM lines WHERE number = 2")
    with pytest.raises(Damaged, match="The ledger is damaged on the disk"):
        Ledger(store).lines()


def test_a_manifest_that_somebody_changed_is_refused_and_one_of_an_earlier_version_is_said(whole, tmp_path):
    ledger = Ledger(whole)
    backup = tmp_path / "backup"
    backups.back_up(ledger, backup)
    manifest, again = backup / "manifest.json", replace(whole, folder=tmp_path / "again")
    content = manifest.read_text()
    manifest.write_text(content.replace('"delete_after": "2', '"delete_after": "3'))
    with pytest.raises(Refused, match="its seal does not fit"):
        backups.restore(backup, again)
    assert not again.folder.exists()
    seal = backups.verified(backup).seal
    manifest.write_text(content.replace(seal, ""))
    assert backups.restore(backup, again).manifest.seal == ""
