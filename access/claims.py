"""What the sign-in service says of somebody: an account, a time, and roles. Nothing here trusts a name or an e-mail address."""

import hashlib
from collections.abc import Mapping

from access.role import BY_ID
from access.settings import SignIn

CLOCKS_DIFFER = 5 * 60  # seconds by which the service's clock may run ahead of ours
NAMES_A_SIGN_IN = ("iss", "aud", "oid", "sub", "iat", "exp", "nonce", "jti", "uti", "sid")


def account(claims: Mapping[str, object]) -> str:
    """Entra ID's oid is the same in every application; elsewhere sub must do. Nothing where there is neither."""
    found = claims.get("oid") or claims.get("sub")
    return found if isinstance(found, str) else ""


def signed_in_at(claims: Mapping[str, object]) -> float | None:
    at = claims.get("iat")
    return float(at) if isinstance(at, (int, float)) and not isinstance(at, bool) else None


def session_key(claims: Mapping[str, object]) -> str:
    """Names this sign-in and no other."""
    text = "\n".join(f"{name}={claims.get(name)!r}" for name in NAMES_A_SIGN_IN)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def roles(claims: Mapping[str, object]) -> frozenset[str]:
    """App roles the service names and this program knows. A list too long for the token (_claim_names) counts as none."""
    named, elsewhere = claims.get("roles"), claims.get("_claim_names")
    if not isinstance(named, list) or (isinstance(elsewhere, Mapping) and "roles" in elsewhere):
        return frozenset()
    return frozenset(role for role in named if isinstance(role, str) and role in BY_ID)


def why_refused(claims: Mapping[str, object], sign_in: SignIn, now: float) -> str:
    """Why this sign-in does not count here, in a word for the log; nothing where it does."""
    at = signed_in_at(claims)
    if not account(claims) or at is None:
        return "no-account"
    if at > now + CLOCKS_DIFFER:
        return "clock"
    if sign_in.tenant and claims.get("tid") != sign_in.tenant:
        return "tenant"
    means = claims.get("amr")
    if sign_in.second_factor and not (isinstance(means, list) and "mfa" in means):
        return "second-factor"
    return ""
