"""What is known of a figure before it is said what it is worth."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from periods import Grain, from_to


@dataclass(frozen=True)
class Span:
    """A period to measure. start and stop: its days that are asked for; clipped: they are not all of it."""

    grain: str
    start: date
    stop: date
    label: str
    clipped: bool = False


@dataclass(frozen=True)
class Covered:
    """What came for a period: how many steps were due by now and returned, and the first and last day of these.

    unfinished: it goes on after the last step that was due. latest: the start of the last step returned that lies within it
    whole, for what stood at its end. silent_senders: those who returned nothing for it; partly_silent: nothing for a step that
    others returned; silent_at_end: nothing for the latest.
    """

    step: Grain
    due: int
    unfinished: bool
    returned: int
    first: date | None
    last: date | None
    latest: date | None
    silent_senders: list[str]
    partly_silent: list[str]
    silent_at_end: list[str]


class Found(NamedTuple):
    """What the database found for a group in a period. withheld: how many figures the sender kept back; marks: in whose place.

    people: how many different children, where that is asked for. senders: who withheld, where several send.
    unknown: of how many cases it is not known what is asked of them.
    """

    numerator: float | None = None
    denominator: float | None = None
    value: float | None = None
    withheld: int = 0
    marks: list[str] | None = None
    given: int = 0
    people: int | None = None
    senders: list[str] | None = None
    unknown: int = 0

    @property
    def marked_as(self) -> tuple[str, ...]:
        return tuple(self.marks or ())


@dataclass(frozen=True)
class Measured:
    """A period and group as the database knows it, before it is said what it is worth."""

    span: Span
    cut: str | None
    breakdown: str
    found: Found
    covered: Covered
    population: float | None

    @property
    def window(self) -> tuple[date | None, date | None]:
        """The days there is something for, where they are not all of the period."""
        covered, start, stop = self.covered, self.span.start, self.span.stop
        partial = covered.returned and (covered.unfinished or covered.returned < covered.due)
        if partial and covered.first and covered.last:
            return max(start, covered.first), min(stop, covered.last)
        return (start, stop) if self.span.clipped or partial else (None, None)

    @property
    def label(self) -> str:
        """A part of a period never bears the name of the whole: it names the days or months it has."""
        first, last = self.window
        return f"{self.span.label} ({from_to(first, last)})" if first and last else self.span.label
