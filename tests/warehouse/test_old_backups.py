"""A backup goes after its day, and nothing else does."""

import json
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from audit.key import CannotBeLogged
from audit.recent import recent
from ledger.ledger import Ledger
from loaders.outcome import Refused
from loaders.pseudonym import make_key
from operations import backups, old_backups, uploads
from operations.log import log_of
from operations.manifest import MANIFEST
from tests.conftest import environment_of
from tests.warehouse.figures import few_figures

TODAY = date.today()


@pytest.fixture(scope="module")
def disk(tmp_path_factory) -> tuple[Path, Ledger]:
    """A folder with a backup whose day is over in a month, and much else."""
    folder = tmp_path_factory.mktemp("disk")
    ledger = uploads.found(backups.Store(folder / "store", folder / "key" / "pseudonym.key"))
    with few_figures():
        backups.back_up(ledger, folder / "disk" / "mine", days_kept=30)
    return folder / "disk", ledger


@pytest.fixture
def folder(disk, tmp_path) -> Path:
    copy = Path(shutil.copytree(disk[0], tmp_path / "disk"))
    shutil.copytree(copy / "mine", copy / "broken.partial")
    manifest = json.loads((copy / "mine" / MANIFEST).read_text())
    for name, other in (("of another version", {"seal": ""}), ("changed", {"delete_after": "2020-01-01"})):
        shutil.copytree(copy / "mine", copy / name)
        (copy / name / MANIFEST).write_text(json.dumps(manifest | other))
    (copy / "family photos").mkdir()
    (copy / "a file").write_text("stays")
    return copy


@pytest.mark.parametrize(("days", "goes"), [(0, False), (30, False), (31, True)])
def test_it_goes_on_the_day_after_the_one_it_names_and_not_before(disk, folder, days, goes):
    there, told = {path.name for path in folder.iterdir()}, []
    found = old_backups.remove_old(folder, disk[1].store, TODAY + timedelta(days=days), told.append)
    assert ([path.name for path in found.over], [path.name for path in found.kept]) == (["mine"] * goes, ["mine"] * (not goes))
    assert told == [1] * goes
    assert {path.name for path in folder.iterdir()} == there - ({"mine"} if goes else set())


def test_whatever_is_no_backup_of_this_store_is_left_alone_and_named(disk, folder):
    found = old_backups.looked_at(folder, disk[1].store, TODAY)
    assert {name: why.split(":")[0] for name, why in found.left.items()} == {
        "broken.partial": "is what a backup that was broken off left",
        "of another version": "has no seal, for an earlier version made it",
        "changed": "is no backup of this store, or its list of files was changed",
        "family photos": "is no backup whose list of files can be read",
    }
    make_key(folder / "another.key")
    of_another = replace(disk[1].store, key_file=folder / "another.key")
    assert old_backups.looked_at(folder, of_another, TODAY + timedelta(days=99)).over == []


def test_where_it_cannot_be_logged_nothing_goes(disk, folder):
    def full(number: int):
        raise CannotBeLogged("full")

    with pytest.raises(CannotBeLogged):
        old_backups.remove_old(folder, disk[1].store, TODAY + timedelta(days=99), full)
    assert (folder / "mine" / MANIFEST).exists()


def test_the_command_says_what_went_and_what_stays_and_it_is_in_the_log(disk, folder, manage_in):
    store = disk[1].store
    with few_figures():
        backups.back_up(disk[1], folder / "of long ago", days_kept=-1)
    done = manage_in(environment_of(store), "prune", folder)
    assert done.returncode == 0 and "Removed 1 backup whose day was over. Kept: 1." in done.stdout
    assert "Left alone: family photos is no backup" in done.stdout and not (folder / "of long ago").exists()
    log = log_of(store)
    assert next(iter(recent(log.folder, log.key())))["event"] == "backups-removed"
    with pytest.raises(Refused, match="There is no folder"):
        old_backups.looked_at(folder / "nowhere", store, TODAY)
