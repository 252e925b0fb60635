"""Backups whose day is over: with them what has expired or was erased since would come back."""

import hmac
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ledger.store import Store
from loaders.outcome import Refused
from loaders.pseudonym import Seal, read_key
from operations.manifest import MANIFEST, Manifest

BROKEN_OFF = "is what a backup that was broken off left: remove it"
NO_BACKUP = "is no backup whose list of files can be read"
NO_SEAL = "has no seal, for an earlier version made it: remove it by hand after {}"
ANOTHERS = "is no backup of this store, or its list of files was changed"


@dataclass(frozen=True)
class InFolder:
    """over: to be removed. kept: whose day is still to come. left: what is left alone, and why."""

    over: list[Path]
    kept: list[Path]
    left: dict[str, str]


def looked_at(folder: Path, store: Store, today: date) -> InFolder:
    """Only what bears the seal of this store's key is taken for its backup. Raises Refused or WrongKey."""
    if not folder.is_dir():
        raise Refused(f"There is no folder {folder}. Name the folder in which the backups lie.")
    seal, found = read_key(store.key_file), InFolder([], [], {})
    for path in sorted(each for each in folder.iterdir() if each.is_dir()):
        manifest = manifest_of(path)
        if why := why_left(path, manifest, seal):
            found.left[path.name] = why
        elif manifest is not None:
            (found.over if manifest.delete_after < today.isoformat() else found.kept).append(path)
    return found


def why_left(path: Path, manifest: Manifest | None, seal: Seal) -> str:
    if path.suffix == ".partial":
        return BROKEN_OFF
    if manifest is None:
        return NO_BACKUP
    if not manifest.seal:
        return NO_SEAL.format(manifest.delete_after)
    return "" if hmac.compare_digest(manifest.seal, manifest.sealed(seal)) else ANOTHERS


def manifest_of(backup: Path) -> Manifest | None:
    try:
        return Manifest(**json.loads((backup / MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def remove_old(folder: Path, store: Store, today: date, noted: Callable[[int], object]) -> InFolder:
    """noted: called with how many before the first goes; what it raises stops it. The list goes first: half of one is none."""
    found = looked_at(folder, store, today)
    if found.over:
        noted(len(found.over))
    for backup in found.over:
        (backup / MANIFEST).unlink()
        shutil.rmtree(backup)
    return found
