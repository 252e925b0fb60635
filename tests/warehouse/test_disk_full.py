"""The disk is full, wherever in a load: it is refused in a sentence, or kept; never half, and the old figures stay."""

import os
import subprocess

import pytest

from ledger.ledger import Ledger
from ledger.store import ROOT
from operations import snapshots, uploads
from tests.conftest import command_line, environment_of, take_in
from tests.loaders.test_mess_files import months
from tests.warehouse.figures import count_of, figures_now, rows_of

resource = pytest.importorskip("resource", reason="Windows has no limit on the size of files")


ROOMS = {"nowhere": 0, "for the ledger": 20_000, "for a journal": 4_000, "for half a snapshot": 300_000}
TRIED = list(ROOMS) if os.environ.get("SAFEGUARDING_NIGHTLY") == "1" else list(ROOMS)[:2]


@pytest.mark.parametrize("room", [ROOMS[name] for name in TRIED], ids=TRIED)
def test_a_load_without_room_is_refused_or_kept_and_never_half(store, parser, tmp_path, room):
    ledger = uploads.found(store)
    take_in(ledger, parser, months(2))
    snapshots.current_snapshot(ledger)
    (tmp_path / "file.xlsx").write_bytes(months(0, 3))
    done = subprocess.run(
        command_line("load", tmp_path / "file.xlsx"),
        cwd=ROOT,
        env=environment_of(store) | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    said = done.stderr.strip().splitlines()
    assert done.returncode == 2 and len(said) == 1 and ("disk is full" in said[0] or "room on the disk" in said[0]), done.stderr
    assert not list(store.folder.rglob("*.partial")) and not list(store.snapshots.glob("building-*"))
    kept = "What was loaded is kept" in said[0] and ledger.head == 3
    assert ledger.head == (3 if kept else 2) and count_of(figures_now(Ledger(store))) == (3 if kept else 2)
    assert count_of(rows_of(sorted(store.snapshots.glob("snapshot-*"))[0])) == 2
