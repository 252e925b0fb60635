"""What the warehouse owes to whoever works out figures: its tables beside those of the sources, each declared once.

Of the warehouse metrics knows this file and no other.
"""

from dataclasses import dataclass
from datetime import date, datetime

from database.opening import Database
from database.tables import TableOf
from periods import GRAINS


@dataclass(frozen=True)
class About:
    """The snapshot itself. today: the day it is seen from. released: whether the file holds ruled figures only."""

    version: str
    line: int
    today: date
    sample: bool
    released: bool = False


@dataclass(frozen=True)
class Return:
    """One step of one sender of one source: when it was due, and whether it came. step: week or month, as a grain's id."""

    source: str
    sender: str
    step: str
    start: date
    due_on: date
    returned: bool

    @property
    def who(self) -> tuple[str, str]:
        return self.source, self.sender

    @property
    def stop(self) -> date:
        return GRAINS[self.step].last(self.start)


@dataclass(frozen=True)
class Listed:
    """A source that is a list, not returned by period."""

    source: str


@dataclass(frozen=True)
class Sender:
    """One agency expected to send a source that several send. agency_column: says which of them sent a row."""

    source: str
    agency_column: str
    sender: str


@dataclass(frozen=True)
class Upload:
    """A load and its state: counts, replaced, withdrawn or expired."""

    load: int
    loaded_at: datetime
    who: str
    source: str
    sender: str
    covers_from: date | None
    covers_to: date | None
    version: int
    rows_read: int | None
    rows_kept: int | None
    issues: int | None
    state: str


@dataclass(frozen=True)
class Sighting:
    """A row about a child in any extract that has dates. partner: who sent it, or the partner that agency is part of."""

    child_id: str
    source: str
    partner: str
    day: date
    place: str


@dataclass(frozen=True)
class ChildSource:
    """A source with children and dates in it."""

    source: str


@dataclass(frozen=True)
class ColumnAttribute:
    """Whom a column describes, as attributes.py has it. source: whose column; None for what a macro makes."""

    source: str | None
    column_name: str
    kind: str
    smallest_share: float


@dataclass(frozen=True)
class Work:
    """One audit, one topic of scrutiny. source, theme: as ids. day: on which it was done."""

    source: str
    theme: str
    title: str
    day: date


@dataclass(frozen=True)
class HistoryRow:
    """What a release told of one count. place: of two rows about one count the later one is the newer. so_far: as of a figure."""

    indicator: str
    cut: str | None
    grain: str
    start: date
    stop: date
    breakdown: str
    numerator: float | None
    denominator: float | None
    status: str
    so_far: bool = False
    place: int = 0


ABOUT = TableOf("about", About)
RETURNS = TableOf("returns", Return)
LISTS = TableOf("lists", Listed)
SENDERS = TableOf("senders", Sender)
UPLOADS = TableOf("uploads", Upload)
SIGHTINGS = TableOf("sightings", Sighting)
CHILD_SOURCES = TableOf("child_sources", ChildSource)
ATTRIBUTES = TableOf("attributes", ColumnAttribute)
WORKS = TableOf("works", Work)
RELEASED_BEFORE = TableOf("released_before", HistoryRow)  # by earlier releases
RELEASED_NOW = TableOf("released_now", HistoryRow)  # by this one, for the first time


def read_about(connection: Database) -> About:
    return ABOUT.read(connection)[0]
