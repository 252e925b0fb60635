"""Take a load back: figures return to what they were without it."""

import argparse

from ledger.reason import Why
from operations import at_the_shell, snapshots
from plural import counted

REASONS = {why.code: why for why in Why}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("load", type=int, help="number of the load, as `manage.py loads` prints it")
    parser.add_argument("--reason", required=True, choices=list(REASONS), help="why; it is kept in the ledger")
    parser.add_argument(
        "--reference", default="", metavar="PAPER", help="the number of a paper that says more, such as IG-2026/014"
    )


def run(arguments: argparse.Namespace) -> None:
    ledger = at_the_shell.ledger()
    line = at_the_shell.file_gate(ledger).take_back(arguments.load, REASONS[arguments.reason], arguments.reference)
    snapshots.current_snapshot(ledger)
    print(f"Withdrew load {line.number} ({line.what.source}, {counted(line.what.rows_kept, 'row')}).")
