"""What the ledger comes to: the loads that count, after corrections and withdrawals. A pure function of the lines."""

from ledger.lines import (
    CHANGE_NO_FIGURE,
    Founded,
    HandedIn,
    Line,
    Load,
    SentBack,
    Withdraw,
)


def standing_loads(lines: list[Line]) -> list[Line]:
    """The newest load of each slot that has not been withdrawn, in ledger order."""
    withdrawn = withdrawn_numbers(lines)
    newest: dict[str, Line] = {}
    for line in lines:
        if isinstance(line.what, Load) and line.number not in withdrawn:
            newest[line.what.slot] = line
    return sorted(newest.values(), key=lambda line: line.number)


def withdrawn_numbers(lines: list[Line]) -> set[int]:
    return {line.what.load for line in lines if isinstance(line.what, Withdraw)}


def founded(lines: list[Line]) -> Founded | None:
    return next((line.what for line in lines if isinstance(line.what, Founded)), None)


def waiting_to_be_published(lines: list[Line]) -> list[Line]:
    """What was handed in and neither published nor sent back, in ledger order."""
    settled = {line.what.handed_in for line in lines if isinstance(line.what, (Load, SentBack))}
    return [line for line in lines if isinstance(line.what, HandedIn) and line.number not in settled]


def last_of_figures(lines: list[Line]) -> int:
    """Number of the last line that figures depend on; 0 for none."""
    return max((line.number for line in lines if not isinstance(line.what, CHANGE_NO_FIGURE)), default=0)
