"""The log's lines for reading on a screen, the newest first."""

from collections.abc import Iterator
from pathlib import Path

from audit.files import month_files
from audit.key import AuditKey
from audit.line import read_line

CHANGED = "not-as-it-was-written"


def recent(folder: Path, key: AuditKey) -> Iterator[dict]:
    """What each line holds. Of one that was changed nothing is repeated, for it could hold anything."""
    for path in reversed(month_files(folder)):
        for raw in reversed(path.read_bytes().splitlines(keepends=True)):
            yield read_line(raw, key) or {
                "seq": 0,
                "at": "",
                "who": "",
                "role": "",
                "session": "",
                "event": CHANGED,
                "fields": {},
            }
