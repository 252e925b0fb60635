"""The page somebody wanted before they had to sign in, kept in a signed cookie for a few minutes. Never an address elsewhere."""

import base64
import hmac
import re
import time

MINUTES = 10
OWN = re.compile(r"/(?![/\\])[\x21-\x5b\x5d-\x7e]*", re.ASCII)  # printable, without blanks and backslashes
DOORS = ("/auth/", "/oauth2callback", "/sign-in", "/sign-out", "/_stcore/")
LONGEST = 1_000
FRONT = "/"


def own_path(text: str) -> str:
    """The path and query if they lie on this site, else the front page."""
    own = len(text) <= LONGEST and OWN.fullmatch(text) and not text.startswith(DOORS)
    return text if own else FRONT


def sealed(path: str, secret: str, now: float | None = None) -> str:
    """For the cookie: safe characters only."""
    until = int(time.time() if now is None else now) + MINUTES * 60
    body = base64.urlsafe_b64encode(f"{until}|{own_path(path)}".encode()).decode()
    return f"{body}.{seal(body, secret)}"


def unsealed(cookie: str, secret: str, now: float | None = None) -> str:
    """The wanted path; the front page where the cookie is not ours or is too old."""
    body, _, given = cookie.partition(".")
    if not hmac.compare_digest(seal(body, secret).encode(), given.encode()):
        return FRONT
    until, _, path = base64.urlsafe_b64decode(body).decode().partition("|")
    return own_path(path) if int(until) > (time.time() if now is None else now) else FRONT


def seal(body: str, secret: str) -> str:
    return hmac.digest(secret.encode(), b"wanted|" + body.encode(), "sha256").hex()
