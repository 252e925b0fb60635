"""The key of the audit log, in a file of its own outside the store, and what is worked out with it."""

import hmac
import re
from dataclasses import dataclass
from pathlib import Path

from private_files import write_new_key

KEY_BYTES = 32
ACCOUNT_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)  # what Entra ID calls oid
OURS = re.compile(r"nobody|server|demonstration|shell-[0-9a-f]{1,12}", re.ASCII)


class CannotBeLogged(Exception):
    """Nothing was written in the audit log, so what was to be logged must not be done. The message is fit to be shown."""


class WrongAuditKey(CannotBeLogged):
    """The key is missing, damaged, or not the one this log was made with."""


@dataclass(frozen=True)
class AuditKey:
    """Seals lines and makes codes. `secret`: 32 bytes."""

    secret: bytes

    def seal(self, purpose: str, content: bytes) -> str:
        """HMAC-SHA256 under a key for this purpose alone."""
        return hmac.digest(hmac.digest(self.secret, f"v1|{purpose}".encode(), "sha256"), content, "sha256").hex()

    def person(self, subject: str) -> str:
        """An account's id says nothing by itself; any other subject may be a name or an e-mail address and becomes a code."""
        if OURS.fullmatch(subject) or ACCOUNT_ID.fullmatch(subject.lower()):
            return subject.lower()
        return "p-" + self.seal("person", subject.encode("utf-8", "surrogatepass"))[:32] if subject else "nobody"

    def session(self, secret: str) -> str:
        """With a session's own id somebody could take it over; the code only tells two sessions apart."""
        return self.seal("session", secret.encode("utf-8", "surrogatepass"))[:12] if secret else ""


def make_key(path: Path) -> AuditKey:
    """A new key in a new file that only its owner can read."""
    write_new_key(path, KEY_BYTES)
    return read_key(path)


def read_key(path: Path) -> AuditKey:
    """Raises WrongAuditKey where the file is missing or does not hold a key."""
    try:
        secret = bytes.fromhex(path.read_text().strip())
    except FileNotFoundError:
        raise WrongAuditKey(
            "The key of the audit log is missing. Put the key file back; without it nothing can be logged."
        ) from None
    except ValueError:
        secret = b""
    if len(secret) != KEY_BYTES:
        raise WrongAuditKey("The key file of the audit log is damaged. Put back the copy that the partnership keeps.")
    return AuditKey(secret)
