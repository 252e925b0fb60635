"""Take a load back: figures return to what they were without it."""

import argparse
import getpass

import road
from ledger.store import chosen_store


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("load", type=int, help="number of the load, as `manage.py loads` prints it")
    parser.add_argument("--reason", required=True, help="why; it is kept in the ledger")


def run(arguments: argparse.Namespace) -> None:
    ledger = road.found(chosen_store())
    line = road.withdraw(arguments.load, arguments.reason, ledger, getpass.getuser())
    road.publish(ledger)
    print(f"Withdrew load {line.number} ({line.what.source}, {line.what.rows_kept:,} rows).")
