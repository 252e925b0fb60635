"""Run the long versions of all tests, then remove each control and make each small change in turn and expect a test to fail."""

import argparse
import os
import subprocess
import sys

from ledger.store import ROOT
from loaders.outcome import Refused

SECONDS_OF_A_NIGHT = 6 * 3600


CONTROLS = "only remove controls: all of them, or those with these words in their name or file"
MUTANTS = "only change the code that figures and rights rest on: all of it, or what begins with this (metrics/disclosure)"
SAMPLE = "with --mutants: so many changes only, drawn by lot, the same each time: one of each file, then another of each"
CHANGED = "only change the lines that the last commit changed, for so many seconds, and say what no test noticed"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--controls", nargs="?", const="", metavar="WORDS", help=CONTROLS)
    parser.add_argument("--mutants", nargs="?", const="", metavar="FILE", help=MUTANTS)
    parser.add_argument("--sample", type=int, metavar="NUMBER", help=SAMPLE)
    parser.add_argument("--changed", type=int, metavar="SECONDS", help=CHANGED)


def run(arguments: argparse.Namespace) -> int:
    if arguments.changed is not None:
        return try_changed(arguments.changed)
    if arguments.controls is not None:
        return remove_controls(arguments.controls)
    if arguments.mutants is not None:
        return try_mutants(arguments.mutants, arguments.sample)
    command = [sys.executable, "-m", "commands", "test"]
    long_tests = subprocess.run(command, cwd=ROOT, env=os.environ | {"SAFEGUARDING_NIGHTLY": "1"}).returncode
    return max(long_tests, remove_controls(""), try_mutants(""))


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


def try_mutants(beginning: str, at_most: int | None = None) -> int:
    """1 where a change survives that has no reason in tests/nightly/survivors.py. Raises Refused."""
    from tests.nightly.mutants import mutated_files
    from tests.nightly.trying_mutants import SURVIVED, bench, mutants_in, summary, try_all

    chosen = [file for file in mutated_files() if file.startswith(beginning)]
    if not chosen:
        raise Refused(f"No code that is changed at night begins with “{beginning}”.")
    mutants = mutants_in(dict.fromkeys(chosen))[:at_most]
    with bench(SECONDS_OF_A_NIGHT) as ready:
        if failing := ready.failing({each.file for each in mutants}):
            raise Refused(f"Nothing was changed, and yet {failing[0]} fails.")
        tried = try_all(ready, mutants, lambda each: print(each, flush=True))
    print(f"\n{summary(tried)}")
    return int(any(each.state == SURVIVED for each in tried))


def try_changed(seconds: int) -> int:
    """What survives is said and fails nothing: in so short a time many changes are not tried; a night tries them all."""
    from tests.nightly.trying_mutants import SURVIVED, bench, changed_lines, mutants_in, summary, try_all

    try:
        lines = changed_lines()
    except ValueError as missing:
        print(f"No mutants: {missing}")
        return 0
    with bench(seconds) as ready:
        tried = try_all(ready, mutants_in(lines), lambda each: print(each, flush=True) if each.state == SURVIVED else None)
    print(f"Mutants of what the last commit changed, within {seconds} seconds. {summary(tried)}", flush=True)
    return 0
