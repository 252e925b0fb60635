"""Write the extracts that the partners of the made-up city would send, into data/sample."""

import argparse
from pathlib import Path

import sample
from ledger.store import ROOT


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, default=ROOT / "data" / "sample", help="the folder to write to")
    parser.add_argument("--scale", type=int, default=1, help="how many cities' worth")


def run(arguments: argparse.Namespace) -> None:
    files = sample.write(arguments.to, arguments.scale)
    print(f"Wrote {len(files)} sample extracts to {arguments.to}.")
