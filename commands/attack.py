"""Attack the newest release together with all that was released before: is any hidden count known too closely?

Figures that count the same cases, or some of each other's, are attacked as one. Of every hidden count two worlds of whole
numbers are looked for that agree with all that was ever released. A checker that knows no solver confirms them, and a certificate
is kept, which every released file names.
"""

import argparse
from datetime import date

from ledger.ledger import Ledger
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from metrics.disclosure.counts import Cell, Known
from metrics.disclosure.linear_attack import Attack, Range
from operations import at_the_shell, snapshots
from operations.certifying import Certifying, told_before
from operations.figure_gate import ExactRead
from periods import in_words

FAILED = 1


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--newest-only", action="store_true", help="leave out what was released before; no certificate is kept")


def run(arguments: argparse.Namespace) -> int:
    store, gate = at_the_shell.store(), at_the_shell.figure_gate()
    newest = snapshots.current_snapshot(Ledger(store))
    examined = Certifying(None if arguments.newest_only else told_before(store, newest))
    with gate.exact(newest, ExactRead("attack")) as reader:
        for told, close in examined.all_of(reader.files.released()):
            for line in lines_of(told, close):
                print(line)
        certificate = examined.certificate(reader.about().version, date.today())
    if not arguments.newest_only:
        gate.certify(newest, certificate)
    print(f"{certificate.hidden:,} hidden counts were attacked; {certificate.known:,} are known too closely.")
    if examined.corrected:
        print(f"{examined.corrected:,} counts released before were left out, because they were corrected since.")
    print(certificate)
    return FAILED if certificate.known else 0


def lines_of(told: Known, close: list[Cell]) -> list[str]:
    """How closely each is known; what cannot be true all at once is no attack, and is said."""
    attack = Attack(told)
    if not attack.possible():
        return [f"{title_of(close[0])}: what was released of it cannot all be true, so nothing could be shown."] if close else []
    return [line_of(found) for found in attack.ranges(close)]


def line_of(found: Range) -> str:
    cell = found.cell
    where = f"{cell.cut}, {cell.group}" if cell.cut else "the whole"
    return (
        f"{title_of(cell)}: {cell.part} of {where}, {in_words(cell.start)} to {in_words(cell.stop)}, "
        f"is known to be one of {found.width + 1}."
    )


def title_of(cell: Cell) -> str:
    return (indicators() | clocks())[cell.figure].title
