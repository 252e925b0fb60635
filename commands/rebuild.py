"""Build the snapshot anew from the ledger and the cleaned files; figures come out equal."""

import argparse
import time

from operations import at_the_shell


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(arguments: argparse.Namespace) -> None:
    started = time.perf_counter()
    path = at_the_shell.store_gate().rebuild()
    print(f"Rebuilt {path.name} in {time.perf_counter() - started:.1f} seconds.")
