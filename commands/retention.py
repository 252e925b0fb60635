"""Say which loads have been kept for their time; with --carry-out, remove their rows for good."""

import argparse

from loaders.source import sources
from operations import at_the_shell, retention, snapshots
from plural import counted

AFTERWARDS = (
    "Backups made before still hold them: make a new backup and delete the older ones. Restart the dashboard where it "
    "is open: until then it may hold old figures in memory."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--carry-out", action="store_true", help="remove them; this cannot be undone")


def run(arguments: argparse.Namespace) -> None:
    gate = at_the_shell.store_gate()
    loads = gate.carry_out_retention() if arguments.carry_out else retention.expired_today(gate.ledger)
    for line in loads:
        title = sources()[line.what.source].title
        print(f"  load {line.number}: {title}, to {retention.last_day(line)}, {counted(line.what.rows_kept, 'row')}")
    if not loads:
        print("No load has been kept for longer than its time.")
    elif arguments.carry_out:
        snapshots.current_snapshot(gate.ledger)
        print(
            f"Removed the rows of {counted(len(loads), 'load')} and every snapshot that held them, and worked out the figures "
            f"anew. {AFTERWARDS}"
        )
    else:
        print(f"The time of {counted(len(loads), 'load')} is over. To remove their rows for good: retention --carry-out.")
