"""What the way in allows at most and at least, on both sides of every limit."""

from datetime import timedelta

import pytest

from access.entry import Confirmed, Introduced, Proposed
from access.installation import must_be_secret
from access.people import People
from access.person import Person, Right
from access.return_address import own_path
from access.role import ADMINISTRATOR, CHAIR, EXECUTIVE, GOVERNANCE, LEAD_ANALYST, RECORDS_VIEWER
from access.rules import why_not
from access.sessions import Sessions
from access.settings import ControllerChoices, Server, Settings, SignIn
from loaders.outcome import Refused
from tests.access.people import ANN, BEN, CAT, TODAY, by, founded

DAY = 24 * 3600
NOON = 1_800_000_000.0
LETTERS = "Zq3v8LwXkX5tYb1Rm7Np2Hd6Js9Gc4F0a"


def test_what_nobody_set_is_the_safe_side():
    sign_in = SignIn("https://example.org", "id", "secret", "cookie")
    assert (sign_in.second_factor, sign_in.tenant) == (True, "")
    assert (Server("https://example.org").address, Server("https://example.org").port) == ("127.0.0.1", 8501)
    assert ControllerChoices().second_person_approves is False
    assert Right(EXECUTIVE.id).themes == frozenset() and Person("x", "X").rights == ()


@pytest.mark.parametrize(
    ("cookie", "client", "says"),
    [
        (LETTERS[:32], "a1b2c3d4e5f6g7hi", None),
        (LETTERS[:31], "a1b2c3d4e5f6g7hi", "cookie_secret .* 32 characters"),
        (LETTERS[:32], "a1b2c3d4e5f6g7h", "client_secret .* 16 characters"),
        ("abcdefgh" * 4, "a1b2c3d4e5f6g7hi", None),  # eight different letters
        ("abcdefgg" * 4, "a1b2c3d4e5f6g7hi", "cookie_secret .* could be guessed"),
        (LETTERS[:32], "abcdefgh" * 2, None),
        (LETTERS[:32], "abcdefgg" * 2, "client_secret .* could be guessed"),
        (LETTERS[:32], LETTERS[:32], "same as another"),
    ],
)
def test_secrets_have_32_and_16_letters_or_more_of_which_8_are_different(cookie, client, says):
    settings = Settings(Server("https://example.org"), SignIn("https://example.org", "id", client, cookie))
    if says is None:
        must_be_secret(settings)
        return
    with pytest.raises(Refused, match=says):
        must_be_secret(settings)


@pytest.mark.parametrize(("letters", "wanted"), [(999, True), (1000, True), (1001, False)])
def test_the_page_that_was_wanted_has_a_thousand_letters_at_most(letters, wanted):
    path = "/" + "x" * (letters - 1)
    assert own_path(path) == (path if wanted else "/")


@pytest.mark.parametrize(("days", "refused"), [(0, True), (1, False), (366, False), (367, True)])
def test_a_right_ends_tomorrow_at_the_earliest_and_in_366_days_at_the_latest(tmp_path, days, refused):
    now = founded(tmp_path).in_force
    assert bool(why_not(now, Proposed(CAT, EXECUTIVE.id, TODAY + timedelta(days=days)), ANN, TODAY)) is refused


@pytest.mark.parametrize(
    ("entry", "refused"),
    [
        (Introduced("o" * 120, "Jo"), False),
        (Introduced("o" * 121, "Jo"), True),
        (Introduced("", "Jo"), True),
        (Introduced("oid-jo", "J" * 120), False),
        (Introduced("oid-jo", "J" * 121), True),
    ],
)
def test_a_code_and_a_name_have_one_to_120_letters(tmp_path, entry, refused):
    assert bool(why_not(founded(tmp_path).in_force, entry, ANN, TODAY)) is refused


def test_what_waits_is_confirmed_up_to_the_day_it_ends_and_not_later(tmp_path):
    people, ends = founded(tmp_path), TODAY + timedelta(days=40)
    number = by(people, ANN, tmp_path).propose(CAT, LEAD_ANALYST.id, ends)
    assert why_not(people.in_force, Confirmed(number), BEN, ends) == ""
    assert "does not wait" in why_not(people.in_force, Confirmed(number), BEN, ends + timedelta(days=1))
    waiting = {day: len(People(tmp_path, today=lambda: TODAY + timedelta(days=day)).waiting()) for day in (40, 41)}
    assert waiting == {40: 1, 41: 0}


def test_the_last_thing_done_is_noted_every_20_seconds(tmp_path):
    moment = [NOON]
    sessions = Sessions(tmp_path, lambda: moment[0])
    sessions.open("key", "alice", NOON)
    seen = {}
    for seconds in (19, 20, 39, 40):
        moment[0] = NOON + seconds
        sessions.why_not("key", done_by_a_person=True)
        with sessions.table() as table:
            seen[seconds] = table.execute("SELECT seen FROM sessions").fetchone()[0] - NOON
    assert seen == {19: 0, 20: 20, 39: 20, 40: 40}


@pytest.mark.parametrize(("later", "kept"), [(DAY, ["alice", "bob"]), (DAY + 1, ["bob"])])
def test_a_session_is_forgotten_when_it_began_more_than_a_day_ago(tmp_path, later, kept):
    moment = [NOON]
    sessions = Sessions(tmp_path, lambda: moment[0])
    sessions.open("key", "alice", NOON)
    moment[0] = NOON + later
    sessions.open("another", "bob", moment[0])
    with sessions.table() as table:
        assert [who for (who,) in table.execute("SELECT who FROM sessions ORDER BY who")] == kept


@pytest.mark.parametrize(
    ("roles", "said"),
    [
        ((EXECUTIVE, CHAIR), "executive-and-chair"),
        ((LEAD_ANALYST, RECORDS_VIEWER, EXECUTIVE), "lead-analyst-and-records-viewer-and-exec"),  # 40 letters
        ((GOVERNANCE, ADMINISTRATOR), "information-governance-and-administrator"),
        ((), ""),
    ],
)
def test_in_the_log_several_roles_stand_in_40_letters(roles, said):
    assert Person("x", "X", tuple(Right(role.id) for role in roles)).in_log().role == said
