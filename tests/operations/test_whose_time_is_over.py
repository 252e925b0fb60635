"""Until when a load is kept, and a backup of it: which are removed on which day."""

from datetime import date, datetime, timedelta

import pytest

from ledger.ledger import Ledger
from ledger.lines import Expired, Founded, Load, Withdraw
from loaders.source import sources
from operations import backups, retention
from operations.manifest import write_manifest
from tests.loaders.workbooks import SEAL
from warehouse.version import Version

SIX_YEARS_ON = date(2026, 4, 1)
LIST = next(source.id for source in sources().values() if source.period is None and not source.reference)
PUBLISHED = next(source.id for source in sources().values() if source.reference)


def load(source: str, first: date | None, last: date | None) -> Load:
    covers = (first, last) if first and last else None
    return Load(source, ("Police",), covers, 10, 9, 1, f"{source}{last}", "a-file", "rules")


def over(store, today: date, *entries: tuple[object, date]) -> list[int]:
    """Numbers of the loads whose time is over on that day. entries: each with the day it was written."""
    ledger = Ledger(store)
    first = (Founded("f00d", True, today), date(2019, 1, 1))
    written = [(entry, datetime(day.year, day.month, day.day, 9)) for entry, day in (first, *entries)]
    ledger.write(written, "analyst", based_on=0)
    return [line.number for line in retention.expired_today(ledger)]


def test_every_source_of_records_is_kept_for_the_six_whole_financial_years_that_were_proposed():
    assert {source.keep_years for source in sources().values() if not source.reference} == {6}


@pytest.mark.parametrize(
    ("last", "today", "expired"),
    [
        (date(2020, 3, 31), date(2026, 3, 31), False),
        (date(2020, 3, 31), SIX_YEARS_ON, True),
        (date(2020, 4, 1), SIX_YEARS_ON, False),
        (date(2021, 3, 31), date(2027, 3, 31), False),
        (date(2021, 3, 31), date(2027, 4, 1), True),
    ],
)
def test_a_load_goes_on_the_first_of_april_six_whole_financial_years_after_its_last_day(store, last, today, expired):
    assert over(store, today, (load("missing_episodes", last.replace(day=1), last), today)) == [2] * expired


def test_one_whose_period_reaches_into_the_next_financial_year_is_kept_with_that_year(store):
    assert over(store, SIX_YEARS_ON, (load("missing_episodes", date(2020, 3, 1), date(2020, 4, 30)), date(2020, 5, 1))) == []


@pytest.mark.parametrize(("loaded", "expired"), [(date(2020, 3, 31), True), (date(2020, 4, 1), False)])
def test_of_a_list_without_a_period_the_day_it_was_loaded_counts(store, loaded, expired):
    assert over(store, SIX_YEARS_ON, (load(LIST, None, None), loaded)) == [2] * expired


def test_what_was_taken_back_goes_too_a_published_table_stays_and_nothing_goes_twice(store):
    old = date(2015, 4, 1), date(2015, 4, 30)
    later = date(2015, 5, 1), date(2015, 5, 31)
    entries = [
        load("missing_episodes", *old),
        load(PUBLISHED, *old),
        load("missing_episodes", *later),
        Withdraw(2, "wrong"),
        Expired(4, "its time is over"),
    ]
    assert over(store, SIX_YEARS_ON, *((entry, date(2019, 2, 1)) for entry in entries)) == [2]


def test_a_backup_says_that_it_is_deleted_after_35_days(tmp_path):
    written = write_manifest(tmp_path, Version(1, SIX_YEARS_ON, {}), "figures", backups.DAYS_KEPT, SEAL)
    assert date.fromisoformat(written.delete_after) - datetime.fromisoformat(written.made_at).date() == timedelta(days=35)


def test_a_child_in_no_list_of_who_is_who_is_removed_by_its_own_code(store):
    assert over(store, SIX_YEARS_ON) == []
    assert retention.codes_of("0123456789abcdef", Ledger(store)) == ["0123456789abcdef"]
