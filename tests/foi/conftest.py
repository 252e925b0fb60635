"""What people are answered of the sample city."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest

from access import demonstration
from foi.answering import Answer, answers
from ledger.ledger import Ledger
from metrics.viewer import Viewer
from operations import snapshots
from reading.files import opened
from reading.reader import Reader
from tests.sample_city import city  # noqa: F401


@pytest.fixture(scope="session")
def answers_to(city) -> Iterator[Callable[[Viewer], dict[str, Answer]]]:  # noqa: F811
    """By the number of the question."""
    with opened(snapshots.current_snapshot(Ledger(city))) as files:
        yield lambda viewer: {each.question.number: each for each in answers(Reader(files, viewer))}


@pytest.fixture(scope="session")
def answered(answers_to) -> Callable[[str], dict[str, Answer]]:
    """The answers a role is given, by the number of the question."""
    people = demonstration.people()
    return cache(lambda role: answers_to(people[role].viewer))
