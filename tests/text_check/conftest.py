"""What the tests of texts share: what may be known of the sample city by somebody who sees it exactly, and as released."""

from collections.abc import Iterator

import pytest

from ledger.ledger import Ledger
from operations import snapshots
from reading.files import opened
from reading.reader import Reader
from tests.sample_city import city  # noqa: F401
from tests.viewers import ANALYST
from text_check.allowed_figures import AllowedFigures, figures_for


@pytest.fixture(scope="session")
def reader(city) -> Iterator[Reader]:  # noqa: F811
    with opened(snapshots.current_snapshot(Ledger(city))) as files:
        yield Reader(files, ANALYST)


@pytest.fixture(scope="session")
def exact(reader) -> AllowedFigures:
    return figures_for(reader)


@pytest.fixture(scope="session")
def released(reader) -> AllowedFigures:
    return figures_for(reader.as_released())
