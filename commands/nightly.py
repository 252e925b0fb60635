"""Run the long versions of all tests, then remove each control in turn and expect a test to fail."""

import argparse
import os
import subprocess
import sys

from ledger.store import ROOT
from loaders.outcome import Refused


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--controls",
        nargs="?",
        const="",
        metavar="WORDS",
        help="only remove controls: all of them, or those with these words in their name or file",
    )


def run(arguments: argparse.Namespace) -> int:
    long_tests = 0
    if arguments.controls is None:
        command = [sys.executable, "-m", "commands", "test"]
        long_tests = subprocess.run(command, cwd=ROOT, env=os.environ | {"SAFEGUARDING_NIGHTLY": "1"}).returncode
    return max(long_tests, remove_controls(arguments.controls or ""))


def remove_controls(words: str) -> int:
    """1 where a control can be removed without any test noticing. Raises Refused."""
    from tests.nightly.control import controls
    from tests.nightly.removing_controls import FOUND, remove_each, table

    chosen = [control for control in controls() if words.casefold() in f"{control.name} {control.file}".casefold()]
    if not chosen:
        raise Refused(f"No control has “{words}” in its name or file.")
    outcomes = remove_each(chosen, lambda line: print(line, flush=True))
    found = sum(each.state == FOUND for each in outcomes)
    print(f"\n{table(outcomes)}\n\nOf {len(outcomes)} controls removed, {found} made a test fail.")
    return 0 if found == len(outcomes) else 1
