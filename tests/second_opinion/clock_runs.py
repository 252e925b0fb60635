"""What a clock runs for: when it began, when it is due, when it was done, and so how it stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from loaders.cells import NO_TIME_GIVEN
from tests.second_opinion.counting import Day, Row, hours, working_days_between


@dataclass
class ClockRun:
    started: Day | None
    due: Day | None
    stopped: Day | None
    row: Row
    in_working_days: bool = False
    not_told: bool = False  # when it was done
    state: str = ""
    late_by: float | None = None

    def seen(self, last_told: date) -> "ClockRun":
        """How it stands by what is told up to the end of a day."""
        by_the_clock = isinstance(self.due, datetime)
        end = datetime.combine(last_told + timedelta(days=1), time()) if by_the_clock else last_told
        ended = self.stopped or end
        if self.due is None or (self.not_told and not self.stopped):
            self.state = "not known"
        elif self.stopped:
            self.state = self.as_done(self.stopped)
        else:
            self.state = "running" if end <= self.due + self.unsure(self.started) else "overdue"
        if self.state in ("missed", "overdue") and not self.unsure(self.started) and not self.unsure(self.stopped):
            self.late_by = self.late(ended)
        return self

    def as_done(self, stopped: Day) -> str:
        """In time or late whatever the hours were that nobody gave; else nobody knows."""
        if stopped + self.unsure(stopped) <= self.due:
            return "met"
        return "missed" if stopped > self.due + self.unsure(self.started) else "not known"

    def unsure(self, moment: Day | None) -> timedelta:
        """How much later it may have been: up to a day, where the row gives the day without its time."""
        days = [name for name in self.row if moment is not None and self.row[name] == moment]
        return timedelta(days=any(self.row.get(f"{name}_status") == NO_TIME_GIVEN for name in days))

    def late(self, ended: Day) -> float:
        if isinstance(ended, datetime):
            return hours(self.due, ended)
        return float(working_days_between(self.due, ended) if self.in_working_days else (ended - self.due).days)


def not_told(row: Row, name: str) -> bool:
    """Whether it is said that the day is not known, or something that is no day."""
    return row[name] is None and row[f"{name}_status"] in ("not available", "unreadable", "suppressed")


def on_the_way(stopped: Day | None, started: Day) -> Day | None:
    """What is dated before it began is not done until the days are put right."""
    return stopped if stopped and stopped >= started else None


def again(days: dict[Day, Row], due: Callable[[Day], Day]) -> Iterable[ClockRun]:
    """Each starts the time for the next."""
    held = sorted(days)
    for day, following in zip(held, [*held[1:], None]):
        yield ClockRun(day, due(day), following, days[day])
