"""The audit log of a store, as this program opens it."""

import re
from functools import cache

from audit.log import AuditLog
from ledger.store import ROOT, Store


def log_of(store: Store) -> AuditLog:
    """The store's audit log."""
    return AuditLog(store.folder, store.audit_key_file, app_version())


@cache
def app_version() -> str:
    """The newest the list of changes names."""
    return re.search(r"^## ([0-9.]+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)[1]
