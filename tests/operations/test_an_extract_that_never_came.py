"""Of what hangs on an extract that never came nothing is known: no 0 stands for it, and nothing is overdue for want of it."""

import pytest

from access.person import EVERY_LOOK, Person
from ledger.ledger import Ledger
from loaders.source import sources
from metrics.declaring.clock import clocks
from metrics.reasons import Kind, because
from operations.snapshots import current_snapshot
from reading.files import opened
from reading.reader import Reader
from tests.conftest import take_in
from tests.loaders.workbooks import table, xlsx


@pytest.fixture
def standing(ledger, parser):
    """How each clock stands once this has come, by its id, exactly and released."""

    def stands(*files: bytes) -> list[dict]:
        if files:
            take_in(Ledger(ledger.store), parser, *files)
        with opened(current_snapshot(ledger), ledger.store) as read:
            exact = Reader(read, Person("lee", "", EVERY_LOOK).viewer)
            return [{each.clock.id: each for each in reader.clocks()} for reader in (exact, exact.as_released())]

    return stands


DEATHS = table(sources()["child_deaths_notified"], {})
NEVER = because(Kind.NEVER_RETURNED)


def test_where_nothing_came_no_clock_has_a_number(standing):
    for found in standing():
        assert set(found) == set(clocks())
        assert {(each.reasons, each.due, each.overdue, each.running) for each in found.values()} == {(NEVER, None, None, None)}


def test_a_clock_that_one_of_its_extracts_stops_has_nothing_overdue_while_that_never_came(standing):
    for found in standing(xlsx(*DEATHS)):
        assert found["child_death_review"].reasons == NEVER and found["child_death_review"].overdue is None


def test_once_all_of_them_came_it_has(standing):
    reviewed = table(sources()["child_deaths_reviewed"], {})
    exact, _ = standing(xlsx(*DEATHS), xlsx(*reviewed))
    assert exact["child_death_review"].reasons != NEVER and exact["rapid_review"].reasons == NEVER
