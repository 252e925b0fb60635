"""The town is made once for all tests of units."""

from collections.abc import Iterator

import pytest

from ledger.store import Store
from tests.units.town import File, town


@pytest.fixture(scope="session")
def files(tmp_path_factory) -> Iterator[dict[str, File]]:
    folder = tmp_path_factory.mktemp("town")
    with town(Store(folder / "store", folder / "key" / "pseudonym.key")) as found:
        yield found
