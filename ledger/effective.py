"""What the ledger comes to: the loads that count, after corrections and withdrawals. A pure function of the lines."""

from dataclasses import replace
from datetime import date

from ledger.lines import CHANGE_NO_FIGURE, Erased, Expired, Founded, HandedIn, Line, Load, SentBack, Withdraw


def effective_loads(lines: list[Line]) -> list[Line]:
    """The newest load of each slot and its other parts, of those neither withdrawn nor kept for their time, in ledger order."""
    withdrawn, counting = withdrawn_numbers(lines), {}
    loads = [line for line in kept_loads(lines) if line.number not in withdrawn]
    for line in sorted(loads, key=lambda line: (line.what.as_at or date.min, line.number)):
        others = counting.get(line.what.slot, [])
        counting[line.what.slot] = [each for each in others if are_parts(each.what, line.what)] + [line]
    return sorted(sum(counting.values(), []), key=lambda line: line.number)


def are_parts(one: Load, other: Load) -> bool:
    """Whether two loads of a slot stand beside each other; the later one to come says so."""
    return one.original_sha256 in other.beside or other.original_sha256 in one.beside


def kept_loads(lines: list[Line]) -> list[Line]:
    """Every load, withdrawn or not, whose rows are still there, each with the file that holds what was not erased."""
    expired = expired_numbers(lines)
    loads = {line.number: line for line in lines if isinstance(line.what, Load) and line.number not in expired}
    for line in lines:
        if isinstance(line.what, Erased) and (load := loads.get(line.what.load)):
            loads[load.number] = replace(load, what=replace(load.what, file=line.what.file, rows_kept=line.what.rows))
    return list(loads.values())


def files_named(lines: list[Line]) -> set[str]:
    """Every cleaned file that any line ever named, whether it is still there or not."""
    named = [
        line.what.load if isinstance(line.what, HandedIn) else line.what
        for line in lines
        if isinstance(line.what, (Load, Erased, HandedIn))
    ]
    return {what.file for what in named if what.file}


def files_needed(lines: list[Line]) -> set[str]:
    """The cleaned files of what is kept, and of what waits to be approved."""
    loads = [line.what for line in kept_loads(lines)] + [line.what.load for line in waiting_for_approval(lines)]
    return {load.file for load in loads if load.file}


def expired_numbers(lines: list[Line]) -> set[int]:
    return {line.what.load for line in lines if isinstance(line.what, Expired)}


def as_it_stood(lines: list[Line], up_to: int) -> list[Line]:
    """The lines up to a number, and every later one that removed rows for good: those do not come back."""
    return [line for line in lines if line.number <= up_to or isinstance(line.what, (Expired, Erased))]


def removals(lines: list[Line]) -> int:
    """Number of the last line that removed rows for good; 0 where none did."""
    return max((line.number for line in lines if isinstance(line.what, (Expired, Erased))), default=0)


def withdrawn_numbers(lines: list[Line]) -> set[int]:
    return {line.what.load for line in lines if isinstance(line.what, Withdraw)}


def founded(lines: list[Line]) -> Founded | None:
    return next((line.what for line in lines if isinstance(line.what, Founded)), None)


def waiting_for_approval(lines: list[Line]) -> list[Line]:
    """What was handed in and neither approved nor sent back, in ledger order."""
    settled = {line.what.handed_in for line in lines if isinstance(line.what, (Load, SentBack))}
    return [line for line in lines if isinstance(line.what, HandedIn) and line.number not in settled]


def last_of_figures(lines: list[Line]) -> int:
    """Number of the last line that figures depend on; 0 for none."""
    return max((line.number for line in lines if not isinstance(line.what, CHANGE_NO_FIGURE)), default=0)
