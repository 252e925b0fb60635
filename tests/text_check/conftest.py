"""What the tests of texts share: what may be known of the sample city by somebody who sees it exactly, and as released."""

from collections.abc import Iterator

import pytest

from ledger.ledger import Ledger
from metrics.viewer import ANALYST, RELEASED, Sight, Viewer
from operations import snapshots
from tests.sample_city import city  # noqa: F401
from text_check.allowed_figures import Known, known_to
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot

AS_RELEASED = Viewer("Tester", (Sight(RELEASED),))


@pytest.fixture(scope="session")
def exact(city) -> Iterator[Known]:  # noqa: F811
    with open_snapshot(snapshots.current_snapshot(Ledger(city))) as connection:
        yield known_to(ANALYST, connection)


@pytest.fixture(scope="session")
def released(city) -> Iterator[Known]:  # noqa: F811
    with open_snapshot(release_of(snapshots.current_snapshot(Ledger(city)))) as connection:
        yield known_to(AS_RELEASED, connection)
