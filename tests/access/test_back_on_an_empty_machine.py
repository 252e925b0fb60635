"""A machine burns down. What is left is the backup, the sealed keys and the secrets; from these alone it serves again."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from access.settings import read_toml
from access.settings_without_secrets import INSTEAD, without_secrets
from alerts.alert import SIGNAL, Alert
from alerts.memory import SENT, Memory
from ledger.ledger import Ledger, now
from ledger.store import Store
from loaders.source import sources
from operations.backups import databases, digest
from operations.snapshots import current_snapshot
from tests.access.live import SECRETS, empty_store, live, write_settings
from tests.access.service import EVERYONE, number_of
from tests.access.test_a_month_in_a_live_installation import TRUE, at_work, reports, says
from tests.conftest import environment_of, take_in
from tests.loaders.workbooks import table, xlsx

LEFT_OUT = {"snapshots", "building", "sessions.sqlite", "lock"}  # worked out anew; end with the machine; mean nothing elsewhere
ALERTS = f"""
[[alerts]]
name = "Chair by e-mail"
person = "{number_of("olive")}"
service = "mailtos://user:a-password-nobody-guesses@mail.example.org:587"
"""


@dataclass
class Burnt:
    """figures: of then, as a digest. entries: how many lines the table of people had."""

    folder: Path
    store: Store
    figures: str
    entries: int
    in_store: set[str]

    @property
    def backup(self) -> Path:
        return self.folder / "other disk" / "2026-11-30"

    @property
    def settings(self) -> Path:
        return self.folder / "live.toml"


@pytest.fixture(scope="module")
def burnt(tmp_path_factory, parser, manage_in) -> Iterator[Burnt]:
    folder = tmp_path_factory.mktemp("burnt")
    store = empty_store(folder)
    take_in(Ledger(store), parser, reports(int(TRUE)), xlsx(*table(sources()["referrals"], {})))
    memory = Memory(store.folder)
    with memory.alone():
        memory.claim("Chair by e-mail", told := [Alert(SIGNAL, "signal 1", "changed", "/")], now())
        memory.settle("Chair by e-mail", told, SENT)
    (folder / "other disk").mkdir()
    with live(folder, store, choices='[choices]\nexecutives_see = "exact"\n' + ALERTS) as running:
        running.signed_in("olive")
        environment = environment_of(store) | {"SAFEGUARDING_SETTINGS": str(running.settings)}
        entries = len(running.people.table.entries())
        done = manage_in(environment, "backup", folder / "other disk" / "2026-11-30")
        assert done.returncode == 0, done.stderr
    was = Burnt(folder, store, digest(current_snapshot(Ledger(store)), store), entries, names_in(store.folder))
    shutil.rmtree(store.folder)
    was.settings.unlink()
    (store.key_file.parent / "audit.head").unlink(missing_ok=True)
    done = manage_in(environment, "restore", was.backup)
    assert done.returncode == 0 and "figures are equal" in done.stdout and "replace-with" in done.stdout, done.stderr
    yield was


def names_in(folder: Path) -> set[str]:
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return {name for name in found if not LEFT_OUT & set(name.split("/"))}


def test_everything_in_the_store_is_in_the_backup_but_what_is_worked_out_anew_or_ends_with_the_machine(burnt):
    in_backup = {path.relative_to(burnt.backup).as_posix() for path in burnt.backup.rglob("*") if path.is_file()}
    assert burnt.in_store <= in_backup
    assert in_backup - burnt.in_store <= {"manifest.json", "live.toml", "audit/lock"}


def test_no_secret_of_the_settings_is_in_a_backup(burnt):
    held = b"".join(path.read_bytes() for path in burnt.backup.rglob("*") if path.is_file())
    for secret in (*SECRETS.values(), "a-password-nobody-guesses"):
        assert secret.encode() not in held


def test_settings_are_put_back_as_they_were_with_a_word_for_each_secret(burnt):
    back = read_toml(burnt.settings)
    assert {name: value for name, value in back["sign_in"].items() if value == INSTEAD} == dict.fromkeys(SECRETS, INSTEAD)
    assert back["choices"] == {"executives_see": "exact"}
    assert back["alerts"] == [{"name": "Chair by e-mail", "person": number_of("olive"), "service": INSTEAD}]
    assert burnt.settings.stat().st_mode & 0o077 == 0


def test_until_the_secrets_are_back_it_refuses_to_serve_and_says_which(burnt, manage_in):
    environment = environment_of(burnt.store) | {"SAFEGUARDING_SETTINGS": str(burnt.settings)}
    done = manage_in(environment, "serve")
    assert done.returncode == 2 and "cookie_secret in the settings" in done.stderr


def test_with_them_it_serves_at_once_with_everybodys_rights_and_every_figure(burnt, manage_in, tmp_path):
    assert digest(current_snapshot(Ledger(burnt.store)), burnt.store) == burnt.figures
    with live(tmp_path, burnt.store) as running:
        assert len(running.people.table.entries()) == burnt.entries
        held = {name: {right.role for right in running.people.table.rights_of(number_of(name))} for name in EVERYONE}
        assert held == {name: set(roles) for name, roles in EVERYONE.items()}
        with at_work(running, "olive", "/indicator", "id=missing_children") as (_, page):
            assert says(TRUE, page)
    done = manage_in(environment_of(burnt.store), "audit", "verify")
    assert done.returncode == 0, done.stdout


def test_what_alerts_have_told_is_not_told_again(burnt):
    told = Alert(SIGNAL, "signal 1", "changed", "/")
    assert Memory(burnt.store.folder).new("Chair by e-mail", [told], "/") == []


def test_settings_that_are_there_stay_as_they_are(burnt, manage_in, tmp_path):
    settings = write_settings(tmp_path / "live.toml", "# mine\n")
    elsewhere = replace(burnt.store, folder=tmp_path / "store")
    done = manage_in(environment_of(elsewhere) | {"SAFEGUARDING_SETTINGS": str(settings)}, "restore", burnt.backup)
    assert done.returncode == 0 and settings.read_text() == "# mine\n"


def test_every_database_of_the_store_is_copied(burnt):
    assert {path.name for path in databases(burnt.store)} == {"ledger.sqlite", "people.sqlite", "told.sqlite"}


@pytest.mark.parametrize("value", ['a "quoted" \\ word', "ü", True, 7])
def test_settings_without_secrets_read_the_same(value, tmp_path):
    file = tmp_path / "settings.toml"
    body = {"server": {"a": value}, "alerts": [{"name": value}, {"name": "b"}]}
    file.write_text(without_secrets(body), encoding="utf-8")
    assert read_toml(file) == body
