"""The gate to the whole store: rows removed for good, copies made and brought back, figures worked out anew."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from access.role import COPY, REBUILD, REMOVE
from audit.event import BACKED_UP, BACKUPS_REMOVED, ERASED, REBUILT, RESTORED, RETENTION_CARRIED_OUT
from audit.log import AuditLog
from ledger.ledger import Ledger
from ledger.lines import Line
from ledger.store import Store
from ledger.view import view_now
from operations import backups, old_backups, retention, snapshots, uploads
from operations.gate import Gate
from operations.manifest import Manifest
from operations.settings_kept import put_settings_back


@dataclass(frozen=True)
class StoreGate(Gate):
    """store: it may be empty, for what is restored."""

    store: Store

    @property
    def ledger(self) -> Ledger:
        return uploads.ledger_of(self.store)

    def erase(self, code: str) -> retention.Removed:
        """Remove every row of the child that the code stands for. The log says how many rows, never whose."""
        self.must(REMOVE, "erase-child")

        def noted(removed: retention.Removed) -> None:
            self.log.write(ERASED, self.who, rows=sum(removed.values()), loads=len(removed))

        return retention.erase(code, self.ledger, self.person.who, noted)

    def carry_out_retention(self) -> list[Line]:
        """Remove the rows of every load whose time is over; those loads."""
        self.must(REMOVE, "carry-out-retention")
        ledger = self.ledger
        today = view_now(ledger).today
        return retention.expire(ledger, self.person.who, lambda loads: note_expired(self.log, self, loads, today))

    def back_up(self, to: Path, days_kept: int) -> Manifest:
        self.must(COPY, "back-up")

        def noted(sha256: str, loads: int) -> None:
            self.log.write(BACKED_UP, self.who, sha256=sha256, loads=loads)

        return backups.back_up(self.ledger, to, days_kept, noted)

    def remove_old_backups(self, folder: Path, today: date) -> old_backups.InFolder:
        """Those in the folder whose day is over."""
        self.must(REMOVE, "remove-old-backups")
        return old_backups.remove_old(
            folder, self.store, today, lambda number: self.log.write(BACKUPS_REMOVED, self.who, backups=number)
        )

    def restore(self, backup: Path) -> backups.Restored:
        """Into the empty store; what is logged goes on from the log that comes with the backup. Settings where there are none."""
        self.must(COPY, "restore")

        def noted(store: Store, restored: backups.Restored) -> None:
            log = replace(self.log, store_folder=store.folder)
            log.write(RESTORED, self.who, sha256=restored.sha256, loads=restored.loads)
            if restored.expired:
                note_expired(log, self, restored.expired, date.today())

        restored = backups.restore(backup, self.store, noted)
        return replace(restored, settings=put_settings_back(backup))

    def try_out(self, backup: Path) -> backups.Restored:
        """Restore into a folder that is thrown away: nothing changes, so nothing is logged."""
        self.must(COPY, "restore")
        folder = self.store.folder
        with TemporaryDirectory(prefix="trial-", dir=folder if folder.exists() else None) as trial:  # swept if killed
            return backups.restore(backup, replace(self.store, folder=Path(trial) / "store"))

    def rebuild(self) -> Path:
        """Work every figure out anew."""
        self.must(REBUILD, "rebuild")
        ledger = self.ledger
        self.log.write(REBUILT, self.who, str(snapshots.version_of(view_now(ledger))))
        return snapshots.rebuild(ledger)


def note_expired(log: AuditLog, gate: Gate, loads: list[Line], today: date) -> None:
    log.write(RETENTION_CARRIED_OUT, gate.who, before=today, loads=len(loads), rows=sum(line.what.rows_kept for line in loads))
