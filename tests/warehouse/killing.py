"""What is killed at any moment: each of these in a process of its own, which says so when it is done."""

from pathlib import Path

from ledger.ledger import Ledger
from ledger.store import Store
from operations import backups, retention, snapshots, uploads
from tests.warehouse.figures import few_figures


def approved(ledger: Ledger) -> Path:
    with few_figures():
        return snapshots.current_snapshot(ledger)


def work(action: str, store: Store, code: str, backup: Path, done: Path) -> None:
    acts = {
        "approve": lambda: approved(Ledger(store)),
        "withdraw": lambda: uploads.withdraw(3, "the wrong month", Ledger(store), "analyst"),
        "retention": lambda: retention.expire(Ledger(store), "analyst"),
        "erasure": lambda: retention.erase(code, Ledger(store), "analyst"),
        "restore": lambda: backups.restore(backup, store),
    }
    with few_figures():
        acts[action]()
    done.touch()  # what is said to be done must be found
    approved(Ledger(store))
