"""Print the cases behind an indicator: keyed codes only, and where each row stood in the partner's workbook."""

import argparse
import json

from commands.values import add_window, as_text, find, snapshot_wanted, window
from operations import at_the_shell


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("indicator", metavar="ID")
    parser.add_argument("--by", metavar="COLUMN")
    parser.add_argument("--group", help="with --by: only this group")
    add_window(parser)
    parser.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> None:
    of, path = find(arguments.indicator), snapshot_wanted(arguments.as_at)
    found = at_the_shell.figure_gate().records(path, of, window(arguments), arguments.by, arguments.group)
    if arguments.json:
        print(json.dumps(found.rows, default=str, indent=1))
    else:
        print(as_text(list(found.kinds), found.rows) if found.rows else "No case in this period.")
