"""Attack the newest release together with all that was released before: is any hidden count known too closely?

Figures that count the same cases, or some of each other's, are attacked as one.
"""

import argparse

from database.opening import in_memory
from ledger.ledger import Ledger
from ledger.store import chosen_store
from metrics.declaring.indicator import indicators
from metrics.disclosure.families import families
from metrics.disclosure.linear_attack import Range
from metrics.disclosure.release_audit import audited
from metrics.disclosure.release_history import ReleaseHistory
from operations import at_the_shell, snapshots
from operations.figure_gate import ExactRead
from periods import in_words
from warehouse.release_history import lay_out

FAILED = 1


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--newest-only", action="store_true", help="leave out what was released before")


def run(arguments: argparse.Namespace) -> int:
    store = chosen_store()
    newest = snapshots.current_snapshot(Ledger(store))
    hidden = fallen = corrected = 0
    with at_the_shell.figure_gate().exact(newest, ExactRead("attack")) as reader, in_memory() as memory:
        lay_out(memory, store, newest.stem.removeprefix("snapshot-"))
        history = None if arguments.newest_only else ReleaseHistory(memory)
        for family in families(indicators()):
            found = audited(reader.files.released(), [indicators()[each.id] for each in family], history)
            hidden, fallen, corrected = hidden + found.hidden, fallen + len(found.close), corrected + found.corrected
            for each in found.close:
                print(line_of(each))
    print(
        f"{hidden:,} hidden counts were attacked; {fallen:,} are known too closely."
        + (f" {corrected:,} counts released before were left out, because they were corrected since." if corrected else "")
    )
    return FAILED if fallen else 0


def line_of(found: Range) -> str:
    cell = found.cell
    where = f"{cell.cut}, {cell.group}" if cell.cut else "the whole"
    return (
        f"{indicators()[cell.figure].title}: {cell.part} of {where}, {in_words(cell.start)} to {in_words(cell.stop)}, "
        f"is known to be one of {found.width + 1}."
    )
