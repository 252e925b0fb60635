"""What a stopped process left in a store: cleaned files that no line names, half-written files, trial folders."""

import shutil
import time
from contextlib import suppress
from pathlib import Path

from ledger.ledger import Ledger
from ledger.lines import Load

SECONDS_LEFT_ALONE = 24 * 3600  # somebody may still be at work with them


def sweep(ledger: Ledger) -> None:
    """Remove what has lain about for a day."""
    store = ledger.store
    named = {store.cleaned_file(line.what.file) for line in ledger.lines() if isinstance(line.what, Load) and line.what.file}
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
