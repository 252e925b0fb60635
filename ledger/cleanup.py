"""What nobody needs any more: files no line names, files sent back or gone for good, half-written ones, trial folders."""

import shutil
import time
from contextlib import suppress
from pathlib import Path

from ledger.effective import files_named, files_needed
from ledger.ledger import Ledger
from ledger.lines import Line
from ledger.store import Store

SECONDS_LEFT_ALONE = 24 * 3600  # somebody may still be at work with them


def sweep(ledger: Ledger) -> None:
    """Remove what has lain about for a day."""
    store = ledger.store
    needed = {store.cleaned_file(name) for name in files_needed(ledger.lines())}
    found = [*(store.folder / "cleaned").iterdir(), *store.snapshots.glob("building-*"), *store.folder.glob("trial-*")]
    for path in found:
        with suppress(FileNotFoundError):  # another process was quicker
            if path not in needed and time.time() - path.stat().st_mtime > SECONDS_LEFT_ALONE:
                remove(path)


def finish_removals(store: Store, lines: list[Line]) -> None:
    """Remove what the ledger says has expired, was erased or was sent back; nothing to do where that was finished before.

    Whatever was built goes first, for it may hold those rows and can be built again; the cleaned files go last, so that
    their presence says that the work is not done. No later load is given the name of an earlier one's file.
    """
    gone = files_named(lines) - files_needed(lines)
    present = [path for name in gone if (path := store.cleaned_file(name)).exists()]
    for path in [*store.snapshots.iterdir(), *store.folder.glob("trial-*"), *present] if present else ():
        with suppress(FileNotFoundError):  # another process was quicker
            remove(path)


def remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink()
