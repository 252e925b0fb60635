"""What a clock is: something must be done within a time. One file in metrics/clocks/ declares one."""

from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from attributes import Attribute
from declarations import declared_in
from guidance.citation import Citation
from metrics.declaring.indicator import Example
from metrics.declaring.theme import THEMES, Theme

CLOCKS_FOLDER = Path(__file__).parent.parent / "clocks"


@dataclass(frozen=True)
class Limit:
    """How long there is. due: SQL over `started` for the last day, or the last moment where `by_the_clock`.

    late: SQL for how far `ended` lies beyond `due`, in `unit`. in_a_day: how many of these a day has, where it has several.
    """

    words: str
    due: str
    late: str = "date_diff('day', due, ended)"
    unit: str = "days"
    in_a_day: int = 1
    by_the_clock: bool = False


def within_hours(count: int) -> Limit:
    """Nights and weekends included; on the very minute is in time."""
    return Limit(f"{count} hours", f"hours_later(started, {count})", "hours_between(due, ended)", "hours", 24, by_the_clock=True)


def within_days(count: int) -> Limit:
    return Limit(f"{count} days", f"started + INTERVAL {count} DAY")


def within_months(count: int) -> Limit:
    return Limit(f"{count} months", f"started + INTERVAL {count} MONTH")


def within_working_days(count: int) -> Limit:
    """The first day is not counted: what starts on a Monday is due within one working day on Tuesday."""
    due = f"(SELECT min(day) FROM working_days AS later WHERE works AND later.number = started_number + {count})"
    return Limit(f"{count} working day{'' if count == 1 else 's'}", due, "ended_number - due_number", "working days")


BY_ITS_DATE = Limit("by its date", "due_on")
"""The cases bring the last day themselves, in a column due_on: a deadline that somebody set or that the law names."""


@dataclass(frozen=True)
class Clock:
    """One clock, in the field's words.

    cases: SQL with a row for each thing to be done: record_id, started and stopped (days or moments; stopped is empty
    until it is done), place, the columns of `by`, and due_on where the limit is BY_ITS_DATE. Where the limit is by the clock
    they are moments as they were sent, with started_status and stopped_status, which say of one that its time is not given.
    describes, disclosure, also_reads: as of an indicator. basis: the texts and sections the rule stands in, by id
    (guidance/texts/). agreed: what day somebody set, where no text sets one. owner: who must see that it is done.
    unconfirmed: what nobody has confirmed yet.
    """

    title: str
    theme: Theme
    owner: str
    starts: str
    stops: str
    limit: Limit
    sources: tuple[str, ...]
    cases: str
    example: Example
    basis: tuple[Citation, ...] = ()
    agreed: str = ""
    by: tuple[str, ...] = ()
    describes: dict[str, Attribute] = field(default_factory=dict, hash=False)
    disclosure: str = "people"
    caveats: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    also_reads: tuple[str, ...] = ()
    order: int = 50
    id: str = field(default="", compare=False)

    @property
    def extracts(self) -> tuple[str, ...]:
        """As of an indicator."""
        return (*self.sources, *self.also_reads)


def discover(folder: Path = CLOCKS_FOLDER) -> dict[str, Clock]:
    """Every clock declared in the folder, by id (the file's name), in the order of theme and place in it."""
    declared = [replace(clock, id=name) for name, clock in declared_in(folder, "CLOCK").items()]
    return {each.id: each for each in sorted(declared, key=lambda each: (THEMES.index(each.theme), each.order, each.id))}


@cache
def clocks() -> dict[str, Clock]:
    return discover()
