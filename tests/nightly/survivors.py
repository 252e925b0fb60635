"""Mutants that no test can notice, each with the reason. Whatever else survives a night fails it."""

from typing import NamedTuple


class Survivor(NamedTuple):
    """file: where it stands. before, after: the line as it is and as it would be. why: no test can notice, or none need."""

    file: str
    before: str
    after: str
    why: str


RETURNS = "steps += [(RETURN, 0, 0, ALLOW), (RETURN, 0, 0, NOT_PERMITTED)]"
NO_JUMP = "a step that returns jumps nowhere: the kernel does not read these two numbers"

FAR = "refuse_far(max((int(row[:{}]) for _, row in far if row), default=0), any(columns for columns, _ in far))"

SURVIVORS: tuple[Survivor, ...] = (
    *(
        Survivor("loaders/confined.py", RETURNS, f"steps += [(RETURN, {allow}, ALLOW), (RETURN, {deny}, NOT_PERMITTED)]", NO_JUMP)
        for allow, deny in (("1, 0", "0, 0"), ("0, 1", "0, 0"), ("0, 0", "1, 0"), ("0, 0", "0, 1"))
    ),
    Survivor(
        "loaders/cells.py",
        "if text[-1:].isdigit(): # as identifiers, days and numbers do, and no word below",
        "if text[- 2:].isdigit(): # as identifiers, days and numbers do, and no word below",
        "it only saves time: what ends in a digit is none of the words below either",
    ),
    *(
        Survivor(
            "loaders/containers/xlsx.py",
            FAR.format(9),
            FAR.format(f" {digits}"),
            "a row of so many digits is refused all the same",
        )
        for digits in (8, 10)
    ),
    Survivor(
        "loaders/doubtful_headings.py",
        "return len(rival.explained) >= len(layout.explained) - 1 and not rival.explained < layout.explained",
        "return len(rival.explained) >= len(layout.explained) - 1 and not rival.explained <= layout.explained",
        "where they are equal it was decided above",
    ),
)
