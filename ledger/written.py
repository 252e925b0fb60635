"""A line as it stands in the ledger's file: its digest, whether it is what was written, and what it says."""

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any, get_type_hints

from ledger.lines import Entry, Erased, Expired, Founded, HandedIn, Line, Load, SentBack, Withdraw
from ledger.meeting_lines import SPOKEN, Origin
from ledger.store_key import Damaged

LEDGER_DAMAGED = (
    "The ledger is damaged on the disk: a line is not what was written. Nothing is shown or changed. Restore the newest backup "
    "(manage.py restore), and have the disk looked at."
)
KINDS = {
    "load": Load,
    "withdraw": Withdraw,
    "expired": Expired,
    "erased": Erased,
    "founded": Founded,
    "handed in": HandedIn,
    "sent back": SentBack,
} | SPOKEN


NO_DAMAGE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_CONSTRAINT,
}
"""What SQLite refuses for want of room or right, or because a line would be changed: all else says that the file is not whole."""


def is_damage(fault: Exception) -> bool:
    return getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF not in NO_DAMAGE


def digest_of(line: Sequence[int | str | None]) -> str:
    """SHA-256 of all that a line says."""
    return hashlib.sha256(json.dumps(line).encode()).hexdigest()


def refuse_gaps(rows: Sequence[tuple], newest: int) -> None:
    """Raises Damaged unless the lines are numbered from 1 without gaps, and from the first digest on each has one.

    newest: the last line that has a digest, which lies on another page of the file than the line.
    """
    said = [row[-1] is not None for row in rows]
    first = said.index(True) if True in said else len(said)
    if [row[0] for row in rows] != list(range(1, len(rows) + 1)) or not all(said[first:]) or newest > len(rows):
        raise Damaged(LEDGER_DAMAGED)


@lru_cache(maxsize=20_000)  # a line never changes; pages read all of them many times
def to_line(
    number: int, at: str, who: str, kind: str, body: str, slot: str | None, version: int | None, sha256: str | None
) -> Line:
    """sha256: None for a line that an earlier version wrote. Raises Damaged."""
    if sha256 not in (None, digest_of((number, at, who, kind, body, slot, version))):
        raise Damaged(LEDGER_DAMAGED)
    try:
        return Line(number, datetime.fromisoformat(at), who, as_written(KINDS[kind], fields_of(body)), version or 0)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Damaged(LEDGER_DAMAGED) from None


def fields_of(body: str) -> dict[str, Any]:
    """Raises Damaged."""
    try:
        return dict(json.loads(body))
    except (ValueError, TypeError):
        raise Damaged(LEDGER_DAMAGED) from None


def as_written(shape: type, fields: dict) -> Entry:
    """An entry from its JSON, which knows neither days nor tuples nor entries within entries."""
    hints = hints_of(shape)
    return shape(**{name: restored(hints[name], value) for name, value in fields.items()})


hints_of = cache(get_type_hints)


def restored(hint: object, value: Any) -> object:
    if value is None:
        return None
    if hint in (date, date | None):
        return date.fromisoformat(value)
    if hint is Load:
        return as_written(Load, value)
    if hint == Origin | None:
        return as_written(Origin, value)
    if hint == tuple[date, date] | None:
        return tuple(map(date.fromisoformat, value))
    return tuple(value) if isinstance(value, list) else value
