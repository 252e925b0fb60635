"""What a backup says of itself, and whether it still is what it says."""

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path

from ledger.ledger import now
from ledger.store import write_durably
from loaders.outcome import Refused
from loaders.pseudonym import Seal
from warehouse.version import Version

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Manifest:
    """files: SHA-256 by name. figures: digest of those of the ledger's line `head`, seen from `today` by the program `rules`.

    seal: over all the rest, under the pseudonym key; empty in a backup of an earlier version.
    """

    made_at: str
    delete_after: str
    head: int
    today: str
    rules: str
    figures: str
    files: dict[str, str]
    seal: str = ""

    def sealed(self, seal: Seal) -> str:
        return seal.over("manifest", json.dumps(asdict(replace(self, seal="")), sort_keys=True).encode())


def write_manifest(folder: Path, version: Version, figures: str, days_kept: int, seal: Seal) -> Manifest:
    """Of all files in the folder, beside them."""
    made = now()
    manifest = Manifest(
        made.isoformat(),
        (made.date() + timedelta(days=days_kept)).isoformat(),
        version.line,
        version.today.isoformat(),
        version.rules,
        figures,
        {name_of(file, folder): sha256(file) for file in files_in(folder)},
    )
    manifest = replace(manifest, seal=manifest.sealed(seal))
    write_durably(folder / MANIFEST, json.dumps(asdict(manifest), indent=1).encode())
    return manifest


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


def must_be_sealed(manifest: Manifest, seal: Seal) -> None:
    """Raises Refused where the manifest is not what was written. An earlier version sealed none; `restore` says so."""
    if manifest.seal and not hmac.compare_digest(manifest.seal, manifest.sealed(seal)):
        raise Refused(
            f"The backup's {MANIFEST} is not what was written: its seal does not fit. Take another one; nothing was restored."
        )


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def name_of(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix()


def sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
