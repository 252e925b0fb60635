"""Checks that hidden counts are hidden. It knows no solver: it adds up, compares and nothing else.

A world is one whole number for every count, the hidden ones too. It is a true witness if everything that was ever released
could have come from it: each number lies in the range its released one stands for, and all that must add up does. A count is
hidden if two such worlds differ in it by two or more: nobody who was told everything can say which of three numbers it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from metrics.disclosure.counts import Cell, Known

World = Mapping[Cell, int]
APART = 2


@dataclass(frozen=True)
class Witnessed:
    """hidden: how many counts had to be; known: those of which the worlds do not show it; faults: why worlds are no witnesses."""

    hidden: int
    known: tuple[Cell, ...]
    faults: tuple[str, ...]


def confirm(told: Known, worlds: Sequence[World]) -> Witnessed:
    """told: all that was released, as ranges and sums. Worlds with a fault count for nothing."""
    faults = [fault_of(told, world) for world in worlds]
    true = [world for world, fault in zip(worlds, faults) if not fault]
    known = tuple(cell for cell in told.hidden if not is_hidden(cell, true))
    return Witnessed(len(told.hidden), known, tuple(fault for fault in faults if fault))


def is_hidden(cell: Cell, worlds: Sequence[World]) -> bool:
    numbers = [world[cell] for world in worlds]
    return bool(numbers) and max(numbers) - min(numbers) >= APART


def fault_of(told: Known, world: World) -> str:
    """Why nobody's numbers could be these; nothing where they could."""
    for cell, (least, most) in told.ranges.items():
        if cell not in world or not isinstance(world[cell], int):
            return f"{cell} has no whole number"
        if not least <= world[cell] <= most:
            return f"{cell} is {world[cell]}, and was told to lie from {least} to {most}"
    for whole, parts, exactly in told.sums:
        together = total(world, parts)
        if world[whole] != together if exactly else world[whole] > together:
            return f"{whole} is {world[whole]}, and its parts are {together}"
    return ""


def total(world: World, parts: Iterable[Cell]) -> int:
    return sum(world[part] for part in parts)
