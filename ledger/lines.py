"""What can be written in the ledger."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, TypeVar, get_args

from ledger.meeting_lines import Spoken


@dataclass(frozen=True)
class Load:
    """An accepted upload. slot: the source, sender and period it speaks for; a newer load of a slot replaces it.

    senders: the agencies whose return it is. covers: first and last day; None for a list without a period.
    file: name of the cleaned file; None for an empty return (nothing to report).
    handed_in: the line under which it was handed in, where somebody else approved it.
    as_at: the day of which a list or a table is; of two for a slot that of the later day is the newer one, whenever it came.
    beside: hashes of the other files of its slot that it does not replace, for they are parts of one return.
    """

    source: str
    senders: tuple[str, ...]
    covers: tuple[date, date] | None
    rows_read: int
    rows_kept: int
    issues: int
    original_sha256: str
    file: str | None
    rules: str
    handed_in: int | None = None
    as_at: date | None = None
    beside: tuple[str, ...] = ()

    @property
    def slot(self) -> str:
        period = "/".join(day.isoformat() for day in self.covers) if self.covers else "list"
        return f"{self.source}|{', '.join(self.senders)}|{period}"


@dataclass(frozen=True)
class HandedIn:
    """A file that waits to be approved, as the Load it would be. It changes no figure."""

    load: Load


@dataclass(frozen=True)
class SentBack:
    """What line `handed_in` handed in is not approved; its cleaned file goes."""

    handed_in: int
    reason: str


@dataclass(frozen=True)
class Withdraw:
    """Takes back the load of line `load`; what it had replaced counts again."""

    load: int
    reason: str


@dataclass(frozen=True)
class Expired:
    """The time is over for which the load of line `load` is kept: its rows are removed."""

    load: int
    reason: str


@dataclass(frozen=True)
class Erased:
    """A child's rows are removed from the load of line `load`; `file` holds what is left, `rows` of them. Never whose."""

    load: int
    file: str
    rows: int


@dataclass(frozen=True)
class Founded:
    """The first line: the key's fingerprint, and whether this is a demonstration with sample data.

    today: the day a demonstration pretends it is; None in a live store.
    store_key_fingerprint: of the key the store is encrypted with; None for a plain store.
    """

    key_fingerprint: str
    sample: bool
    today: date | None = None
    store_key_fingerprint: str | None = None


Entry = Load | Withdraw | Expired | Erased | Founded | HandedIn | SentBack | Spoken
What = TypeVar("What", bound=Entry, covariant=True)


@dataclass(frozen=True)
class Line(Generic[What]):
    """One line of the ledger. number counts from 1 without gaps; version: of a load within its slot, from 1."""

    number: int
    at: datetime
    who: str
    what: What
    version: int = field(default=0)


CHANGE_NO_FIGURE = (HandedIn, SentBack, *get_args(Spoken))
