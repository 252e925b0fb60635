"""What a clock runs for: when it began, when it is due, when it was done, and so how it stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tests.second_opinion.counting import Day, Row, working_days_between


@dataclass
class Tick:
    started: Day | None
    due: Day | None
    stopped: Day | None
    row: Row
    in_working_days: bool = False
    state: str = ""
    late_by: float | None = None

    def seen(self, last_told: date) -> "Tick":
        """How it stands by what is told up to the end of a day."""
        by_the_clock = isinstance(self.due, datetime)
        end = datetime.combine(last_told + timedelta(days=1), time()) if by_the_clock else last_told
        ended = self.stopped or end
        if self.due is None:
            self.state = "not known"
        elif self.stopped:
            self.state = "met" if self.stopped <= self.due else "missed"
        else:
            self.state = "running" if end <= self.due else "overdue"
        if self.state in ("missed", "overdue"):
            self.late_by = self.late(ended)
        return self

    def late(self, ended: Day) -> float:
        if isinstance(ended, datetime):
            return (ended - self.due).total_seconds() / 3600
        return float(working_days_between(self.due, ended) if self.in_working_days else (ended - self.due).days)


def on_the_way(stopped: Day | None, started: Day) -> Day | None:
    """What is dated before it began is not done until the days are put right."""
    return stopped if stopped and stopped >= started else None


def again(days: dict[Day, Row], due: Callable[[Day], Day]) -> Iterable[Tick]:
    """Each starts the time for the next."""
    held = sorted(days)
    for day, following in zip(held, [*held[1:], None]):
        yield Tick(day, due(day), following, days[day])
