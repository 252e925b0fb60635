"""Remove the backups in a folder whose day is over; the others, and whatever is no backup of this store, stay."""

import argparse
from datetime import date
from pathlib import Path

from operations import at_the_shell
from plural import counted


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder in which the backups lie")


def run(arguments: argparse.Namespace) -> None:
    at_the_shell.store()  # no store, no backups of it
    found = at_the_shell.store_gate().remove_old_backups(arguments.folder, date.today())
    print(f"Removed {counted(len(found.over), 'backup')} whose day was over. Kept: {len(found.kept)}.")
    for name, why in found.left.items():
        print(f"Left alone: {name} {why}.")
