"""Keyed pseudonyms: the same child has the same code in every extract, and nobody without the key can go back.

HMAC-SHA256 under one key per partnership; a plain hash of an NHS number is reversed in minutes.
"""

import hmac
from dataclasses import dataclass
from pathlib import Path

from loaders.identifiers import child_number, could_be_real, is_nhs_number, is_pupil_number, plain
from loaders.outcome import Refused
from private_files import write_new_key

CODE_LENGTH = 16  # 64 bits: for 60,000 children the chance of one collision is about one in ten thousand million
KEY_BYTES = 32
COULD_BE_REAL = (
    "This is a demonstration, for made-up data only, and the file holds numbers that may be real children's; nothing "
    "was kept. Send it to the live dashboard, or use the workbooks of the made-up city."
)


class WrongKey(Exception):
    """The key is missing, damaged, or not the one this store was made with."""


@dataclass(frozen=True)
class Seal:
    """Turns identifiers into codes. `key`: 32 bytes. made_up_only: a demonstration's, which takes no real child's number."""

    key: bytes
    made_up_only: bool = False

    def pseudonym(self, family: str, canonical: str) -> str:
        return hmac.digest(self.key, f"v1|{family}|{canonical}".encode(), "sha256").hex()[:CODE_LENGTH]

    def child(self, text: str) -> str:
        """One code for one child, however the identifier is spelled. Raises Refused where a demonstration meets a real number."""
        if self.made_up_only and could_be_real(text):
            raise Refused(COULD_BE_REAL)
        number = child_number(plain(text))
        if is_nhs_number(number):
            return self.pseudonym("nhs", number)
        return self.pseudonym("upn" if is_pupil_number(number) else "council", number)

    def over(self, purpose: str, content: bytes) -> str:
        """Shows later that the content is what it was, to whoever holds the key."""
        return hmac.digest(hmac.digest(self.key, f"v1|seal|{purpose}".encode(), "sha256"), content, "sha256").hex()

    @property
    def fingerprint(self) -> str:
        """Names the key without giving it away."""
        return hmac.digest(self.key, b"fingerprint", "sha256").hex()[:16]


def make_key(path: Path) -> Seal:
    """A new key in a new file that only its owner can read."""
    write_new_key(path, KEY_BYTES)
    return read_key(path)


NO_SEAL = Seal(b"")
"""For cells that are looked at and not kept."""


def read_key(path: Path, fingerprint: str | None = None) -> Seal:
    """Raises WrongKey where the file is missing, does not hold a key, or holds another one than the fingerprint's."""
    try:
        key = bytes.fromhex(path.read_text().strip())
    except FileNotFoundError:
        raise WrongKey("The pseudonym key is missing. Put the key file back; without it no child can be matched.") from None
    except ValueError:
        raise WrongKey("The pseudonym key file is damaged. Put back the copy that the partnership keeps.") from None
    if len(key) != KEY_BYTES:
        raise WrongKey("The pseudonym key file is damaged. Put back the copy that the partnership keeps.")
    seal = Seal(key)
    if fingerprint is not None and seal.fingerprint != fingerprint:
        raise WrongKey(
            "The pseudonym key is not the one this store was made with: every child would be counted twice. Put back "
            "the right key file."
        )
    return seal
