"""Print the values of an indicator: the same Table that the pages show."""

import argparse
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from loaders.outcome import Refused
from metrics.declaring.indicator import Indicator, indicators
from metrics.working_out.coverage import EVER
from operations import at_the_shell, snapshots
from operations.figure_gate import ExactRead
from periods import GRAINS
from wording.rows import printed_rows

COLUMNS = ("period", "breakdown", "numerator", "denominator", "value", "status", "unit", "snapshot", "note")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("indicator", metavar="ID")
    parser.add_argument("--grain", choices=tuple(GRAINS))
    parser.add_argument("--by", metavar="COLUMN")
    add_window(parser)
    parser.add_argument("--json", action="store_true")


def add_window(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="first", type=date.fromisoformat, metavar="DATE")
    parser.add_argument("--to", dest="last", type=date.fromisoformat, metavar="DATE")
    parser.add_argument("--as-at", type=date.fromisoformat, metavar="DATE", help="as it stood at the end of that day")


def run(arguments: argparse.Namespace) -> None:
    indicator = find(arguments.indicator)
    read = ExactRead("values", indicator, window(arguments), arguments.by)
    with at_the_shell.figure_gate().exact(snapshot_wanted(arguments.as_at), read) as reader:
        rows = printed_rows(reader.values(indicator, arguments.grain, arguments.by, window(arguments)))
    print(json.dumps(rows, indent=1) if arguments.json else as_text(COLUMNS, rows))


def find(name: str) -> Indicator:
    if name not in indicators():
        raise Refused(f"There is no indicator called {name}. There are: {', '.join(indicators())}.")
    return indicators()[name]


def snapshot_wanted(day: date | None) -> Path:
    ledger = at_the_shell.ledger()
    return snapshots.current_snapshot(ledger) if day is None else snapshots.as_at(ledger, day)


def window(arguments: argparse.Namespace) -> tuple[date, date]:
    return arguments.first or EVER[0], arguments.last or EVER[1]


def as_text(columns: Sequence[str], rows: list[dict]) -> str:
    """A line of headings, then one for each row, in columns as wide as they need to be."""
    cells = [columns] + [[in_words(row[name]) for name in columns] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in cells)


def in_words(value: object) -> str:
    return "" if value is None else f"{value:,}" if isinstance(value, int) else str(value)
