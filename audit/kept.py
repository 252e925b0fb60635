"""The head of the log, kept a second time beside the key: it shows that the log's end was cut, or its file replaced."""

import hmac
import json
import os
from pathlib import Path

from audit.key import AuditKey, CannotBeLogged
from audit.line import Head

LENGTH = 256  # within one sector of a disk, which is written whole or not at all
DAMAGED = (
    "The head of the audit log that is kept beside its key is damaged, or was made with another key. "
    "Run `manage.py audit verify`."
)


def kept_file(key_file: Path) -> Path:
    return key_file.with_suffix(".head")


def read_kept(key_file: Path, key: AuditKey) -> Head | None:
    """None before the first line. Raises CannotBeLogged where the seal does not fit."""
    path = kept_file(key_file)
    if not path.exists():
        return None
    try:
        content = json.loads(path.read_bytes())
        head = Head(content["seq"], content["hash"])
        if hmac.compare_digest(key.seal("head", str(head).encode()), content["seal"]):
            return head
    except (ValueError, KeyError, TypeError):
        raise CannotBeLogged(DAMAGED) from None
    raise CannotBeLogged(DAMAGED)


def keep(head: Head, key_file: Path, key: AuditKey) -> None:
    """Written over the one before. Only the first is forced to the disk: after a power cut an older head is as true."""
    content = json.dumps({"seq": head.seq, "hash": head.hash, "seal": key.seal("head", str(head).encode())})
    path = kept_file(key_file)
    new = not path.exists()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        os.write(descriptor, content.ljust(LENGTH - 1).encode() + b"\n")
        if new:
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
