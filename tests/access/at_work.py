"""The people of the demonstration at work on a test's store."""

from datetime import date

from access.demonstration import people
from access.person import Person
from ledger.store import Store
from loaders.source import sources
from operations import uploads
from operations.gate import Gate
from operations.log import log_of
from tests.loaders.workbooks import table, xlsx


def person(role: str) -> Person:
    return people()[role]


def doing(store: Store, role: str, second_person: bool = False) -> Gate:
    me = person(role)
    return Gate(me, uploads.found(store), log_of(store), me.in_log(), second_person)


def referrals_of(month: int) -> bytes:
    """What the demonstration's partner sends for a month."""
    source = sources()["referrals"]
    assert source.id in person("analyst").sources
    return xlsx(*table(source, {source.period: date(2025, month, 3)}))
