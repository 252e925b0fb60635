"""What the ledger comes to: the loads that count, after corrections and withdrawals. A pure function of the lines."""

from ledger.lines import Founded, Line, Load, Withdraw


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
