"""What a pack holds, whatever form it takes: plain words and numbers, worked out once."""

from dataclasses import dataclass
from datetime import date

from meeting.briefing import HEADINGS, Briefing, opening
from meeting.last_time import Then
from meeting.minutes import OVERDUE
from meeting.wording import decision_words, task_words
from metrics.control_charts.control import ChartPoint
from metrics.control_charts.spc import NEUTRAL
from metrics.declaring.indicator import Indicator
from metrics.declaring.unit_type import Unit
from place import place
from plural import counted
from wording.charts import in_words

HIDDEN, LATE, NOT_JUDGED = "hidden", "late", "cannot be judged yet"


@dataclass(frozen=True)
class Page:
    """One signal that got worse, went both ways or got better. points: of its chart; events: within them."""

    briefing: Briefing
    points: tuple[ChartPoint, ...]
    events: tuple[tuple[date, str], ...]

    @property
    def indicator(self) -> Indicator:
        return self.briefing.indicator

    @property
    def unit(self) -> Unit:
        return self.briefing.signal.unit(self.indicator)

    @property
    def heading(self) -> str:
        return HEADINGS[self.briefing.signal.kind]

    @property
    def alt(self) -> str:
        return in_words(self.indicator, self.briefing.signal, self.points)

    @property
    def decided(self) -> str:
        return "".join(decision_words(self.briefing.said))

    @property
    def doing(self) -> list[str]:
        return ["".join(task_words(task)) for task in self.briefing.tasks]

    @property
    def sure(self) -> str:
        return f"{self.briefing.sure} Answered for by: {self.indicator.owner}."


@dataclass(frozen=True)
class ToDo:
    """An action that is open, overdue, or closed while its figure signals again."""

    about: str
    text: str
    owner: str
    first_due: date
    due: date
    state: str
    linked: str


@dataclass(frozen=True)
class Gap:
    """A figure that is hidden, late, or cannot be judged yet, and why. gist: why without its own numbers, where it has any."""

    title: str
    theme: str
    what: str
    why: str
    gist: str = ""

    @property
    def shortly(self) -> str:
        """So that those of one kind can stand together."""
        return f"{self.what}: {self.gist or self.why}".capitalize()


@dataclass(frozen=True)
class Meaning:
    """What a figure of the pack means: labels with what is said of them, word for word from its declaration."""

    indicator: Indicator
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Pack:
    """meeting: its day; last: of the one before, None for the first. recipient: the role it is for. marks: on every page.

    snapshot: the version of every figure; line: of the ledger, up to which something was said. seen_from: the snapshot's day.
    pages: what got worse, went both ways, got better, in this order; changed: what no direction is better of.
    """

    meeting: date
    last: date | None
    recipient: str
    rule: str
    marks: tuple[str, ...]
    snapshot: str
    line: int
    seen_from: date
    pages: tuple[Page, ...]
    changed: tuple[Briefing, ...]
    said: tuple[Then, ...]
    actions: tuple[ToDo, ...]
    gaps: tuple[Gap, ...]
    figures: int
    judged: int
    meanings: tuple[Meaning, ...]
    sources: tuple[tuple[str, str], ...]

    @property
    def moved(self) -> list[Briefing]:
        return [*(page.briefing for page in self.pages), *self.changed]

    @property
    def opening(self) -> str:
        """As on the executive page."""
        return opening(self.moved, self.judged)

    @property
    def doing(self) -> str:
        overdue = sum(each.state == OVERDUE for each in self.actions)
        said = f"{counted(len(self.actions), 'action')} to follow up, {overdue} overdue."
        return said if self.actions else "No action is open."

    @property
    def origin(self) -> str:
        """On every page."""
        return f"{place().authority} · Snapshot {self.snapshot}" + (f", minutes up to line {self.line}" if self.line else "")


def in_order(found: list[Briefing]) -> tuple[list[Briefing], tuple[Briefing, ...]]:
    """Those that get a page, and those that get a line: neither direction is better of the latter."""
    return [each for each in found if each.signal.kind != NEUTRAL], tuple(each for each in found if each.signal.kind == NEUTRAL)
