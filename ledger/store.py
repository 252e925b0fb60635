"""Where a partnership's data lie, and the key that lies elsewhere."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Store:
    """The folder of one store: the ledger, the cleaned files, the snapshots, the audit log. The keys lie outside it.

    audit_key: the file with the audit log's key, where it does not lie beside the pseudonym key.
    """

    folder: Path
    key_file: Path
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

    def cleaned_file(self, name: str) -> Path:
        return self.folder / "cleaned" / f"{name}.parquet"

    def make_folders(self) -> None:
        for folder in (self.folder, self.folder / "cleaned", self.snapshots):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def chosen_store() -> Store:
    """The store this installation uses: data/store and data/*.key unless the environment names others."""
    audit_key = os.environ.get("SAFEGUARDING_AUDIT_KEY_FILE")
    return Store(
        folder=Path(os.environ.get("SAFEGUARDING_STORE", ROOT / "data" / "store")),
        key_file=Path(os.environ.get("SAFEGUARDING_KEY_FILE", ROOT / "data" / "pseudonym.key")),
        audit_key=Path(audit_key) if audit_key else None,
    )


def write_durably(path: Path, content: bytes) -> None:
    """The file is on the disk, whole, or not there under this name."""
    partial = path.with_name(path.name + ".partial")
    with partial.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(partial, path)
    if os.name == "posix":
        descriptor = os.open(path.parent, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)
