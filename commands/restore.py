"""Put a backup into an empty store, with the keys in their places; or try it out and change nothing (--drill)."""

import argparse
import time
from datetime import date
from pathlib import Path

from loaders.outcome import Refused
from operations import at_the_shell, backups
from plural import counted


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", type=Path, metavar="FROM", help="the folder that `backup` wrote")
    parser.add_argument("--drill", action="store_true", help="restore into a folder that is thrown away, and say how it went")


def run(arguments: argparse.Namespace) -> None:
    started, gate = time.perf_counter(), at_the_shell.store_gate()
    restored = gate.try_out(arguments.backup) if arguments.drill else gate.restore(arguments.backup)
    say(restored, time.perf_counter() - started)
    if arguments.drill:
        print("That was a drill: nothing was changed.")


def say(restored: backups.Restored, seconds: float) -> None:
    """Raises Refused where the figures are not those of then: the last thing that is said."""
    manifest = restored.manifest
    print(f"Restored {counted(len(manifest.files), 'file')} and worked out every figure in {seconds:.1f} seconds.")
    if restored.equal is False:
        raise Refused(
            "The figures are NOT equal to those when the backup was made. Use another backup, and tell whoever keeps "
            "this program."
        )
    print(
        "The figures are equal to those when the backup was made."
        if restored.equal
        else "The program has changed since the backup was made, so its figures cannot be compared with those of then."
    )
    if not manifest.seal:
        print("An earlier version made this backup: its list of files has no seal, so whether somebody changed it is not known.")
    for settings in restored.settings:
        print(f"Put back {settings}, which holds no secret: where it says replace-with, write them in from the sealed copy.")
    if restored.expired:
        print(f"Removed the rows of {counted(len(restored.expired), 'load')} whose time is over.")
    print(f"A child that was erased after {manifest.made_at.replace('T', ' ')} is in this backup: erase that child again.")
    if manifest.delete_after < date.today().isoformat():
        print(f"This backup was to be deleted after {manifest.delete_after}: delete it now.")
