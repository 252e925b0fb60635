"""Run every test; those that need a browser say so where none is installed."""

import argparse

import pytest

from ledger.store import ROOT


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pytest", nargs="*", help="anything pytest takes; put options after --")


def run(arguments: argparse.Namespace) -> int:
    return int(pytest.main(["--rootdir", str(ROOT), *(arguments.pytest or [str(ROOT / "tests")])]))
