"""What can be written in the table of people."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Introduced:
    """Somebody who may be given rights. person: the code of their account in the sign-in service. name: for the screen."""

    person: str
    name: str


@dataclass(frozen=True)
class Proposed:
    """A right for somebody until the end of a day. themes: ids, for a role of named themes; partner: for an analyst."""

    person: str
    role: str
    until: date
    themes: tuple[str, ...] = ()
    partner: str = ""


@dataclass(frozen=True)
class Confirmed:
    """A second administrator agrees to the right of line `proposal`."""

    proposal: int


@dataclass(frozen=True)
class RightTakenBack:
    """The right of line `proposal` ends, or is not to be given."""

    proposal: int


@dataclass(frozen=True)
class Disabled:
    person: str


@dataclass(frozen=True)
class Enabled:
    person: str


What = Introduced | Proposed | Confirmed | RightTakenBack | Disabled | Enabled
KINDS = {
    "known": Introduced,
    "proposed": Proposed,
    "confirmed": Confirmed,
    "taken back": RightTakenBack,
    "disabled": Disabled,
    "enabled": Enabled,
}


@dataclass(frozen=True)
class Entry:
    """One line of the table. who: the code of whoever wrote it."""

    number: int
    at: datetime
    who: str
    what: What
