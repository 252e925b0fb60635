"""Attack the newest release together with all that was released before: is any hidden count known too closely?"""

import argparse

from database.opening import in_memory
from ledger.ledger import Ledger
from ledger.store import chosen_store
from metrics.declaring.indicator import Indicator, indicators
from metrics.disclosure.linear_attack import Range
from metrics.disclosure.release_audit import audited
from metrics.disclosure.release_history import Told
from metrics.disclosure.rounding import is_exempt
from operations import snapshots
from periods import in_words
from reading.files import opened
from warehouse.release_history import lay_out

FAILED = 1


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--newest-only", action="store_true", help="leave out what was released before")


def run(arguments: argparse.Namespace) -> int:
    store = chosen_store()
    newest = snapshots.current_snapshot(Ledger(store))
    hidden = fallen = corrected = 0
    with opened(newest) as files, in_memory() as memory:
        lay_out(memory, store, newest.stem.removeprefix("snapshot-"))
        told = None if arguments.newest_only else Told(memory)
        for indicator in indicators().values():
            if is_exempt(indicator):
                continue
            found = audited(files.released(), indicator, told)
            hidden, fallen, corrected = hidden + found.hidden, fallen + len(found.close), corrected + found.corrected
            for each in found.close:
                print(line_of(indicator, each))
    print(
        f"{hidden:,} hidden counts were attacked; {fallen:,} are known too closely."
        + (f" {corrected:,} counts released before were left out, because they were corrected since." if corrected else "")
    )
    return FAILED if fallen else 0


def line_of(indicator: Indicator, found: Range) -> str:
    cell = found.cell
    where = f"{cell.cut}, {cell.group}" if cell.cut else "the whole"
    return (
        f"{indicator.title}: {cell.part} of {where}, {in_words(cell.start)} to {in_words(cell.stop)}, "
        f"is known to be one of {found.width + 1}."
    )
