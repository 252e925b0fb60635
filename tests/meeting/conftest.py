"""The sample city's snapshot and what was released of it."""

from collections.abc import Iterator

import duckdb
import pytest

from ledger.ledger import Ledger
from operations import snapshots
from reading.files import opened
from reading.reader import Reader
from tests.sample_city import city  # noqa: F401
from tests.viewers import ANALYST
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot


@pytest.fixture(scope="session")
def exact(city) -> Iterator[duckdb.DuckDBPyConnection]:  # noqa: F811
    with open_snapshot(snapshots.current_snapshot(Ledger(city))) as connection:
        yield connection


@pytest.fixture(scope="session")
def reader(city) -> Iterator[Reader]:  # noqa: F811
    """As released, of all that is released."""
    with opened(snapshots.current_snapshot(Ledger(city))) as files:
        yield Reader(files, ANALYST).as_released()


@pytest.fixture(scope="session")
def released(city) -> Iterator[duckdb.DuckDBPyConnection]:  # noqa: F811
    with open_snapshot(release_of(snapshots.current_snapshot(Ledger(city)))) as connection:
        yield connection
