"""Exact figures and records at the shell: who asked for them is in the log before one is printed; where it cannot be, none is."""

import argparse
import shutil
from importlib import import_module
from pathlib import Path

import pytest

from audit.event import STARTED
from audit.key import CannotBeLogged, read_key
from audit.recent import recent
from audit.who import SERVER
from ledger.store import Store
from operations import snapshots, uploads
from operations.log import log_of
from tests.conftest import take_in
from tests.loaders.test_mess_files import months

ID = "missing_episodes"
WINDOW = ("--from", "2024-09-01", "--to", "2025-03-31")
ASKED = {  # a command, the words after it, and what the log says of it
    "values": (
        (ID, "--by", "sex", *WINDOW),
        "exact-figures-seen",
        {"what": "values", "indicator": ID, "by": "sex", "since": "2024-09-01"},
    ),
    "records": ((ID, *WINDOW), "records-seen", {"indicator": ID, "count": 3, "until": "2025-03-31"}),
    "loads": ((), "exact-figures-seen", {"what": "loads"}),
    "attack": ((), "exact-figures-seen", {"what": "attack"}),
    "claims": (("text.txt",), "exact-figures-seen", {"what": "claims"}),
    "export": (
        ("--indicator", ID, "--to", "figures.xlsx", "--exact", "--reason", "case_review", "--reference", "IG-2026/014"),
        "exact-export-made",
        {"indicator": ID, "reason": "case_review", "reference": "IG-2026/014"},
    ),
}


@pytest.fixture(scope="module")
def begun(tmp_path_factory, parser) -> Path:
    """A store with a log, its figures worked out, beside its key and a text."""
    folder = tmp_path_factory.mktemp("begun")
    ledger = uploads.found(store_in(folder))
    take_in(ledger, parser, months(0, 3))
    snapshots.current_snapshot(ledger)
    log_of(ledger.store).write(STARTED, SERVER, kind="live")
    (folder / "text.txt").write_text("In 2024-25 there were 3 missing episodes.", encoding="utf-8")
    return folder


def store_in(folder: Path) -> Store:
    return Store(folder / "store", folder / "key" / "pseudonym.key")


@pytest.fixture
def held(begun, tmp_path, monkeypatch) -> Store:
    """A copy of it, of whoever works at the shell and stands in its folder."""
    folder = Path(shutil.copytree(begun, tmp_path / "copy"))
    store = store_in(folder)
    monkeypatch.setenv("SAFEGUARDING_STORE", str(store.folder))
    monkeypatch.setenv("SAFEGUARDING_KEY_FILE", str(store.key_file))
    monkeypatch.chdir(folder)
    return store


def run(name: str, *words: str) -> object:
    command, parser = import_module(f"commands.{name}"), argparse.ArgumentParser()
    command.arguments(parser)
    return command.run(parser.parse_args(words))


@pytest.mark.parametrize("name", ASKED)
def test_who_asked_is_in_the_log(held, name):
    words, event, fields = ASKED[name]
    run(name, *words)
    lines = list(recent(log_of(held).folder, read_key(held.audit_key_file)))
    [line] = [line for line in lines if line["event"] == event]
    assert fields.items() <= line["fields"].items() and line["who"].startswith("shell-") and line["snapshot"]


@pytest.mark.parametrize("name", ASKED)
def test_what_cannot_be_logged_is_not_shown(held, name, capsys):
    held.audit_key_file.unlink()
    with pytest.raises(CannotBeLogged):
        run(name, *ASKED[name][0])
    assert capsys.readouterr().out == "" and not Path("figures.xlsx").exists()


def test_released_figures_are_nobodys_and_are_not_logged(held):
    run("claims", "text.txt", "--released")
    assert [line["event"] for line in recent(log_of(held).folder, read_key(held.audit_key_file))] == ["started"]
