"""A live installation that these tests share; whoever changes something there does so to an account nobody else looks at."""

from collections.abc import Iterator

import pytest

from tests.access.live import Live, live
from tests.access.service import EVERYONE
from tests.access.visitor import Visitor


@pytest.fixture(scope="session")
def installation(tmp_path_factory) -> Iterator[Live]:
    with live(tmp_path_factory.mktemp("live")) as running:
        yield running


@pytest.fixture(scope="session")
def people(installation) -> dict[str, Visitor]:
    """Everybody, signed in once; nobody signs them out. "" is a stranger.

    Each has asked for the health check, as every open page does: its answer brings the cookie without which nothing is uploaded.
    """
    everybody = {"": installation.visitor()} | {name: installation.signed_in(name) for name in EVERYONE}
    for visitor in everybody.values():
        visitor.ask("/_stcore/health")
    return everybody
