"""A log to be tampered with, and how its lines look."""

from pathlib import Path

from audit.event import RECORDS_SEEN, SIGNED_IN
from audit.files import month_files
from audit.kept import read_kept
from audit.key import read_key
from audit.log import AuditLog
from audit.verify import LogVerdict, verify
from audit.who import Who

ANALYST = Who("0f8fad5b-d9cb-469f-a165-70867728950e", "records-viewer", "the session")


def log_in(folder: Path) -> AuditLog:
    return AuditLog(folder / "store", folder / "key" / "audit.key", "0.2.0")


def written(folder: Path, lines: int) -> AuditLog:
    log = log_in(folder)
    log.write(SIGNED_IN, ANALYST)
    for count in range(1, lines):
        log.write(RECORDS_SEEN, ANALYST, snapshot="12-20250422-ab12cd34", indicator="missing_children", count=count)
    return log


def file_of(log: AuditLog) -> Path:
    return month_files(log.folder)[-1]


def lines_of(log: AuditLog) -> list[bytes]:
    return [line for path in month_files(log.folder) for line in path.read_bytes().splitlines(keepends=True)]


def looked_at(log: AuditLog, kept: bool = True, **given) -> LogVerdict:
    """What `audit verify` finds. kept: with the head beside the key."""
    key = read_key(log.key_file)
    anchors = {"the head kept beside the key": read_kept(log.key_file, key) if kept else None} | given
    return verify(log.folder, key, {words: head for words, head in anchors.items() if head})
