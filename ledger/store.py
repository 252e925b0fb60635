"""Where a partnership's data lie, and the key that lies elsewhere."""

import os
from dataclasses import dataclass
from pathlib import Path

from ledger.digest import fits
from ledger.places import ROOT, places
from ledger.store_key import Damaged, StoreKey, read_store_key
from loaders.pseudonym import WrongKey


class NoRoom(OSError):
    """The disk is full or cannot be written. The message says what became of the work."""


@dataclass(frozen=True)
class Store:
    """The folder of one store: the ledger, the cleaned files, the snapshots, what was released, the audit log.

    The keys lie outside it.
    store_key_file: where the key lies under which cleaned files and snapshots are encrypted; None for a plain store.
    audit_key: the file with the audit log's key, where it does not lie beside the pseudonym key.
    """

    folder: Path
    key_file: Path
    store_key_file: Path | None = None
    audit_key: Path | None = None

    @property
    def audit_key_file(self) -> Path:
        return self.audit_key or self.key_file.with_name("audit.key")

    @property
    def ledger_file(self) -> Path:
        return self.folder / "ledger.sqlite"

    @property
    def snapshots(self) -> Path:
        return self.folder / "snapshots"

    @property
    def release_history(self) -> Path:
        """Where it is written down what was ever released; the folder bears the name it has had in every store."""
        return self.folder / "told"

    def cleaned_file(self, name: str) -> Path:
        return self.folder / "cleaned" / f"{name}.parquet"

    @property
    def key(self) -> StoreKey | None:
        """None for a plain store only. Raises WrongKey where one is named and missing, so that nothing plain is written."""
        return read_store_key(self.store_key_file) if self.store_key_file else None

    def keep(self, name: str, cleaned: bytes) -> None:
        """Write a cleaned file, whole or not at all."""
        write_durably(self.cleaned_file(name), self.key.encrypted(name, cleaned) if self.key else cleaned)

    def kept(self, name: str) -> bytes:
        """What was written as this cleaned file. Raises Damaged."""
        try:
            content = self.cleaned_file(name).read_bytes()
        except FileNotFoundError:
            raise Damaged(f"The cleaned file {name} is missing.") from None
        content = self.key.decrypted(name, content) if self.key else content
        if not fits(name, content):
            raise Damaged(f"The cleaned file {name} is not what was written: it is damaged on the disk.")
        return content

    def refuse_misplaced_keys(self) -> None:
        """Raises WrongKey: a key beside what it locks protects nothing, and whoever holds one key must not hold both."""
        keys = [path.resolve() for path in (self.key_file, self.store_key_file) if path]
        if any(self.folder.resolve() in path.parents for path in keys):
            raise WrongKey(
                "A key lies inside the store it belongs to. Name a file elsewhere in SAFEGUARDING_KEY_FILE and "
                "SAFEGUARDING_STORE_KEY_FILE."
            )
        if len(set(keys)) < len(keys):
            raise WrongKey("SAFEGUARDING_KEY_FILE and SAFEGUARDING_STORE_KEY_FILE name the same file. Give each key its own.")

    def make_folders(self) -> None:
        for folder in (self.folder, self.folder / "cleaned", self.snapshots):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def chosen_store() -> Store:
    """The store this installation uses: data/store and data/*.key unless the settings or the environment name others.

    It is encrypted under a key of its own where one is named. Raises Refused where settings and environment do not fit.
    """
    named = places()
    return Store(
        folder=named.get("store", ROOT / "data" / "store"),
        key_file=named.get("pseudonym_key", ROOT / "data" / "pseudonym.key"),
        store_key_file=named.get("store_key"),
        audit_key=named.get("audit_key"),
    )


def write_durably(path: Path, content: bytes) -> None:
    """The file is on the disk, whole, or not there under this name. Raises NoRoom."""
    partial = path.with_name(path.name + ".partial")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
    except OSError:
        partial.unlink(missing_ok=True)
        raise NoRoom(
            "There is no room on the disk, or it cannot be written: nothing was changed. Make room, then try again."
        ) from None
    if os.name == "posix":
        descriptor = os.open(path.parent, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)
