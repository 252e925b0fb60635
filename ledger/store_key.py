"""The store's key: where there is one, cleaned files and snapshots are encrypted under it, and it lies outside the store."""

import hmac
import os
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from loaders.pseudonym import KEY_BYTES, WrongKey
from private_files import write_new_key

MARK = b"safeguarding cleaned file 1\n"
NONCE_BYTES = 12  # as NIST SP 800-38D recommends for GCM; a new one for each file


class Damaged(OSError):
    """A file of the store is missing, or is not what was written. The message names it and says what to do."""


@dataclass(frozen=True)
class StoreKey:
    """32 bytes, from which come a key for cleaned files, one for snapshots, and a fingerprint that gives none away."""

    key: bytes = field(repr=False)

    def derived(self, purpose: str) -> bytes:
        return hmac.digest(self.key, f"v1|{purpose}".encode(), "sha256")

    @property
    def fingerprint(self) -> str:
        return self.derived("fingerprint").hex()[:16]

    @property
    def for_snapshots(self) -> str:
        return self.derived("snapshots").hex()

    def encrypted(self, name: str, content: bytes) -> bytes:
        """AES-256-GCM. name: of the file, so that a file laid in place of another one is found out."""
        nonce = os.urandom(NONCE_BYTES)
        return MARK + nonce + AESGCM(self.derived("cleaned files")).encrypt(nonce, content, name.encode())

    def decrypted(self, name: str, content: bytes) -> bytes:
        """Raises Damaged."""
        nonce, sealed = content[len(MARK) :][:NONCE_BYTES], content[len(MARK) + NONCE_BYTES :]
        try:
            return AESGCM(self.derived("cleaned files")).decrypt(nonce, sealed, name.encode())
        except (InvalidTag, ValueError):
            raise Damaged(f"The cleaned file {name} is damaged.") from None


def make_store_key(path: Path) -> StoreKey:
    """A new key in a new file that only its owner can read."""
    write_new_key(path, KEY_BYTES)
    return read_store_key(path)


def read_store_key(path: Path) -> StoreKey:
    """Raises WrongKey where the file is missing or does not hold a key."""
    try:
        key = bytes.fromhex(path.read_text().strip())
    except FileNotFoundError:
        raise WrongKey(
            "The store's key is missing: what it encrypts cannot be read. Put the file back that "
            "SAFEGUARDING_STORE_KEY_FILE names."
        ) from None
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise WrongKey("The file of the store's key is damaged. Put back the copy that the partnership keeps.")
    return StoreKey(key)


def refuse_wrong_store_key(path: Path | None, fingerprint: str | None) -> None:
    """Raises WrongKey unless the key that is named is the one the store was made with, or neither has one.

    path: of the key's file. fingerprint: of the key the store was made with; None for a store that is not encrypted.
    """
    if path is None and fingerprint is not None:
        raise WrongKey("This store is encrypted. Name the file of its key in SAFEGUARDING_STORE_KEY_FILE.")
    if path is not None and fingerprint is None:
        raise WrongKey(
            "This store was made without encryption, and SAFEGUARDING_STORE_KEY_FILE names a key. Leave the name "
            "out, or load into a new store that is encrypted from the start."
        )
    if path is not None and read_store_key(path).fingerprint != fingerprint:
        raise WrongKey("The store's key is not the one this store was made with. Put back the right key file.")
