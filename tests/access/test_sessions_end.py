"""A session ends by signing out, by time, when the account is closed or when somebody ends it: on open pages too."""

import sqlite3

import pytest

from access.sessions import Sessions
from tests.access.service import number_of
from tests.access.told import events, is_let_in
from tests.websocket_client import connected

USER = "_streamlit_user"
OUT = "You are signed out."


def test_after_signing_out_the_old_cookie_opens_nothing(installation):
    visitor = installation.signed_in("rita")
    before = dict(visitor.cookies)
    assert is_let_in(installation, before)
    with connected(installation.address, before) as page:
        page.run(page="/rights")
        assert visitor.ask("/sign-out", "POST", Origin=installation.address).status == 200
        answer = visitor.ask("/auth/logout")
        assert answer.status == 302 and "/oauth2/end_session" in answer.headers["location"] and USER not in visitor.cookies
        page.forget()
        assert OUT in page.run(page="/rights").words and "Records viewer" not in page.words
    assert not is_let_in(installation, before)
    assert installation.visitor().ask("/", Cookie=f"{USER}={before[USER]}").status == 401
    assert events(installation, "rita")[-1] == "signed-out chosen"


def test_another_site_cannot_sign_anybody_out(installation, people):
    elsewhere = {"Origin": "https://evil.example"}
    for headers in (elsewhere, {"Origin": "null"}, {}, elsewhere | {"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "none"}):
        assert people["olive"].ask("/sign-out", "POST", **headers).status == 403
    assert is_let_in(installation, people["olive"].cookies)


def test_an_address_signs_nobody_out(installation, people):
    """It could stand in a letter, or in a picture of another page."""
    assert people["olive"].ask("/auth/logout").status == 405 and people["olive"].ask("/sign-out").status == 404
    assert is_let_in(installation, people["olive"].cookies)


def test_a_closed_account_stops_at_the_next_thing_asked_whatever_it_is(installation):
    visitor = installation.signed_in("lee")
    with connected(installation.address, visitor.cookies) as page:
        page.run(page="/rights")
        assert "Lead analyst" in page.words
        part = page.fragments[-1]
        installation.people.disable("lee")
        try:
            page.forget()
            page.run(fragment=part)
            assert OUT in page.words and "Lead analyst" not in page.words
            page.forget()
            page.run(page="/overview")
            assert OUT in page.words and not any(word in page.words for word in ("Snapshot", "Lead analyst"))
            assert not is_let_in(installation, visitor.cookies) and visitor.ask("/").status == 401
            assert installation.visitor().sign_in("lee").status == 403
        finally:
            installation.people.enable("lee")
    assert events(installation, "lee")[-2:] == ["signed-out revoked", "refused sign-in disabled"]
    assert not is_let_in(installation, visitor.cookies)


def moved_back(installation, name: str, **seconds: int) -> None:
    """As if this much time had passed since the session began, or since something was done in it."""
    with sqlite3.connect(installation.store.folder / "access" / "sessions.sqlite") as table:
        for column, by in seconds.items():
            table.execute(f"UPDATE sessions SET {column} = {column} - ? WHERE who = ?", (by, number_of(name)))


def test_8_hours_after_the_sign_in_an_open_page_shows_nothing(installation):
    visitor = installation.signed_in("ines")
    with connected(installation.address, visitor.cookies) as page:
        moved_back(installation, "ines", started=8 * 3600 - 60)
        assert "Information governance" in page.run(page="/rights").words
        moved_back(installation, "ines", started=60)
        page.forget()
        assert OUT in page.run(page="/rights").words and "Information governance" not in page.words
    assert not is_let_in(installation, visitor.cookies) and events(installation, "ines")[-1] == "signed-out expired"
    assert b"a session lasts 8 hours" in visitor.ask("/").read()


@pytest.mark.parametrize("by_itself", [False, True])
def test_30_minutes_after_somebody_did_something_an_open_page_blanks_itself(installation, by_itself):
    """The page asks for news every five seconds; that alone keeps no session alive, and it is how the page goes blank."""
    visitor = installation.signed_in("ines")
    with connected(installation.address, visitor.cookies) as page:
        assert "Information governance" in page.run(page="/rights").words
        moved_back(installation, "ines", seen=29 * 60)
        page.forget()
        assert OUT not in page.run(fragment=page.fragments[-1], by_itself=by_itself).words
        moved_back(installation, "ines", seen=60)
        page.forget()
        assert (OUT in page.run(fragment=page.fragments[-1], by_itself=True).words) == by_itself
    assert is_let_in(installation, visitor.cookies) != by_itself
    assert (events(installation, "ines")[-1] == "signed-out idle") == by_itself


def test_whoever_runs_the_dashboard_can_end_a_session(installation):
    visitor = installation.signed_in("adam")
    sessions = Sessions(installation.store.folder / "access")
    with connected(installation.address, visitor.cookies) as page:
        assert "Administrator" in page.run(page="/rights").words
        assert [sessions.end(key, "revoked") for key in sessions.open_of(number_of("adam"))]
        page.forget()
        assert OUT in page.run(page="/rights").words
    assert b"ended by whoever runs the dashboard" in visitor.ask("/").read()
