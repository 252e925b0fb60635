"""Counts that somebody may want to work out, and what is known of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

Range = tuple[float, float]

UNKNOWN = (0.0, float("inf"))
NOTHING = (0.0, 0.0)


class Cell(NamedTuple):
    """A true count. figure: the id of the indicator or clock it is of. part: numerator or denominator."""

    figure: str
    part: str
    cut: str | None
    group: str
    grain: str
    start: date
    stop: date


Sum = tuple[Cell, list[Cell], bool]


@dataclass
class Known:
    """ranges: least and most of every count. hidden: those that must stay so. complete: those nothing was missing from.

    sums: a count, others, and whether they add up to it (True) or only reach it at least (False).
    """

    ranges: dict[Cell, Range] = field(default_factory=dict)
    hidden: list[Cell] = field(default_factory=list)
    complete: set[Cell] = field(default_factory=set)
    sums: list[Sum] = field(default_factory=list)

    def with_sums(self, more: Iterable["Sum"]) -> "Known":
        """This, and more of how its counts add up."""
        known = Known(dict(self.ranges), self.hidden, self.complete, list(self.sums))
        for whole, parts, exactly in more:
            known.add(whole, parts, exactly)
        return known

    def take_in(self, other: "Known") -> None:
        """What is known of another figure, whose counts are others than these."""
        self.ranges |= other.ranges
        self.hidden += other.hidden
        self.complete |= other.complete
        self.sums += other.sums

    def add(self, whole: Cell, parts: list[Cell], exactly: bool) -> None:
        """A count that nothing was known of may be anything from now on."""
        if parts and parts != [whole]:
            for cell in (whole, *parts):
                self.ranges.setdefault(cell, UNKNOWN)
            self.sums.append((whole, parts, exactly))
