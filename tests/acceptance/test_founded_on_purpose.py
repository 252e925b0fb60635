"""A store is made by `run` and `serve --found` alone: any other command without one says where it looked, and makes nothing."""

import pytest

from commands.__main__ import FOLDER, main, name_of
from ledger.store import ROOT

WORDS = {
    "alerts": ["--dry-run"],
    "attack": [],
    "audit": ["verify"],
    "backup": ["{there}/backup"],
    "check-store": [],
    "claims": ["{file}"],
    "erase": ["--child", "ab12cd34ef56ab12"],
    "export": ["--all", "--to", "{there}/all.xlsx"],
    "load": ["{file}"],
    "loads": [],
    "pack": ["--meeting", "2025-04-22", "--to", "{there}/pack.pdf"],
    "people": ["list"],
    "prune": ["{there}"],
    "rebuild": [],
    "records": ["missing_episodes"],
    "retention": [],
    "serve": [],
    "status": [],
    "values": ["missing_episodes"],
    "withdraw": ["1", "--reason", "wrong-file"],
    "yearly-report": ["--year", "2024-25", "--to", "{there}/tables.docx"],
}
NO_STORE_NEEDED = {"bench", "docs", "lock", "mess", "nightly", "restore", "run", "sample", "template", "test"}


def test_every_command_is_tried_or_needs_no_store():
    assert {name_of(path) for path in FOLDER.glob("[a-z]*.py")} == set(WORDS) | NO_STORE_NEEDED


@pytest.mark.parametrize("name", WORDS)
def test_a_command_that_finds_no_store_says_where_it_looked_and_makes_none(name, tmp_path, monkeypatch, capsys):
    there, store, file = tmp_path / "there", tmp_path / "forgotten" / "store", tmp_path / "file.csv"
    there.mkdir()
    file.write_text("In 2024-25, 395 children were reported missing.")
    monkeypatch.setenv("SAFEGUARDING_STORE", str(store))
    monkeypatch.setenv("SAFEGUARDING_KEY_FILE", str(tmp_path / "forgotten" / "key" / "pseudonym.key"))
    words = [word.format(there=there, file=file) for word in WORDS[name]]
    monkeypatch.setattr("sys.argv", ["manage.py", name, *words])
    assert main() == 2
    said = "".join(capsys.readouterr())
    assert f"There is no store at {store}" in said and "serve --found" in said
    assert not store.parent.exists() and list(there.iterdir()) == []


def test_a_store_for_real_data_is_never_made_in_the_programs_own_folder(tmp_path, monkeypatch, capsys):
    store = ROOT / "data" / "a-store-of-real-rows"
    monkeypatch.setenv("SAFEGUARDING_STORE", str(store))
    monkeypatch.setenv("SAFEGUARDING_KEY_FILE", str(tmp_path / "pseudonym.key"))
    monkeypatch.setattr("sys.argv", ["manage.py", "serve", "--found"])
    assert main() == 2 and not store.exists()
    assert "never lie in the program's own folder" in "".join(capsys.readouterr())
