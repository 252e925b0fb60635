"""What the tests of exports share: both files of the sample city's snapshot, open, and the people of a demonstration."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from access import demonstration
from access.person import Person
from audit.log import AuditLog
from exports.about import Facts
from ledger.ledger import Ledger
from loaders.source import sources
from metrics.viewer import EXACT, RELEASED, Sight, Viewer
from operations import snapshots
from reading.files import opened as files_of
from reading.reader import Reader
from tests.sample_city import city  # noqa: F401

WHEN = "taken away by somebody (Lead analyst) on 23 November 2026 at 09:15 UTC"


@pytest.fixture(scope="session")
def snapshot_path(city) -> Path:  # noqa: F811
    return snapshots.current_snapshot(Ledger(city))


class Opened(NamedTuple):
    """What is exported from: figures as somebody sees them, and where they come from."""

    reader: Reader
    facts: Facts


@pytest.fixture(scope="session")
def opened(snapshot_path) -> Iterator[Callable[[str], Opened]]:
    """The snapshot, open for whoever sees all of it at a level."""
    with files_of(snapshot_path) as files:
        readers = {level: Reader(files, Viewer("Tester", (Sight(level),))) for level in (RELEASED, EXACT)}
        yield lambda level: Opened(readers[level], facts(readers[level]))


def facts(reader: Reader) -> Facts:
    about = reader.about()
    titles = {name: source.title for name, source in sources().items()}
    return Facts(about.version, about.today, about.sample, "Tester", titles, WHEN)


@pytest.fixture
def people() -> dict[str, Person]:
    return demonstration.people()


@pytest.fixture
def log(tmp_path) -> AuditLog:
    return AuditLog(tmp_path / "store", tmp_path / "key" / "audit.key", "0.2.0")
