"""A name that says what its file holds: the SHA-256 of the content stands at its end, so that a flipped bit is noticed."""

import hashlib
import re

SAID = re.compile(r"-([0-9a-f]{64})$", re.ASCII)


def with_digest(name: str, content: bytes) -> str:
    return f"{name}-{hashlib.sha256(content).hexdigest()}"


def without_digest(name: str) -> str:
    return SAID.sub("", name)


def says_digest(name: str) -> bool:
    """Files of earlier versions have names that say none."""
    return SAID.search(name) is not None


def fits(name: str, content: bytes) -> bool:
    """Whether the content is what the name says, if it says anything."""
    said = SAID.search(name)
    return said is None or said[1] == hashlib.sha256(content).hexdigest()
