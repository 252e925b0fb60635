"""The people of the demonstration at work on a test's store."""

from datetime import date

import road
from access.demonstration import people
from access.person import Person
from ledger.store import Store
from loaders.source import sources
from logbook import log_of
from tests.loaders.workbooks import table, xlsx
from ui.doing import Doing


def person(role: str) -> Person:
    return people()[role]


def doing(store: Store, role: str, second_person: bool = False) -> Doing:
    me = person(role)
    return Doing(me, road.found(store), log_of(store), me.in_log(), second_person)


def referrals_of(month: int) -> bytes:
    """What the demonstration's partner sends for a month."""
    source = sources()["referrals"]
    assert source.id in person("analyst").sources
    return xlsx(*table(source, {source.period: date(2025, month, 3)}))
