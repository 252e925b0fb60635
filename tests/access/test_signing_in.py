"""Signing in by way of the sign-in service and out again, over plain requests and over a page's connection."""

import json
import re
import time
from urllib.parse import quote

import pytest
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value, decode_signed_value

from server.cookies import safer
from tests.access.live import SECRETS
from tests.access.service import EVERYONE, OTHER_TENANT, claims_of
from tests.access.told import events, is_let_in
from tests.websocket_client import connected

USER = "_streamlit_user"
NO_ROLE = "nobody has given you a role yet"


def test_a_stranger_is_shown_the_way_to_sign_in_and_nothing_else(installation):
    answer = installation.visitor().ask("/missing-children?by=ward")
    text = answer.read().decode()
    assert answer.status == 401 and "Sign in" in text and "<script" not in text and "static/" not in text
    assert re.search(r'href="(.*?)"', text)[1] == "/sign-in?to=/missing-children%3Fby%3Dward"
    assert answer.headers.get_all("set-cookie") is None


@pytest.mark.parametrize(
    ("wanted", "lands"),
    [
        ("/missing-children?by=ward", "/missing-children?by=ward"),
        ("//evil.example", "/"),
        ("https://evil.example", "/"),
        ("", "/"),
    ],
)
def test_after_signing_in_one_lands_on_the_page_that_was_wanted(installation, wanted, lands):
    answer = installation.visitor().sign_in("olive", wanted)
    assert (answer.status, answer.headers["location"]) == (302, lands)


def test_the_cookies_last_for_hours_are_for_this_site_and_hold_no_tokens(installation):
    visitor = installation.visitor()
    start = visitor.ask("/sign-in?to=/clocks").headers.get_all("set-cookie")
    set_cookies = start + visitor.sign_in("olive").headers.get_all("set-cookie")
    assert all("HttpOnly" in each and "SameSite=Lax" in each for each in set_cookies)
    user = next(each for each in set_cookies if each.startswith(USER + "="))
    assert "Max-Age=28800" in user and not any("_tokens" in each for each in set_cookies)
    assert "Max-Age=600; Path=/oauth2callback" in next(each for each in set_cookies if each.startswith("wanted="))


@pytest.mark.parametrize(
    ("name", "role"), [("olive", "Partner executive"), ("ines", "Information governance"), ("noah", NO_ROLE)]
)
def test_one_sees_what_the_role_allows_whatever_role_the_address_asks_for(installation, name, role):
    with connected(installation.address, installation.signed_in(name).cookies) as page:
        page.run(page="/rights", query="role=administrator")
        assert role in page.words and "Changes who may do what" not in page.words and "See it as" not in page.words
        assert ("dictionary" in page.pages) == (name == "olive") and "upload" not in page.pages


def test_a_page_that_is_not_in_ones_menu_is_not_shown_by_its_hash_or_address(installation, people):
    with connected(installation.address, people["anna"].cookies) as analyst:
        hashes = analyst.run(page="/rights").pages
    with connected(installation.address, people["noah"].cookies) as page:
        for address, page_hash in hashes.items():
            page.forget()
            page.run(page_hash=page_hash, page=address)
            assert NO_ROLE in page.words and set(page.pages) == {"", "rights"}


FORGED = {
    "nothing": lambda cookie: "",
    "another letter": lambda cookie: cookie[:20] + ("A" if cookie[20] != "A" else "B") + cookie[21:],
    "no signature": lambda cookie: cookie.rsplit(".", 1)[0],
    "another secret": lambda cookie: signed(claims_of("olive", iat=int(time.time())), "x" * 48),
    "pieces that are not there": lambda cookie: signed("chunks-9", SECRETS["cookie_secret"]),
    "not JSON": lambda cookie: signed("{", SECRETS["cookie_secret"]),
    "a list": lambda cookie: signed([], SECRETS["cookie_secret"]),
    "signed by us, for a sign-in that never was": lambda cookie: signed(
        claims_of("olive", iat=int(time.time())), SECRETS["cookie_secret"]
    ),
}


def signed(value: object, secret: str) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return create_signed_value(secret, USER, text).decode()


@pytest.mark.parametrize("how", FORGED)
def test_a_forged_cookie_opens_nothing(installation, people, how):
    cookie = FORGED[how](people["olive"].cookies[USER])
    assert not is_let_in(installation, {USER: cookie})
    assert installation.visitor().ask("/clocks", Cookie=f"{USER}={cookie}").status == 401


