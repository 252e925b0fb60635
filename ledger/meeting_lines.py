"""What can be written in the ledger about a meeting. Nothing of it is ever changed; a correction is another line."""

from dataclasses import dataclass
from datetime import date

COMMENT, DECISION = "comment", "decision"


@dataclass(frozen=True)
class Said:
    """A comment or a decision at a meeting. about: an indicator or a theme, by id.

    figure, period, kind: the headline of the indicator and its signal when it was said, so that later it can be seen what moved.
    """

    what: str
    about: str
    meeting: date
    text: str
    figure: float | None = None
    period: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Origin:
    """The audit or scrutiny that an action comes from: the source that names it, its public title, the day it was done."""

    source: str
    title: str
    day: date


@dataclass(frozen=True)
class Action:
    """Something to be done. due: as first agreed; it never changes.

    origin: the audit or scrutiny it comes from. linked: what else it comes from, in words, such as a practice review.
    """

    about: str
    meeting: date
    text: str
    owner: str
    due: date
    linked: str = ""
    origin: Origin | None = None


@dataclass(frozen=True)
class ActionMoved:
    """A later day for the action of line `action`; the first day stays in sight."""

    action: int
    to: date
    reason: str


@dataclass(frozen=True)
class ActionClosed:
    """The action of line `action` was done by the day `on`. evidence: what shows it; without it nothing is closed."""

    action: int
    evidence: str
    on: date


@dataclass(frozen=True)
class TakenBack:
    """A comment, decision, action, event or target of line `line` was a mistake. Not once its meeting was minuted."""

    line: int
    reason: str


@dataclass(frozen=True)
class Minuted:
    """The meeting's minutes were agreed: nothing said at it, or before, is added or taken back from now on."""

    meeting: date


@dataclass(frozen=True)
class Event:
    """Something that may have moved figures: a team launched, a protocol refreshed. concerns: indicators or themes, by id.

    rebases: whether the limits of their charts begin anew on that day; reason: why, where they do.
    """

    day: date
    title: str
    concerns: tuple[str, ...]
    rebases: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Target:
    """What an indicator should reach in a financial year (2025-26). tolerance: how far off is still amber. basis: who set it."""

    indicator: str
    year: str
    value: float
    basis: str
    tolerance: float | None = None


Spoken = Said | Action | ActionMoved | ActionClosed | TakenBack | Minuted | Event | Target
SPOKEN = {
    "said": Said,
    "action": Action,
    "action moved": ActionMoved,
    "action closed": ActionClosed,
    "taken back": TakenBack,
    "minuted": Minuted,
    "event": Event,
    "target": Target,
}
