"""The file of released figures of the sample city, open, and what its people are answered."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest

from access import demonstration
from foi.answering import Answer, answers
from ledger.ledger import Ledger
from operations import snapshots
from tests.sample_city import city  # noqa: F401
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot


@pytest.fixture(scope="session")
def released(city) -> Iterator:  # noqa: F811
    with open_snapshot(release_of(snapshots.current_snapshot(Ledger(city)))) as connection:
        yield connection


@pytest.fixture(scope="session")
def answered(released) -> Callable[[str], dict[str, Answer]]:
    """The answers a role is given, by the number of the question."""
    people = demonstration.people()
    return cache(lambda role: {each.question.number: each for each in answers(released, people[role].viewer)})
