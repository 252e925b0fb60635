"""What is killed at any moment: each of these in a process of its own, which says so when it is done."""

from pathlib import Path

from ledger.ledger import Ledger
from ledger.store import Store
from loaders.source import sources
from operations import backups, retention, uploads
from tests.warehouse.figures import of_few
from warehouse import snapshot
from warehouse.snapshot import version_now

READ = {
    name: source for name, source in sources().items() if name in ("missing_episodes", "child_identifiers", "child_population")
}


def published(ledger: Ledger) -> Path:
    return snapshot.ensure(version_now(ledger), ledger, READ, of_few)


def work(action: str, store: Store, code: str, backup: Path, done: Path) -> None:
    {
        "publish": lambda: published(Ledger(store)),
        "withdraw": lambda: uploads.withdraw(3, "the wrong month", Ledger(store), "analyst"),
        "retention": lambda: retention.expire(Ledger(store), "analyst"),
        "erasure": lambda: retention.erase(code, Ledger(store), "analyst"),
        "restore": lambda: backups.restore(backup, store, of_few),
    }[action]()
    done.touch()  # what is said to be done must be found
    published(Ledger(store))
