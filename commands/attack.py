"""Attack the newest release together with all that was released before: is any hidden count known too closely?"""

import argparse

import road
from database import in_memory
from ledger.ledger import Ledger
from ledger.store import chosen_store
from metrics.attack import Range
from metrics.indicator import Indicator, indicators
from metrics.release import is_exempt
from metrics.release_audit import audited
from metrics.told import Told
from warehouse.snapshot import open_snapshot
from warehouse.told import lay_out

FAILED = 1


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--newest-only", action="store_true", help="leave out what was released before")


def run(arguments: argparse.Namespace) -> int:
    store = chosen_store()
    newest = road.publish(Ledger(store))
    hidden = fallen = corrected = 0
    with open_snapshot(road.released(newest)) as release, in_memory() as memory:
        lay_out(memory, store, newest.stem.removeprefix("snapshot-"))
        told = None if arguments.newest_only else Told(memory)
        for indicator in indicators().values():
            if is_exempt(indicator):
                continue
            found = audited(release, indicator, told)
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
        f"{indicator.title}: {cell.part} of {where}, {cell.start:%d %B %Y} to {cell.stop:%d %B %Y}, "
        f"is known to be one of {found.width + 1}."
    )
