"""Build the snapshot anew from the ledger and the cleaned files; figures come out equal."""

import argparse
import time

from ledger.ledger import Ledger
from ledger.store import chosen_store
from operations import snapshots


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(arguments: argparse.Namespace) -> None:
    started = time.perf_counter()
    path = snapshots.rebuild(Ledger(chosen_store()))
    print(f"Rebuilt {path.name} in {time.perf_counter() - started:.1f} seconds.")
