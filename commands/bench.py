"""Measure speed on this machine: reading, pages, a full rebuild, each beside something else (bench/README.md)."""

import argparse

from bench.city import report_city
from bench.reading import report_reading

ROWS, ROUNDS = 50_000, 5
FEW_ROWS, FEW_ROUNDS = 5_000, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rounds", type=int, help=f"how often each thing is measured ({ROUNDS}; with --quick {FEW_ROUNDS})")
    parser.add_argument("--quick", action="store_true", help=f"only the reading, of {FEW_ROWS:,} rows instead of {ROWS:,}")


def run(arguments: argparse.Namespace) -> None:
    rounds = max(arguments.rounds or (FEW_ROUNDS if arguments.quick else ROUNDS), 1)
    report_reading(FEW_ROWS if arguments.quick else ROWS, rounds, say)
    if not arguments.quick:
        report_city(rounds, say)


def say(line: str) -> None:
    print(line, flush=True)
