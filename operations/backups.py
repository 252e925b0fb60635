"""A copy of the store without any key, and the way back from it: files verified, keys checked, figures compared."""

import hashlib
import json
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pyarrow as pa

from ledger.effective import kept_loads, removals
from ledger.ledger import Ledger, now
from ledger.store import Store, write_durably
from loaders.outcome import Refused
from loaders.source import sources
from operations import retention, snapshots, uploads
from warehouse import snapshot
from warehouse.snapshot import Finish, Version, open_snapshot, rules_version, version_now

MANIFEST, AUDIT = "manifest.json", "audit"
DAYS_KEPT = 35  # a proposal: after it a backup would bring back what has expired or was erased since; the controllers decide
DIGITS = 9  # figures are compared to as many places; sums of the same rows may differ in the sixteenth


@dataclass(frozen=True)
class Manifest:
    """files: SHA-256 by name. figures: digest of those of the ledger's line `head`, seen from `today` by the program `rules`."""

    made_at: str
    delete_after: str
    head: int
    today: str
    rules: str
    figures: str
    files: dict[str, str]


def back_up(ledger: Ledger, to: Path, days_kept: int = DAYS_KEPT, finish: Finish = snapshots.finish) -> Manifest:
    """Copy the ledger as it is now, and the files it names, into a new folder: whole, or not under that name.

    Files may be loaded meanwhile. Raises Refused where the place will not do, or rows were removed for good meanwhile.
    """
    refuse_place(ledger.store, to)
    path = built(ledger, version_now(ledger), finish)
    partial = to.with_name(to.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    copy = replace(ledger.store, folder=partial)
    copy.make_folders()
    copy_ledger(ledger.store, copy)
    held = Ledger(copy)
    copy_files(ledger.store, copy, held)
    version = version_now(held)
    figures = digest(path if path.name == version.name else built(held, version, finish), copy)
    shutil.rmtree(copy.snapshots)
    manifest = manifest_of(partial, version, figures, days_kept)
    write_durably(partial / MANIFEST, json.dumps(asdict(manifest), indent=1).encode())
    os.replace(partial, to)
    return manifest


def manifest_of(folder: Path, version: Version, figures: str, days_kept: int) -> Manifest:
    made = now()
    return Manifest(
        made.isoformat(),
        (made.date() + timedelta(days=days_kept)).isoformat(),
        version.line,
        version.today.isoformat(),
        version.rules,
        figures,
        {name_of(file, folder): sha256(file) for file in files_in(folder)},
    )


def refuse_place(store: Store, to: Path) -> None:
    if to.exists():
        raise Refused(f"{to.name} is there already. Name a folder that is not there yet.")
    if store.folder.resolve() in to.resolve().parents:
        raise Refused("A backup inside the store would be lost with it. Name a folder on another disk.")


def copy_ledger(store: Store, copy: Store) -> None:
    with closing(sqlite3.connect(store.ledger_file)) as held, closing(sqlite3.connect(copy.ledger_file)) as new:
        held.backup(new)


def copy_files(store: Store, copy: Store, held: Ledger) -> None:
    """The cleaned files that the copied ledger names, what was ever released, and the log of who did what; never a key."""
    try:
        for line in kept_loads(held.lines()):
            if line.what.file:
                shutil.copyfile(store.cleaned_file(line.what.file), copy.cleaned_file(line.what.file))
                retention.rows_kept(line, held)
        for folder in (store.folder / AUDIT, store.told):
            if folder.is_dir():
                shutil.copytree(folder, copy.folder / folder.name)
    except (OSError, pa.ArrowException):
        shutil.rmtree(copy.folder, ignore_errors=True)
        raise Refused(
            "A cleaned file is missing or damaged, or was removed meanwhile; or the disk is full. No backup was made. "
            "Run `manage.py rebuild` to see which, then try again."
        ) from None


def built(ledger: Ledger, version: Version, finish: Finish) -> Path:
    return snapshot.ensure(version, ledger, sources(), finish)


def digest(path: Path, store: Store) -> str:
    """Of every figure of a snapshot."""
    found = hashlib.sha256()
    with open_snapshot(path, store) as connection:
        for row in connection.execute("SELECT * FROM figures ORDER BY ALL").fetchall():
            found.update(repr([f"{cell:.{DIGITS}g}" if isinstance(cell, float) else cell for cell in row]).encode())
    return found.hexdigest()


def restore(backup: Path, store: Store, finish: Finish = snapshots.finish) -> tuple[Manifest, bool | None, int]:
    """Put a backup into an empty store. The keys must be in their places, as they were when the store was founded.

    Comes back with its manifest; whether the figures are equal to those of then, None where the program has changed since;
    and how many loads were removed because their time is over. Raises Refused or WrongKey; then nothing was made.
    """
    if store.folder.exists() and any(store.folder.iterdir()):
        raise Refused("The store is not empty. Name a new folder in SAFEGUARDING_STORE, or move the old one away first.")
    manifest = verified(backup)
    partial = store.folder.with_name(store.folder.name + ".restoring")
    shutil.rmtree(partial, ignore_errors=True)
    unfinished = replace(store, folder=partial)
    try:
        equal, expired = restored(backup, manifest, unfinished, finish)
        if store.folder.exists():
            store.folder.rmdir()
        os.replace(partial, store.folder)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return manifest, equal, expired


def restored(backup: Path, manifest: Manifest, store: Store, finish: Finish) -> tuple[bool | None, int]:
    store.make_folders()
    for name in manifest.files:
        (store.folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(backup / name, store.folder / name)
    ledger = Ledger(store)
    uploads.seal_of(ledger)
    then = Version(manifest.head, date.fromisoformat(manifest.today), rules_version(), removals(ledger.lines()))
    equal = digest(built(ledger, then, finish), store) == manifest.figures if then.rules == manifest.rules else None
    expired = retention.expire(ledger, "restored from a backup")
    built(ledger, version_now(ledger), finish)
    return equal, len(expired)


def verified(backup: Path) -> Manifest:
    """The manifest of a backup whose every file is what it was. Raises Refused, naming the first that is not."""
    try:
        manifest = Manifest(**json.loads((backup / MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        raise Refused(f"{backup.name} is not a whole backup: its {MANIFEST} is missing or damaged. Take another one.") from None
    here = {name_of(file, backup): file for file in files_in(backup)}
    for name in sorted(manifest.files.keys() | here.keys() - {MANIFEST}):
        if name not in here or sha256(here[name]) != manifest.files.get(name):
            raise Refused(f"The backup is damaged: {name} is not what it was. Take another one; nothing was restored.")
    return manifest


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def name_of(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix()


def sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
