"""List every load there ever was, and what became of it."""

import argparse

from commands.values import snapshot_wanted
from operations import at_the_shell
from operations.figure_gate import ExactRead


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--source", help="only loads of this extract")


def run(arguments: argparse.Namespace) -> None:
    with at_the_shell.figure_gate().exact(snapshot_wanted(None), ExactRead("loads")) as reader:
        loads = [each for each in reversed(reader.uploads()) if arguments.source in (None, each.source)]
    print("load  when              source                period                   version  rows  issues  state      who")
    for each in loads:
        period = f"{each.covers_from} to {each.covers_to}" if each.covers_from else "a list"
        print(
            f"{each.load:>4}  {each.loaded_at:%Y-%m-%d %H:%M}  {each.source:<20}  {period:<24} {each.version:>6} "
            f"{each.rows_kept:>7,} {each.issues:>6,}  {each.state:<9}  {each.who}"
        )
