"""What the tests of exports share: both files of the sample city's snapshot, open, and the people of a demonstration."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from access import demonstration
from access.person import Person
from audit.log import AuditLog
from exports.about import Facts
from exports.making import Opened
from ledger.ledger import Ledger
from loaders.source import sources
from metrics.viewer import EXACT, RELEASED, Sight, Viewer
from operations import snapshots
from tests.sample_city import city  # noqa: F401
from warehouse.contract import read_about
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot

WHEN = "taken away by somebody (Lead analyst) on 23 November 2026 at 09:15 UTC"


@pytest.fixture(scope="session")
def snapshot_path(city) -> Path:  # noqa: F811
    return snapshots.current_snapshot(Ledger(city))


@pytest.fixture(scope="session")
def opened(snapshot_path) -> Iterator[Callable[[str], Opened]]:
    """A file of the snapshot, open for whoever sees all of it at a level."""
    connections = {RELEASED: open_snapshot(release_of(snapshot_path)), EXACT: open_snapshot(snapshot_path)}
    yield lambda level: Opened(connections[level], Viewer("Tester", (Sight(level),)), facts(connections[level]))
    for connection in connections.values():
        connection.close()


def facts(connection) -> Facts:
    about = read_about(connection)
    titles = {name: source.title for name, source in sources().items()}
    return Facts(about.version, about.today, about.sample, "Tester", titles, WHEN)


@pytest.fixture
def people() -> dict[str, Person]:
    return demonstration.people()


@pytest.fixture
def log(tmp_path) -> AuditLog:
    return AuditLog(tmp_path / "store", tmp_path / "key" / "audit.key", "0.2.0")
