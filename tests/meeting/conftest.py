"""The sample city's snapshot and what was released of it."""

from collections.abc import Iterator

import duckdb
import pytest

import road
from ledger.ledger import Ledger
from tests.sample_city import city  # noqa: F401
from warehouse.snapshot import open_snapshot


@pytest.fixture(scope="session")
def exact(city) -> Iterator[duckdb.DuckDBPyConnection]:  # noqa: F811
    with open_snapshot(road.publish(Ledger(city))) as connection:
        yield connection


@pytest.fixture(scope="session")
def released(city) -> Iterator[duckdb.DuckDBPyConnection]:  # noqa: F811
    with open_snapshot(road.released(road.publish(Ledger(city)))) as connection:
        yield connection
