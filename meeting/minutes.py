"""What was said and agreed, and what became of it, worked out from the lines of the ledger."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from ledger.lines import Line
from ledger.meeting_lines import SPOKEN, Action, ActionClosed, ActionMoved, Event, Minuted, Said, TakenBack, Target

OPEN, OVERDUE, CLOSED, AGAIN = "open", "overdue", "closed", "closed, but its figure signals again"


@dataclass
class Task:
    """An action and what became of it. due: the day that counts now; first_due: as first agreed."""

    line: Line[Action]
    moved: list[ActionMoved] = field(default_factory=list)
    evidence: str = ""
    closed_on: date | None = None

    @property
    def action(self) -> Action:
        return self.line.what

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
    """Everything said up to a line of the ledger. lines: of the ledger, in order."""

    def __init__(self, lines: Iterable[Line]):
        spoken = [line for line in lines if isinstance(line.what, tuple(SPOKEN.values()))]
        gone = {line.what.line for line in spoken if isinstance(line.what, TakenBack)}
        kept = [line for line in spoken if line.number not in gone and not isinstance(line.what, TakenBack)]
        self.by_number = {line.number: line for line in kept}
        self.minuted = {line.what.meeting for line in kept if isinstance(line.what, Minuted)}
        self.said: list[Line[Said]] = [line for line in kept if isinstance(line.what, Said)]
        events: list[Line[Event]] = [line for line in kept if isinstance(line.what, Event)]
        self.events = sorted(events, key=lambda line: line.what.day)
        targets: list[Line[Target]] = [line for line in kept if isinstance(line.what, Target)]
        self.targets = {(line.what.indicator, line.what.year): line for line in targets}
        self.tasks = {line.number: Task(line) for line in kept if isinstance(line.what, Action)}
        for line in kept:
            self.follow(line)

    def follow(self, line: Line) -> None:
        """What became of an action."""
        if isinstance(line.what, (ActionMoved, ActionClosed)) and (task := self.tasks.get(line.what.action)):
            if isinstance(line.what, ActionMoved):
                task.moved.append(line.what)
            else:
                task.evidence, task.closed_on = line.what.evidence, line.what.on

    def not_taken_back(self, number: int) -> Line | None:
        """What stands on a line and was not taken back."""
        return self.by_number.get(number)

    @property
    def meetings(self) -> list[date]:
        """Every meeting at which something was said, the newest first."""
        days = {line.what.meeting for line in self.said} | {task.action.meeting for task in self.tasks.values()}
        return sorted(days | self.minuted, reverse=True)

    def last_before(self, day: date) -> date | None:
        return next((meeting for meeting in self.meetings if meeting < day), None)

    def of_meeting(self, meeting: date) -> list[Line[Said]]:
        return [line for line in self.said if line.what.meeting == meeting]

    def about(self, *names: str) -> list[Line[Said]]:
        """What was said of an indicator or theme, the newest first."""
        return [line for line in reversed(self.said) if line.what.about in names]

    def tasks_about(self, *names: str) -> list[Task]:
        return [task for task in self.tasks.values() if task.action.about in names]

    def events_of(self, indicator: str, theme: str) -> list[Line[Event]]:
        return [line for line in self.events if {indicator, theme} & set(line.what.concerns)]

    def target(self, indicator: str, year: str) -> Line[Target] | None:
        return self.targets.get((indicator, year))

    def is_closed_to_writing(self, meeting: date) -> bool:
        """Whether the minutes of this meeting, or of a later one, were agreed."""
        return any(minuted >= meeting for minuted in self.minuted)
