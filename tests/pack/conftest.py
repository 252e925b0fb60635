"""What the tests of the pack share: the sample city's snapshot and minutes, and packs built from them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from access import demonstration
from access.person import Person
from audit.log import AuditLog
from exports.about import Facts
from exports.recipe import PACK, PDF, Recipe
from exports.tickets import Tickets
from ledger.ledger import Ledger
from ledger.lines import Line
from loaders.source import sources
from meeting.seen import said_at_meetings
from metrics.viewer import RELEASED, Sight, Viewer
from operations import exporting, snapshots
from pack.building import build
from pack.model import Pack
from reading.files import opened
from reading.reader import Reader
from tests.sample_city import city  # noqa: F401

MEETING = date(2025, 4, 22)


@pytest.fixture(scope="session")
def snapshot_path(city) -> Path:  # noqa: F811
    return snapshots.current_snapshot(Ledger(city))


@pytest.fixture(scope="session")
def lines(city) -> list[Line]:  # noqa: F811
    return said_at_meetings(Ledger(city).lines())


@pytest.fixture(scope="session")
def built(snapshot_path, lines) -> Callable[..., Pack]:
    """A pack as released, of a meeting, for whoever sees some themes; each is built once."""
    titles = {name: source.title for name, source in sources().items()}
    with opened(snapshot_path) as files:

        @cache
        def make(meeting: date = MEETING, themes: frozenset[str] | None = None) -> Pack:
            reader = Reader(files, Viewer("Partner executive", (Sight(RELEASED, themes),)))
            about = reader.about()
            facts = Facts(about.version, about.today, about.sample, reader.viewer.role, titles)
            return build(Recipe(PACK, form=PDF, meeting=meeting), meeting, reader, facts, lines)

        yield make


@pytest.fixture(scope="session")
def pack(built) -> Pack:
    return built()


@pytest.fixture(scope="session")
def short(pack) -> Pack:
    """Of one signal, so that it is soon drawn."""
    return replace(
        pack, pages=pack.pages[:1], changed=pack.changed[:1], gaps=pack.gaps[:1], meanings=pack.meanings[:1], sources=()
    )


@pytest.fixture
def people() -> dict[str, Person]:
    return demonstration.people()


@pytest.fixture
def log(tmp_path) -> AuditLog:
    return AuditLog(tmp_path / "store", tmp_path / "key" / "audit.key", "0.2.0")


@pytest.fixture
def offer(snapshot_path, lines, log):
    def make(recipe, who, said=lines, path=snapshot_path, progress=exporting.nobody_waits):
        tickets = Tickets()
        made = exporting.issue_ticket(recipe, path, who, "", log, tickets, said, progress)
        return made, lambda by=who: exporting.fetch(made.token, by, "", log, tickets)

    return make
