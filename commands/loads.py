"""List every load there ever was, and what became of it."""

import argparse

from ledger.ledger import Ledger
from ledger.store import chosen_store
from operations import at_the_shell, snapshots


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--source", help="only loads of this extract")


def run(arguments: argparse.Namespace) -> None:
    path = snapshots.current_snapshot(Ledger(chosen_store()))
    with at_the_shell.figure_gate().exact("loads", path) as connection:
        rows = connection.execute(
            "SELECT load, loaded_at, who, source, sender, covers_from, covers_to, version, rows_kept, issues, state "
            "FROM uploads WHERE ? IS NULL OR source = ? ORDER BY load",
            [arguments.source, arguments.source],
        ).fetchall()
    print("load  when              source                period                   version  rows  issues  state      who")
    for load, at, who, source, _, start, stop, version, kept, issues, state in rows:
        period = f"{start} to {stop}" if start else "a list"
        print(
            f"{load:>4}  {at:%Y-%m-%d %H:%M}  {source:<20}  {period:<24} {version:>6} {kept:>7,} {issues:>6,}  {state:<9}  {who}"
        )
