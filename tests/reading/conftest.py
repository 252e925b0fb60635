"""The sample city's snapshot, and who reads it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from access import demonstration
from ledger.ledger import Ledger
from metrics.viewer import RELEASED, Viewer
from operations import snapshots
from tests.sample_city import city  # noqa: F401


@pytest.fixture(scope="session")
def path(city) -> Path:  # noqa: F811
    return snapshots.current_snapshot(Ledger(city))


@pytest.fixture(scope="session")
def viewer() -> Callable[..., Viewer]:
    """Of a role of the demonstration; who leads sees released figures unless it is said that the controllers chose more."""
    people = demonstration.people()
    return lambda role, see=RELEASED: replace(people[role], executives_see=see).viewer
