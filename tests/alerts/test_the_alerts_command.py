"""`manage.py alerts` from end to end: on a live store with real services; on a demonstration, from which nothing is sent."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from access.role import EXECUTIVE
from ledger.ledger import Ledger
from ledger.store import ROOT, Store
from operations import uploads
from tests.access.at_work import referrals_of
from tests.access.live import settings_text, write_settings
from tests.access.people import by as by_person
from tests.access.people import founded
from tests.conftest import environment_of, take_in

WATCHED = """
import runpy, sys
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.bind"):
        print("OPENED", event, arguments[1:], file=sys.stderr)
sys.addaudithook(watch)
sys.argv = ["manage.py", "alerts"]
runpy.run_module("commands", run_name="__main__")
"""


@pytest.fixture(scope="module")
def live(tmp_path_factory, parser) -> Store:
    """Real data of one month long ago, so that its next return is late; an executive; settings that name nobody."""
    folder = tmp_path_factory.mktemp("live")
    store = Store(folder / "store", folder / "key" / "pseudonym.key")
    take_in(uploads.found(store), parser, referrals_of(1))
    return store


def settings(store: Store, *tables: str) -> dict[str, str]:
    text = settings_text("https://dashboard.example.org", 8501, "https://login.example.org/x")
    file = write_settings(store.folder.parent / "live.toml", "\n".join([text, *tables]))
    return environment_of(store) | {
        "SAFEGUARDING_SETTINGS": str(file),
        "SAFEGUARDING_AUDIT_KEY_FILE": str(file.with_name("audit.key")),
    }


def table(name: str, person: str, service: str) -> str:
    return f'[[alerts]]\nname = "{name}"\nperson = "{person}"\nservice = "{service}"\n'


def test_with_nobody_named_nothing_is_opened(live):
    ran = subprocess.run([sys.executable, "-c", WATCHED], cwd=ROOT, env=settings(live), capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("The settings name nobody under [[alerts]], so nothing was sent.")


def test_one_is_told_and_one_fails_and_the_next_run_sends_only_what_failed(live, manage_in, mail, webhook):
    people = founded(live.folder, date.today())
    by_person(people, "oid-ann", live.folder).propose("oid-cat", EXECUTIVE.id, date.today() + timedelta(days=90))
    environment = settings(
        live,
        table("Cat by e-mail", "oid-cat", mail.address),
        table("Cat's hook", "oid-cat", webhook.address),
        table("Dan", "oid-dan", webhook.address),
    )
    looked = manage_in(environment, "alerts", "--dry-run")
    assert looked.returncode == 0 and mail.mails == webhook.posts == []
    assert (
        "Cat by e-mail (Partner executive; E-mail over 127.0.0.1): 1 new" in looked.stdout
        and "Dan (No role; Webhook over" in looked.stdout
    )
    assert "has not sent what was due on" in looked.stdout and "chair@example.org" not in looked.stdout
    webhook.status = 503
    first = manage_in(environment, "alerts")
    assert first.returncode == 1 and len(mail.mails) == 1
    assert first.stderr.startswith("The message for Cat's hook could not be sent; it is tried again next time.")
    webhook.status = 200
    second = manage_in(environment, "alerts")
    assert (second.returncode, len(mail.mails), len(webhook.posts)) == (0, 1, 2)
    assert "https://dashboard.example.org/sources" in webhook.posts[1]["message"]


def test_a_settings_file_others_can_read_is_refused_before_anything_is_sent(live, manage_in, webhook):
    environment = settings(live, table("Cat's hook", "oid-cat", webhook.address))
    Path(environment["SAFEGUARDING_SETTINGS"]).chmod(0o644)
    ran = manage_in(environment, "alerts")
    assert ran.returncode == 2 and "chmod 600" in ran.stderr and webhook.posts == []


def test_nothing_is_sent_from_a_demonstration(store, manage_in, webhook):
    uploads.found(store, sample=True, today=date(2025, 4, 22))
    assert Ledger(store).head == 1
    ran = manage_in(environment_of(store) | {"SAFEGUARDING_SETTINGS": os.devnull}, "alerts")
    assert ran.returncode == 2 and "nothing is sent from it" in ran.stderr
    assert not (store.folder / "alerts").exists()
