"""The audit log of a store, as this program opens it."""

import re
from functools import cache

from audit.event import PLACE_SEEN, RECORDS_SEEN
from audit.log import AuditLog
from audit.who import Who
from ledger.store import ROOT, Store
from metrics.working_out.coverage import EVER
from reading.look import Look


def log_of(store: Store) -> AuditLog:
    """The store's audit log."""
    return AuditLog(store.folder, store.audit_key_file, app_version())


def log_look(log: AuditLog, who: Who, look: Look) -> None:
    """The group and the record itself are values and stay out of the log. Raises CannotBeLogged."""
    if look.place_of:
        log.write(PLACE_SEEN, who, look.snapshot, indicator=look.of, theme=look.theme)
        return
    since, until = look.window if look.window != EVER else (None, None)
    cut = {"count": look.count, "theme": look.theme, "by": look.by, "since": since, "until": until}
    log.write(RECORDS_SEEN, who, look.snapshot, indicator=look.of, **cut)


@cache
def app_version() -> str:
    """The newest the list of changes names."""
    return re.findall(r"^## ([0-9.]+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)[0]
