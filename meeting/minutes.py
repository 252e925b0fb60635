"""What was said and agreed, and what became of it, worked out from the lines of the ledger."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import get_args

from ledger.meeting_lines import Action, ActionClosed, ActionMoved, Event, Minuted, Said, Spoken, TakenBack, Target

OPEN, OVERDUE, CLOSED, AGAIN = "open", "overdue", "closed", "closed, but its figure signals again"


@dataclass(frozen=True)
class Held:
    """An entry with the line it stands on: number, when, who."""

    number: int
    at: datetime
    who: str
    what: Spoken


@dataclass
class Task:
    """An action and what became of it. due: the day that counts now; first_due: as first agreed."""

    held: Held
    moved: list[ActionMoved] = field(default_factory=list)
    evidence: str = ""
    closed_on: date | None = None

    @property
    def action(self) -> Action:
        return self.held.what

    @property
    def first_due(self) -> date:
        return self.action.due

    @property
    def due(self) -> date:
        return self.moved[-1].to if self.moved else self.action.due

    def state(self, today: date, signals_since: dict[str, date]) -> str:
        """signals_since: indicators whose chart shows a concern, and since when."""
        if self.closed_on is None:
            return OVERDUE if self.due < today else OPEN
        again = signals_since.get(self.action.about)
        return AGAIN if again is not None and again > self.closed_on else CLOSED


class Minutes:
    """Everything said up to a line of the ledger. lines: with number, at, who and what, in order."""

    def __init__(self, lines: Iterable):
        known = [Held(line.number, line.at, line.who, line.what) for line in lines]
        gone = {held.what.line for held in known if isinstance(held.what, TakenBack)}
        standing = [held for held in known if held.number not in gone and not isinstance(held.what, TakenBack)]
        self.by_number = {held.number: held for held in standing if isinstance(held.what, get_args(Spoken))}
        self.minuted = {held.what.meeting for held in standing if isinstance(held.what, Minuted)}
        self.said = [held for held in standing if isinstance(held.what, Said)]
        self.events = sorted((held for held in standing if isinstance(held.what, Event)), key=lambda held: held.what.day)
        self.targets = {(held.what.indicator, held.what.year): held for held in standing if isinstance(held.what, Target)}
        self.tasks = {held.number: Task(held) for held in standing if isinstance(held.what, Action)}
        for held in standing:
            self.follow(held)

    def follow(self, held: Held) -> None:
        """What became of an action."""
        task = self.tasks.get(getattr(held.what, "action", None))
        if task and isinstance(held.what, ActionMoved):
            task.moved.append(held.what)
        elif task and isinstance(held.what, ActionClosed):
            task.evidence, task.closed_on = held.what.evidence, held.what.on

    def standing(self, number: int) -> Held | None:
        """What stands on a line and was not taken back."""
        return self.by_number.get(number)

    @property
    def meetings(self) -> list[date]:
        """Every meeting at which something was said, the newest first."""
        days = {held.what.meeting for held in self.said} | {task.action.meeting for task in self.tasks.values()}
        return sorted(days | self.minuted, reverse=True)

    def last_before(self, day: date) -> date | None:
        return next((meeting for meeting in self.meetings if meeting < day), None)

    def of_meeting(self, meeting: date) -> list[Held]:
        return [held for held in self.said if held.what.meeting == meeting]

    def about(self, *names: str) -> list[Held]:
        """What was said of an indicator or theme, the newest first."""
        return [held for held in reversed(self.said) if held.what.about in names]

    def tasks_about(self, *names: str) -> list[Task]:
        return [task for task in self.tasks.values() if task.action.about in names]

    def events_of(self, indicator: str, theme: str) -> list[Held]:
        return [held for held in self.events if {indicator, theme} & set(held.what.concerns)]

    def target(self, indicator: str, year: str) -> Held | None:
        return self.targets.get((indicator, year))

    def is_closed_to_writing(self, meeting: date) -> bool:
        """Whether the minutes of this meeting, or of a later one, were agreed."""
        return any(minuted >= meeting for minuted in self.minuted)
