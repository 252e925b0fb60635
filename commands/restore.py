"""Put a backup into an empty store, with the keys in their places; or try it out and change nothing (--drill)."""

import argparse
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ledger.store import Store, chosen_store
from loaders.outcome import Refused
from operations import backups


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", type=Path, metavar="FROM", help="the folder that `backup` wrote")
    parser.add_argument("--drill", action="store_true", help="restore into a folder that is thrown away, and say how it went")


def run(arguments: argparse.Namespace) -> None:
    store = chosen_store()
    if not arguments.drill:
        return put_back(arguments.backup, store)
    with TemporaryDirectory(prefix="trial-", dir=store.folder if store.folder.exists() else None) as folder:  # swept if killed
        put_back(arguments.backup, replace(store, folder=Path(folder) / "store"))
    print("That was a drill: nothing was changed.")


def put_back(backup: Path, store: Store) -> None:
    started = time.perf_counter()
    manifest, equal, expired = backups.restore(backup, store)
    print(f"Restored {len(manifest.files)} files and worked out every figure in {time.perf_counter() - started:.1f} seconds.")
    if equal is False:
        raise Refused(
            "The figures are NOT equal to those when the backup was made. Use another backup, and tell whoever keeps "
            "this program."
        )
    print(
        "The figures are equal to those when the backup was made."
        if equal
        else "The program has changed since the backup was made, so its figures cannot be compared with those of then."
    )
    if expired:
        print(f"Removed the rows of {expired} loads whose time is over.")
    print(f"A child that was erased after {manifest.made_at.replace('T', ' ')} is in this backup: erase that child again.")
    if manifest.delete_after < date.today().isoformat():
        print(f"This backup was to be deleted after {manifest.delete_after}: delete it now.")
