"""A copy of the store and its settings without any key or secret, and the way back from it.

On that way files are verified, keys checked and figures compared.
"""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

import pyarrow as pa

from access.people import People
from alerts.memory import Memory
from ledger.effective import kept_loads
from ledger.ledger import Ledger
from ledger.lines import Line
from ledger.store import Store
from ledger.view import view_now, view_up_to
from loaders.outcome import Refused
from operations import retention, snapshots, uploads
from operations.manifest import MANIFEST, Manifest, files_in, must_be_sealed, name_of, sha256, verified, write_manifest
from operations.settings_kept import KEPT, keep_settings
from pieces.named import pieces
from warehouse.snapshot import open_snapshot
from warehouse.version import digest_of

AUDIT = "audit"
DAYS_KEPT = 35  # a proposal: after it a backup would bring back what has expired or was erased since; the controllers decide
DIGITS = 9  # figures are compared to as many places; sums of the same rows may differ in the sixteenth
Noted = Callable[[str, int], None]  # SHA-256 of the manifest, and how many loads there are


@dataclass(frozen=True)
class Restored:
    """sha256: of the manifest. equal: whether the figures are those of then; None where the program has changed since.

    loads: in the backup. expired: those of them that were removed because their time is over. settings: files put back.
    """

    manifest: Manifest
    sha256: str
    loads: int
    equal: bool | None
    expired: list[Line]
    settings: list[Path] = field(default_factory=list)


def back_up(ledger: Ledger, to: Path, days_kept: int = DAYS_KEPT, noted: Noted = lambda sha256, loads: None) -> Manifest:
    """Copy the ledger as it is now, and the files it names, into a new folder: whole, or not under that name.

    Files may be loaded meanwhile. noted: called before the copy counts; what it raises stops it. Raises Refused where the
    place will not do, or rows were removed for good meanwhile.
    """
    refuse_place(ledger.store, to)
    path = snapshots.current_snapshot(ledger)
    unfinished = to.with_name(to.name + ".partial")
    shutil.rmtree(unfinished, ignore_errors=True)
    try:
        copy = copied(ledger.store, unfinished)
        keep_settings(unfinished)
        view = view_now(copy)
        figures = digest(path if path.name == snapshots.path_of(view).name else snapshots.current_snapshot(copy), copy.store)
        shutil.rmtree(copy.store.snapshots)
        manifest = write_manifest(unfinished, snapshots.version_of(view), figures, days_kept, uploads.seal_of(ledger))
        noted(sha256(unfinished / MANIFEST), len(kept_loads(view.lines)))
        os.replace(unfinished, to)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return manifest


def copied(store: Store, folder: Path) -> Ledger:
    """A store in the folder with the ledger as it is now and the files it names."""
    copy = replace(store, folder=folder)
    copy.make_folders()
    for database, its_copy in zip(databases(store), databases(copy)):
        copy_database(database, its_copy)
    copy_files(store, held := Ledger(copy))
    return held


def refuse_place(store: Store, to: Path) -> None:
    if to.exists():
        raise Refused(f"{to.name} is there already. Name a folder that is not there yet.")
    if store.folder.resolve() in to.resolve().parents:
        raise Refused("A backup inside the store would be lost with it. Name a folder on another disk.")


def databases(store: Store) -> list[Path]:
    """What changes in place: lines of the ledger, who holds which right, what alerts have told. Sessions end with a machine."""
    return [store.ledger_file, People(store.folder).file, Memory(store.folder).file]


def copy_database(database: Path, to: Path) -> None:
    """As it is at one moment, whoever writes meanwhile."""
    if database.exists():
        to.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with closing(sqlite3.connect(database)) as held, closing(sqlite3.connect(to)) as new:
            held.backup(new)


def copy_files(store: Store, copy: Ledger) -> None:
    """The cleaned files that the copied ledger names, what was ever released, and the log of who did what; never a key."""
    try:
        for line in kept_loads(copy.lines()):
            if line.what.file:
                shutil.copyfile(store.cleaned_file(line.what.file), copy.store.cleaned_file(line.what.file))
                retention.rows_kept(line, copy)
        for folder in (store.folder / AUDIT, store.release_history):
            for file in files_in(folder):
                copy_of_file(file, copy.store.folder / name_of(file, store.folder))
    except (OSError, pa.ArrowException):
        raise Refused(
            "A cleaned file is missing or damaged, or was removed meanwhile; or the disk is full. No backup was made. "
            "Run `manage.py rebuild` to see which, then try again."
        ) from None


def copy_of_file(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, to)


def digest(path: Path, store: Store) -> str:
    """Of every figure of a snapshot."""
    found = hashlib.sha256()
    with open_snapshot(path, store) as connection:
        for row in connection.execute("SELECT * FROM figures ORDER BY ALL").fetchall():
            found.update(repr([f"{cell:.{DIGITS}g}" if isinstance(cell, float) else cell for cell in row]).encode())
    return found.hexdigest()


def restore(backup: Path, store: Store, noted: Callable[[Store, Restored], None] = lambda store, restored: None) -> Restored:
    """Put a backup into an empty store. The keys must be in their places, as they were when the store was founded.

    noted: called with the store, which lies elsewhere yet, before it counts; what it raises stops it.
    Raises Refused or WrongKey; then nothing was made.
    """
    if store.folder.exists() and any(store.folder.iterdir()):
        raise Refused("The store is not empty. Name a new folder in SAFEGUARDING_STORE, or move the old one away first.")
    manifest = verified(backup)
    unfinished = replace(store, folder=store.folder.with_name(store.folder.name + ".restoring"))
    shutil.rmtree(unfinished.folder, ignore_errors=True)
    try:
        outcome = restored(backup, manifest, unfinished)
        noted(unfinished, outcome)
        if store.folder.exists():
            store.folder.rmdir()
        os.replace(unfinished.folder, store.folder)
    finally:
        shutil.rmtree(unfinished.folder, ignore_errors=True)
    return outcome


def restored(backup: Path, manifest: Manifest, store: Store) -> Restored:
    store.make_folders()
    for name in manifest.files.keys() - KEPT:
        copy_of_file(backup / name, store.folder / name)
    ledger = Ledger(store)
    must_be_sealed(manifest, uploads.seal_of(ledger))
    equal, loads = None, len(kept_loads(ledger.lines()))
    if manifest.rules == digest_of(pieces()):
        then = snapshots.snapshot_of(ledger, partial(view_up_to, line=manifest.head, today=date.fromisoformat(manifest.today)))
        equal = digest(then, store) == manifest.figures
    expired = retention.expire(ledger, "restored from a backup")
    snapshots.current_snapshot(ledger)
    return Restored(manifest, sha256(backup / MANIFEST), loads, equal, expired)
