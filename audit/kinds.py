"""What a field of the audit log can hold. No kind takes free text: a name, an address or a cell cannot get in."""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, SupportsIndex

from audit.key import AuditKey
from audit.reason import Reason

MOST = 10**12


@dataclass(frozen=True)
class FieldKind:
    """keep: what is written of a value, or None where the value is not of this kind."""

    words: str
    keep: Callable[[Any, Any], int | str | None]


def matching(words: str, pattern: str) -> FieldKind:
    """Text that a pattern allows. Letters and digits are ASCII's, and the whole text must fit, so it stays on one line."""
    allowed = re.compile(pattern, re.ASCII)
    return FieldKind(words, lambda value, key: str(value) if isinstance(value, str) and allowed.fullmatch(value) else None)


def one_of(*codes: str) -> FieldKind:
    return FieldKind(
        "one of " + ", ".join(codes), lambda value, key: value if isinstance(value, str) and value in codes else None
    )


def whole_number(value: object, key: AuditKey) -> int | None:
    if isinstance(value, bool) or not isinstance(value, SupportsIndex):
        return None
    number = operator.index(value)
    return number if 0 <= number < MOST else None


def day(value: object, key: AuditKey) -> str | None:
    return f"{value:%Y-%m-%d}" if isinstance(value, date) else None


def reason(value: object, key: AuditKey) -> str | None:
    return value.name.lower() if isinstance(value, Reason) else None


def person(value: object, key: AuditKey) -> str | None:
    return key.person(value) if isinstance(value, str) else None


def session(value: object, key: AuditKey) -> str | None:
    return key.session(value) if isinstance(value, str) else None


COUNT = FieldKind("a whole number", whole_number)
PEOPLE = FieldKind("a number of people, or of rows about them", whole_number)
CODE = matching(
    "the id of something declared: an indicator, a source, a theme, a role", r"(?!.*[0-9]{5})[a-z][a-z0-9_.-]{0,79}"
)  # five digits in a row are no id, but may be a child's number
ROLE = matching("the id of a role, or nothing", r"[a-z][a-z-]{0,39}|")
SNAPSHOT = matching("the version of a snapshot, or nothing", r"([a-z]{1,10}-)?[0-9]{1,9}-[0-9]{8}-[0-9a-f]{8}(\.[a-z]{1,10})*|")
APP = matching("the program's version, or nothing", r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}|")
DIGEST = matching("a SHA-256 in hexadecimal", r"[0-9a-f]{64}")
REFERENCE = matching("the number of a paper, such as IG-2026/014", r"[A-Z]{2,4}-[0-9]{2,4}(/[0-9]{1,4})?")
DAY = FieldKind("a day", day)
REASON = FieldKind("one of the declared reasons", reason)
PERSON = FieldKind("whose account, kept as a code", person)
SESSION = FieldKind("which session, kept as a code", session)
