"""Build the snapshot anew from the ledger and the cleaned files; figures come out equal."""

import argparse
import time

from operations import at_the_shell
from operations.changed import changed_since
from warehouse.snapshot import newest_ready

NAMED = 12


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(arguments: argparse.Namespace) -> None:
    started, gate = time.perf_counter(), at_the_shell.store_gate()
    before = newest_ready(gate.store)
    changed = changed_since(before, gate.store) if before else []
    path = gate.rebuild()
    print(f"Rebuilt {path.name} in {time.perf_counter() - started:.1f} seconds.")
    if changed:
        others = f" and {len(changed) - NAMED} more" if len(changed) > NAMED else ""
        print(f"Since the snapshot before it these have changed: {', '.join(changed[:NAMED])}{others}.")
