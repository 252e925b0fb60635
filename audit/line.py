"""One line of the log: JSON that ends in a seal over every byte before it."""

import hashlib
import hmac
import json
import re
from dataclasses import dataclass

from audit.key import AuditKey

NOTHING_BEFORE = "0" * 64
SEALED = re.compile(rb'(\{.*),"seal":"([0-9a-f]{64})"\}\n', re.DOTALL)


@dataclass(frozen=True)
class Head:
    """How far a log went: the number of a line and the SHA-256 of its bytes. Printed, it is the anchor HASH:SEQ."""

    seq: int
    hash: str

    def __str__(self) -> str:
        return f"{self.hash}:{self.seq}"


def head_of(text: str) -> Head | None:
    """The anchor as it was printed."""
    found = re.fullmatch(r"([0-9a-f]{64}):([0-9]{1,12})", text.strip().lower(), re.ASCII)
    return Head(int(found[2]), found[1]) if found else None


def write_line(content: dict, key: AuditKey) -> bytes:
    body = json.dumps(content, ensure_ascii=True, separators=(",", ":"))[:-1].encode()
    return body + f',"seal":"{key.seal("line", body)}"}}\n'.encode()


def read_line(raw: bytes, key: AuditKey) -> dict | None:
    """What it holds, or None where a single byte is not as it was written."""
    found = SEALED.fullmatch(raw)
    if found is None or not hmac.compare_digest(key.seal("line", found[1]), found[2].decode()):
        return None
    return json.loads(found[1] + b"}")


def head_at(raw: bytes, content: dict) -> Head:
    return Head(content["seq"], hashlib.sha256(raw).hexdigest())
