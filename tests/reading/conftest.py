"""The sample city's snapshot, and who reads it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from access import demonstration
from ledger.ledger import Ledger
from metrics.viewer import Viewer
from operations import snapshots
from tests.sample_city import city  # noqa: F401


@pytest.fixture(scope="session")
def path(city) -> Path:  # noqa: F811
    return snapshots.current_snapshot(Ledger(city))


@pytest.fixture(scope="session")
def viewer() -> Callable[[str], Viewer]:
    """Of a role of the demonstration."""
    people = demonstration.people()
    return lambda role: people[role].viewer