@pytest.mark.parametrize(("origin", "opens"), [(None, True), ("https://elsewhere.example", False)])
def test_a_cookie_made_at_another_address_opens_nothing(installation, people, origin, opens):
    """Even with our own seal, and of a sign-in that counts."""
    told = json.loads(decode_signed_value(SECRETS["cookie_secret"], USER, people["olive"].cookies[USER]))
    told["origin"] = origin or told["origin"]
    assert is_let_in(installation, {USER: signed(told, SECRETS["cookie_secret"])}) == opens


REFUSED_SIGN_INS = {
    "another tenant": ({"tid": OTHER_TENANT}, "another organisation", "refused sign-in tenant"),
    "no second factor": ({"amr": ["pwd"]}, "second factor", "refused sign-in second-factor"),
}
WITHOUT_ROLE = {
    "no roles at all": {"roles": None},
    "a role the table does not hold": {"roles": ["administrator"]},
    "201 groups": {"roles": None, "groups": [f"00000000-0000-4000-9000-{n:012}" for n in range(201)]},
    "roles too many for the token": {"roles": ["executive"], "_claim_names": {"roles": "src1"}},
}


@pytest.mark.parametrize("why", REFUSED_SIGN_INS)
def test_a_sign_in_that_does_not_count_here_is_refused_in_words(installation, why):
    claims, says, logged = REFUSED_SIGN_INS[why]
    installation.service.says("olive", **claims)
    try:
        visitor = installation.visitor()
        answer = visitor.sign_in("olive")
        assert answer.status == 403 and says in answer.read().decode() and USER not in visitor.cookies
        assert visitor.ask("/").status == 401 and events(installation, "olive")[-1] == logged
    finally:
        installation.service.says("olive")


@pytest.mark.parametrize("why", WITHOUT_ROLE)
def test_whoever_the_service_gives_no_role_sees_nothing(installation, why):
    installation.service.says("olive", **WITHOUT_ROLE[why])
    try:
        with connected(installation.address, installation.signed_in("olive").cookies) as page:
            page.run(page="/overview")
            assert NO_ROLE in page.words and set(page.pages) == {"", "rights"}
    finally:
        installation.service.says("olive")


def test_while_the_sign_in_service_is_down_nobody_gets_in_and_who_is_in_stays(installation, people):
    """And it comes back with new keys, which are fetched."""
    installation.service.stop()
    try:
        answer = installation.visitor().sign_in("olive", "/clocks")
        assert answer.status == 503 and "The sign-in service does not answer" in answer.read().decode()
        assert is_let_in(installation, people["olive"].cookies)
    finally:
        installation.service.start()
    assert installation.visitor().sign_in("olive", "/clocks").headers["location"] == "/clocks"


@pytest.mark.parametrize(
    "query", ["error=access_denied&state=x", "code=stolen&state=x", "code=1", "state=%00", f"error={quote('<script>')}"]
)
def test_coming_back_without_a_sign_in_lets_nobody_in(installation, query):
    answer = installation.visitor().ask(f"/oauth2callback?{query}")
    assert answer.status == 401 and "did not succeed" in answer.read().decode()


def test_a_full_audit_log_lets_nobody_in(installation):
    key = installation.store.audit_key_file
    key.rename(key.with_name("away"))
    try:
        visitor = installation.visitor()
        answer = visitor.sign_in("olive")
        assert (
            answer.status == 503
            and "could not be written in the audit log" in answer.read().decode()
            and USER not in visitor.cookies
        )
    finally:
        key.with_name("away").rename(key)


def test_everybody_who_came_in_stands_in_the_log(installation, people):
    assert all("signed-in" in events(installation, name) for name in EVERYONE)


def test_with_a_certificate_the_cookies_are_for_encrypted_connections_only():
    for cookie in (f"{USER}=x; Max-Age=2592000; Path=/; HttpOnly; SameSite=lax", "_streamlit_xsrf=x; Path=/"):
        assert safer(cookie, encrypted=True).endswith("; Secure") and "Secure" not in safer(cookie, encrypted=False)
    assert safer("_streamlit_user_tokens=x; Max-Age=2592000", encrypted=True) is None
    assert safer("_streamlit_user_tokens=; Max-Age=0", encrypted=True) is not None
    assert "HttpOnly" not in safer("_streamlit_xsrf=x; Path=/", encrypted=True)
