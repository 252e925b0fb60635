"""Mutants that no test can notice, each with the reason. Whatever else survives a night fails it."""

from typing import NamedTuple


class Survivor(NamedTuple):
    """file: where it stands. before, after: the line as it is and as it would be. why: no test can notice, or none need."""

    file: str
    before: str
    after: str
    why: str


SURVIVORS: tuple[Survivor, ...] = ()
