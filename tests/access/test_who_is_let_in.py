"""A role counts where the sign-in service and the table of people both name it; what is missing or odd counts as none."""

import pytest

from access.claims import roles, session_key, why_refused
from access.people import People as Table
from access.person_from_claims import person_of
from access.return_address import own_path, sealed, unsealed
from access.settings import SignIn
from metrics.viewer import RELEASED
from tests.access.live import People
from tests.access.service import EVERYONE, OTHER_TENANT, TENANT, claims_of, number_of

NOW = 1_800_000_000
SIGN_IN = SignIn("", "", "", "", tenant=TENANT)
SECRET = "Zq3v-8Lw_kX5tYb1Rm7Np2Hd6Js9Gc4F"


@pytest.fixture
def table(store):
    People(store)
    return Table(store.folder)


@pytest.mark.parametrize(
    ("name", "claims", "counts"),
    [
        ("olive", {}, ["executive"]),
        ("olive", {"roles": ["executive", "lead-analyst"]}, ["executive"]),
        ("olive", {"roles": ["lead-analyst"]}, []),
        ("olive", {"roles": []}, []),
        ("olive", {"roles": None}, []),
        ("olive", {"roles": "executive"}, []),
        ("olive", {"roles": {"executive": True}}, []),
        ("olive", {"roles": [["executive"], None, 7]}, []),
        ("olive", {"roles": ["executive"], "_claim_names": {"roles": "src1"}}, []),
        ("olive", {"roles": ["executive"], "_claim_names": {"groups": "src1"}}, ["executive"]),
        ("olive", {"roles": None, "groups": [f"group-{n}" for n in range(200)]}, []),
        ("olive", {"roles": None, "_claim_names": {"groups": "src1"}}, []),
        ("olive", {"roles": ["EXECUTIVE"]}, []),
        ("olive", {"oid": number_of("adam")}, []),
        ("olive", {"oid": None, "sub": number_of("olive")}, ["executive"]),
        ("olive", {"email": "adam@example.org", "roles": ["administrator"]}, []),
        ("noah", {"roles": ["executive"]}, []),
        ("stranger", {"roles": ["administrator"]}, []),
    ],
)
def test_the_service_and_the_table_must_both_name_a_role(table, name, claims, counts):
    assert [right.role for right in person_of(claims_of(name, **claims), table, RELEASED).rights] == counts


@pytest.mark.parametrize("name", EVERYONE)
def test_a_closed_account_has_no_role(store, table, name):
    People(store).disable(name)
    assert person_of(claims_of(name), table, RELEASED).rights == ()


def test_what_a_right_covers_comes_from_the_table_alone(table):
    (right,) = person_of(claims_of("rita", themes=["all"], sources=["all"]), table, RELEASED).rights
    assert right.themes and "all" not in right.themes and not right.sources


def test_two_hundred_and_one_groups_name_no_role():
    assert roles({"groups": [f"executive-{n}" for n in range(201)], "hasgroups": True}) == frozenset()


@pytest.mark.parametrize(
    ("claims", "why"),
    [
        ({}, ""),
        ({"iat": NOW + 299}, ""),
        ({"iat": NOW + 301}, "clock"),
        ({"iat": None}, "no-account"),
        ({"iat": "now"}, "no-account"),
        ({"iat": True}, "no-account"),
        ({"oid": None}, "no-account"),
        ({"oid": 7}, "no-account"),
        ({"tid": OTHER_TENANT}, "tenant"),
        ({"tid": None}, "tenant"),
        ({"tid": [TENANT]}, "tenant"),
        ({"amr": ["pwd"]}, "second-factor"),
        ({"amr": None}, "second-factor"),
        ({"amr": "mfa"}, "second-factor"),
    ],
)
def test_a_sign_in_counts_here_or_is_refused_for_a_reason(claims, why):
    assert why_refused(claims_of("olive", **{"iat": NOW} | claims), SIGN_IN, NOW) == why


def test_where_no_tenant_and_no_second_factor_are_asked_for_neither_is():
    assert why_refused(claims_of("olive", iat=NOW, tid=None, amr=None), SignIn("", "", "", "", second_factor=False), NOW) == ""


def test_two_sign_ins_of_one_person_are_two_sessions():
    first, second = (session_key(claims_of("olive", iat=NOW, nonce=nonce)) for nonce in "ab")
    assert first != second and session_key(claims_of("olive", iat=NOW, nonce="a", roles=[])) == first


ELSEWHERE = [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "https:evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil.example",
    "",
    " /x",
    "/\t/evil.example",
    "/x\r\nSet-Cookie: a=b",
    "/ä",
    "/x\\y",
    "/auth/logout",
    "/sign-out",
    "/sign-in?to=/x",
    "/oauth2callback?code=1",
    "/_stcore/health",
    "/" + "x" * 1_000,
]
OWN = ["/", "/clocks", "/missing-children?by=ward&as_at=2024-11-18", "/indicator?id=x&next=https://evil.example"]


@pytest.mark.parametrize("path", ELSEWHERE)
def test_nobody_is_sent_elsewhere_after_signing_in(path):
    assert own_path(path) == "/" and unsealed(sealed(path, SECRET), SECRET) == "/"


@pytest.mark.parametrize("path", OWN)
def test_the_page_that_was_wanted_is_kept(path):
    assert unsealed(sealed(path, SECRET), SECRET) == path


def test_the_wanted_page_is_kept_for_ten_minutes_and_only_under_our_seal():
    kept = sealed("/clocks", SECRET, NOW)
    assert unsealed(kept, SECRET, NOW + 599) == "/clocks" and unsealed(kept, SECRET, NOW + 600) == "/"
    for forged in (kept[:-1], kept + "0", "x" + kept, sealed("/clocks", SECRET[::-1], NOW), "", ".", "ä.ö", "a.b.c"):
        assert unsealed(forged, SECRET, NOW) == "/"
