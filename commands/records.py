"""Print the cases behind an indicator: keyed codes only, and where each row stood in the partner's workbook."""

import argparse
import json

from audit.event import RECORDS_SEEN
from audit.who import at_the_shell
from commands.values import add_window, as_text, find, snapshot_wanted, window
from ledger.store import chosen_store
from metrics.values import records, snapshot_version
from metrics.viewer import ANALYST
from operations.log import log_of
from warehouse.snapshot import open_snapshot


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("indicator", metavar="ID")
    parser.add_argument("--by", metavar="COLUMN")
    parser.add_argument("--group", help="with --by: only this group")
    add_window(parser)
    parser.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> None:
    indicator = find(arguments.indicator)
    with open_snapshot(snapshot_wanted(arguments.as_at)) as connection:
        first, last = window(arguments)
        found = records(connection, indicator, ANALYST, (first, last), arguments.by, arguments.group)
        log_of(chosen_store()).write(
            RECORDS_SEEN,
            at_the_shell(),
            snapshot_version(connection),
            indicator=indicator.id,
            count=len(found),
            theme=indicator.theme.id,
            by=arguments.by,
            since=first,
            until=last,
        )
    if arguments.json:
        print(json.dumps(found.rows, default=str, indent=1))
    else:
        print(as_text(list(found.kinds), found.rows) if found.rows else "No case in this period.")
