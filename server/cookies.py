"""Streamlit's cookies: what they say of somebody, and how they leave this server. The only file that knows how it keeps them."""

import json
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie

from streamlit.auth_util import encode_provider_token
from streamlit.web.server.starlette.starlette_server_config import TOKENS_COOKIE_NAME, USER_COOKIE_NAME, XSRF_COOKIE_NAME
from streamlit.web.server.starlette.starlette_websocket import _get_signed_cookie_with_chunks

from access.sessions import LONGEST

ABOUT_THE_COOKIE = ("origin", "is_logged_in", "provider")


def claims_in(cookies: Mapping[str, str], origin: str) -> dict[str, object] | None:
    """What the sign-in service said, if the cookie carries our seal and was made for this address."""
    try:
        claims = json.loads(_get_signed_cookie_with_chunks(dict(cookies), USER_COOKIE_NAME) or b"null")
    except (ValueError, LookupError, TypeError):
        return None
    if not isinstance(claims, dict) or claims.get("origin") != origin or claims.get("is_logged_in") is not True:
        return None
    return {name: value for name, value in claims.items() if name not in ABOUT_THE_COOKIE}


def given_in(set_cookies: list[str]) -> dict[str, str]:
    """The cookies that an answer sets, without those that it takes away."""
    found = SimpleCookie()
    for each in set_cookies:
        try:
            found.load(each)
        except CookieError:
            continue
    return {name: morsel.value for name, morsel in found.items() if morsel["max-age"] != "0"}


def way_in() -> str:
    """The address that starts the sign-in, good for two minutes."""
    return f"/auth/login?provider={encode_provider_token('default')}"


def safer(set_cookie: str, encrypted: bool) -> str | None:
    """A cookie as it may leave: for hours rather than weeks, for this site and this program only; None for those nobody needs."""
    name, *attributes = [part.strip() for part in set_cookie.split(";")]
    kept = {each.partition("=")[0].lower(): each for each in attributes}
    lasts = int(kept.get("max-age", "=0").partition("=")[2])
    if name.startswith(TOKENS_COOKIE_NAME) and lasts > 0:
        return None
    if lasts > LONGEST:
        kept["max-age"] = f"Max-Age={LONGEST}"
    kept["samesite"] = "SameSite=Lax"
    if not name.startswith(f"{XSRF_COOKIE_NAME}="):  # Streamlit's own scripts read this one
        kept["httponly"] = "HttpOnly"
    if encrypted:
        kept["secure"] = "Secure"
    return "; ".join([name, *kept.values()])


def taken_away(cookies: Mapping[str, str]) -> list[str]:
    """Headers that take the sign-in's cookies away, pieces included."""
    names = sorted(name for name in cookies if name.startswith(USER_COOKIE_NAME) and name.isidentifier())
    return [f"{name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax" for name in names]
