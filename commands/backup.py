"""Copy the ledger and the cleaned files it names into a new folder; never a key."""

import argparse
from pathlib import Path

from operations import at_the_shell, backups
from plural import counted


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("to", type=Path, metavar="TO", help="a folder that is not there yet, on another disk")
    parser.add_argument("--days-kept", type=int, default=backups.DAYS_KEPT, help="after so many days it is to be deleted")


def run(arguments: argparse.Namespace) -> None:
    manifest = at_the_shell.store_gate().back_up(arguments.to, arguments.days_kept)
    print(
        f"Copied {counted(len(manifest.files), 'file')}, the ledger up to line {manifest.head}. No key is among them: keep those "
        f"elsewhere, for without them nothing can be restored. Delete this backup after {manifest.delete_after}, "
        "and at once when a child is erased."
    )
