"""What whoever runs it is told of an installation, and what to do where something is not well."""

from collections import namedtuple
from dataclasses import replace
from datetime import date, timedelta

import pytest

import sample
from access.entry import Introduced, Proposed
from access.people import People
from access.rights_in_force import SHELL
from access.role import ADMINISTRATOR
from audit.event import BACKED_UP, LOG_VERIFIED
from audit.who import SERVER
from loaders.pseudonym import make_key
from operations import snapshots, uploads
from operations.log import log_of
from operations.status import status, utc_now
from tests.conftest import take_in
from tests.loaders.test_mess_files import months
from tests.warehouse.figures import few_figures

Disk = namedtuple("Disk", "total used free")


def found(store, now=None) -> dict:
    return {each.name: each for each in status(store, now or utc_now())}


def administrators(store, how_many: int, until: date) -> None:
    people = People(store.folder)
    for number in range(how_many):
        people.write(Introduced(account := f"00000000-0000-4000-8000-{number:012}", f"A{number}"), SHELL)
        if number < 2:
            people.write(Proposed(account, ADMINISTRATOR.id, until), SHELL)


def test_a_new_one_is_told_what_to_do_first(ledger, store):
    seen = found(store)
    assert seen["Newest load"].how == "nothing was loaded yet" and seen["Store"].how == f"real data at {store.folder}"
    assert {name for name, each in seen.items() if each.to_do} >= {"Figures", "Last backup", "Log verified", "People"}
    assert "backup" in seen["Last backup"].to_do and seen["Last backup"].how == "never"


def test_one_that_is_well_has_nothing_to_do_but_name_a_third_administrator(ledger, store, parser):
    take_in(ledger, parser, months(2))
    administrators(store, 2, date.today() + timedelta(days=300))
    log = log_of(store)
    log.write(BACKED_UP, SERVER, sha256="0" * 64, loads=1)
    log.write(LOG_VERIFIED, SERVER, lines=1, found="whole")
    with few_figures():
        snapshots.current_snapshot(ledger)
    assert {name: each.to_do for name, each in found(store).items() if each.to_do} == {
        "People": "Name 3: two must agree, and one may be away."
    }
    later = found(store, utc_now() + timedelta(days=3))
    assert later["Last backup"].to_do and later["Log verified"].to_do
    log.write(LOG_VERIFIED, SERVER, lines=1, found="damaged")
    assert found(store)["Log verified"].to_do == "Run `audit verify`, and tell information governance."


def test_a_right_that_ends_within_a_month_is_named(ledger, store):
    administrators(store, 2, day := date.today() + timedelta(days=20))
    assert found(store)["People"].how == f"2 administrators; the right of one ends on {day:%d %B %Y}"


def test_a_key_of_another_store_or_none_is_said_in_its_own_sentence(ledger, store, tmp_path):
    make_key(tmp_path / "another.key")
    assert "not the one" in found(replace(store, key_file=tmp_path / "another.key"))["Keys"].to_do
    assert found(replace(store, key_file=tmp_path / "none.key"))["Keys"].to_do


@pytest.mark.parametrize(("free", "well"), [(2 * 1024**3, True), (2 * 1024**3 - 1, False)])
def test_a_disk_that_fills_up_is_said(ledger, store, monkeypatch, free, well):
    monkeypatch.setattr("shutil.disk_usage", lambda folder: Disk(0, 0, free))
    assert (found(store)["Disk"].to_do == "") is well


def test_of_a_demonstration_no_backup_is_asked(store):
    uploads.found(store, sample=True, today=sample.AS_OF)
    assert not {"Last backup", "Log verified", "People"} & set(found(store))


def test_the_command_ends_with_1_where_something_is_to_be_done(ledger, store, manage):
    done = manage("status")
    assert done.returncode == 1 and "! Last backup" in done.stdout and "each day by a timer" in done.stdout
