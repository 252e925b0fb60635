"""What nobody needs any more: cleaned files that no line names or that were sent back, half-written files, trial folders."""

import shutil
import time
from contextlib import suppress
from pathlib import Path

from ledger.ledger import Ledger
from ledger.lines import Load
from ledger.standing import waiting_to_be_published

SECONDS_LEFT_ALONE = 24 * 3600  # somebody may still be at work with them


def sweep(ledger: Ledger) -> None:
    """Remove what has lain about for a day."""
    store = ledger.store
    lines = ledger.lines()
    loads = [line.what for line in lines if isinstance(line.what, Load)] + [line.what.load for line in waiting_to_be_published(lines)]
    named = {store.cleaned_file(load.file) for load in loads if load.file}
    found = [*(store.folder / "cleaned").iterdir(), *store.snapshots.glob("building-*"), *store.folder.glob("trial-*")]
    for path in found:
        with suppress(FileNotFoundError):  # another process was quicker
            if path not in named and time.time() - path.stat().st_mtime > SECONDS_LEFT_ALONE:
                remove(path)


def remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink()
