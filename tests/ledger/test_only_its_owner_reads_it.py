"""Whatever the program makes, only whoever runs it can read, however careless the machine it runs on."""

import os
import stat
import subprocess
from dataclasses import replace

import pytest

from ledger.store import ROOT
from operations import backups, uploads
from tests.conftest import command_line, environment_of, take_in
from tests.loaders.test_mess_files import months

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows knows no modes of files")


def at_a_careless_machine(store, *words: object) -> None:
    done = subprocess.run(
        command_line(*words), cwd=ROOT, env=environment_of(store), capture_output=True, text=True, preexec_fn=lambda: os.umask(0)
    )
    assert done.returncode == 0, done.stderr


def open_to_others(folder) -> list[str]:
    return [str(path) for path in sorted(folder.rglob("*")) if stat.S_IMODE(path.stat().st_mode) & 0o077]


def test_stores_keys_exports_packs_templates_and_backups_are_their_owners_alone(store, tmp_path):
    outside, away = tmp_path / "outside", tmp_path / "away"
    outside.mkdir()
    (outside / "march.xlsx").write_bytes(months(3))
    here = replace(store, folder=away / "store", key_file=away / "keys" / "pseudonym.key")
    away.mkdir(mode=0o700)
    at_a_careless_machine(here, "serve", "--found")
    at_a_careless_machine(here, "load", outside / "march.xlsx")
    at_a_careless_machine(here, "export", "--indicator", "missing_from_care", "--to", away / "figures.xlsx")
    at_a_careless_machine(here, "pack", "--meeting", "2025-04-22", "--to", away / "pack.pdf")
    at_a_careless_machine(here, "template", "contacts", "--to", away / "blank.xlsx")
    at_a_careless_machine(here, "backup", away / "backup")
    at_a_careless_machine(replace(here, folder=away / "again"), "restore", away / "backup")
    assert len(list(away.rglob("*"))) > 25 and open_to_others(away) == []


def test_a_backup_of_a_careless_store_is_careful(store, parser, tmp_path):
    """A store of an earlier version may have folders that others can enter; their copies have not."""
    ledger = uploads.found(store)
    take_in(ledger, parser, months(3))
    before = os.umask(0o077)
    try:
        backups.back_up(ledger, tmp_path / "first")
        store.release_history.chmod(0o755)
        backups.back_up(ledger, tmp_path / "second")
    finally:
        os.umask(before)
    assert open_to_others(store.folder) and open_to_others(tmp_path / "second") == []
