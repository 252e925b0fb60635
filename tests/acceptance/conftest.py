"""What the acceptance tests share: the snapshot of the sample city, and one row of a Table."""

from collections.abc import Callable, Iterator

import duckdb
import pytest

from ledger.ledger import Ledger
from metrics.declaring.indicator import indicators
from metrics.table import WHOLE
from metrics.values import values
from metrics.working_out.headline import Headline
from metrics.working_out.headlines_seen import read_headlines
from operations import snapshots
from reading.files import Files, opened
from tests.sample_city import city  # noqa: F401
from tests.viewers import ANALYST
from warehouse.snapshot import open_snapshot
from wording.rows import printed_rows


@pytest.fixture(scope="session")
def snapshot(city) -> Iterator[duckdb.DuckDBPyConnection]:  # noqa: F811
    with open_snapshot(snapshots.current_snapshot(Ledger(city))) as connection:
        yield connection


@pytest.fixture(scope="session")
def files(city) -> Iterator[Files]:  # noqa: F811
    with opened(snapshots.current_snapshot(Ledger(city))) as files:
        yield files


@pytest.fixture(scope="session")
def headlines(snapshot) -> dict[str, Headline]:
    return read_headlines(snapshot, indicators(), ANALYST)


@pytest.fixture(scope="session")
def year_of(snapshot) -> Callable[..., dict[str, dict]]:
    """An indicator's rows of a financial year by group, whatever the label says of it being a part."""

    def rows(name: str, year: str, by: str | None = None) -> dict[str, dict]:
        table = values(snapshot, indicators()[name], ANALYST, "year", by)
        return {row["breakdown"]: row for row in printed_rows(table) if row["period"].startswith(year)}

    return rows


@pytest.fixture(scope="session")
def figure(year_of) -> Callable[..., dict]:
    """The row of an indicator for a financial year, not broken down."""
    return lambda name, year: year_of(name, year)[WHOLE]
