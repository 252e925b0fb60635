"""Remove every row of one child for good, named by a code or by an identifier that is asked for and never shown."""

import argparse
import getpass
import re

from commands.retention import AFTERWARDS
from loaders.outcome import Refused
from loaders.pseudonym import CODE_LENGTH
from operations import at_the_shell, snapshots, uploads
from plural import counted


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--child", metavar="CODE", help="the code that records show; otherwise an identifier is asked for")


def run(arguments: argparse.Namespace) -> None:
    gate = at_the_shell.store_gate()
    code = arguments.child or uploads.seal_of(gate.ledger).child(
        getpass.getpass("NHS number, UPN or council person id (not shown): ")
    )
    if not re.fullmatch(f"[0-9a-f]{{{CODE_LENGTH}}}", code):
        raise Refused(
            f"A child's code has {CODE_LENGTH} letters and digits. To use an identifier, leave --child out: it is asked for."
        )
    removed = gate.erase(code)
    snapshots.current_snapshot(gate.ledger)
    print(
        f"Removed {counted(sum(removed.values()), 'row')} from {counted(len(removed), 'load')}, and worked out the figures anew. "
        f"{AFTERWARDS}"
    )
