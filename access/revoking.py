"""To end every session of a person, from the page and from the shell alike."""

from access.sessions import REVOKED, Sessions
from audit.event import SESSION_REVOKED
from audit.log import AuditLog
from audit.who import Who


def revoke(sessions: Sessions, log: AuditLog, who: str, by: Who) -> int:
    """How many there were. Ended first, then logged: whatever becomes of the log, nobody stays signed in."""
    ended = [key for key in sessions.open_of(who) if sessions.end(key, REVOKED)]
    for key in ended:
        log.write(SESSION_REVOKED, by, account=who, of=key)
    return len(ended)
