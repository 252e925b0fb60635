"""Attack the newest release and the earlier ones still here, together: is any hidden count known too closely?"""

import argparse
from contextlib import ExitStack
from pathlib import Path

import road
from ledger.ledger import Ledger
from ledger.store import chosen_store
from metrics.indicator import indicators
from metrics.release import is_exempt
from metrics.release_audit import audited
from warehouse.snapshot import open_snapshot

FAILED = 1


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--newest-only", action="store_true", help="leave the earlier releases out")


def run(arguments: argparse.Namespace) -> int:
    newest = road.released(road.publish(Ledger(chosen_store())))
    paths = [newest] if arguments.newest_only else [newest, *earlier_than(newest)]
    hidden = fallen = left_out = 0
    with ExitStack() as opened:
        releases = [opened.enter_context(open_snapshot(path)) for path in paths]
        for indicator in indicators().values():
            if is_exempt(indicator):
                continue
            found = audited(releases, indicator)
            hidden, fallen, left_out = hidden + found.hidden, fallen + len(found.close), left_out + found.left_out
            for each in found.close:
                print(f"{indicator.title}: {each.cell.part} of {each.cell.cut or 'the whole'}, {each.cell.group}, {each.cell.grain} from "
                      f"{each.cell.start:%d %B %Y} is known to lie within {each.width + 1} numbers.")
    print(f"{hidden:,} hidden counts of {len(releases)} releases were attacked together; {fallen:,} are known too closely."
          + (f" {left_out:,} times an indicator of an earlier release was left out, because it was corrected since." if left_out else ""))
    return FAILED if fallen else 0


def earlier_than(newest: Path) -> list[Path]:
    """The other released files of this version of the rules, the newest first."""
    rules = newest.stem.rsplit("-", 1)[1]
    return sorted((path for path in newest.parent.glob(f"released-*-{rules}.duckdb") if path != newest), reverse=True)
