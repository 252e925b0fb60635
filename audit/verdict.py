"""Whether a log is unbroken, held against the head that is kept beside its key."""

from audit.kept import read_kept
from audit.key import AuditKey, CannotBeLogged
from audit.line import Head
from audit.log import AuditLog
from audit.verify import LogVerdict, verify

KEPT, GIVEN = "the head kept beside the key", "the anchor"


def verdict_on(log: AuditLog, key: AuditKey, given: Head | None = None) -> LogVerdict:
    """The kept head is read before the lines: what is written meanwhile only makes the log longer."""
    try:
        kept = read_kept(log.key_file, key)
    except CannotBeLogged as problem:
        return LogVerdict(0, None, str(problem).replace(" Run `manage.py audit verify`.", ""))
    anchors = {KEPT: kept, GIVEN: given}
    return verify(log.folder, key, {words: head for words, head in anchors.items() if head})
