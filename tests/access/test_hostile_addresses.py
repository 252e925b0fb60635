"""Whatever somebody writes behind an address, nothing fails, nothing is shown that is not theirs, no role is taken."""

import os
import random
from urllib.parse import quote

import pytest

from metrics.declaring.indicator import indicators
from metrics.declaring.theme import THEMES
from tests.websocket_client import connected

ROUNDS = 500 if os.environ.get("SAFEGUARDING_NIGHTLY") else 40
PAGES = {"olive": ["/rights", "/sources", "/indicator"], "ines": ["/rights"], "noah": ["/rights", "/indicator"]}
NAMES = [
    "role",
    "as",
    "user",
    "as_at",
    "id",
    "by",
    "grain",
    "theme",
    "from",
    "to",
    "ward",
    "embed",
    "embed_options",
    "_claim_names",
    "page",
    "session",
    "",
    "role[]",
    "ROLE",
    "key",
    "state",
]
VALUES = [
    "administrator",
    "lead-analyst",
    "records-viewer",
    "' OR 1=1 --",
    "'; DROP TABLE cases; --",
    "<script>alert(1)</script>",
    "../../data/store/ledger.sqlite",
    "%00",
    "\x00",
    "{{7*7}}",
    "${jndi:ldap://x}",
    "9" * 400,
    "-1",
    "NaN",
    "1e999",
    "0001-01-01",
    "9999-12-31",
    "2024-02-30",
    "null",
    "True",
    "[]",
    "{}",
    "ä€😀",
    "\u202e",
    "%",
    "=",
    "&&",
    "a" * 3000,
    "\n\r",
    "__class__",
    *list(indicators())[:3],
    *[theme.id for theme in THEMES][:2],
    "month",
    "year",
]
WRONG = ("Something went wrong", "Traceback", "Error", "See it as", "Lead analyst", "Administrator", "Records behind")


def hostile(count: int) -> list[str]:
    chance = random.Random("hostile addresses")
    return ["&".join(pair(chance) for _ in range(chance.randint(1, 4))) for _ in range(count)]


def pair(chance: random.Random) -> str:
    return f"{quote(chance.choice(NAMES))}={quote(chance.choice(VALUES))}"


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_address_shows_no_more_than_the_plain_one(installation, name):
    with connected(installation.address, installation.signed_in(name).cookies) as page:
        menu = page.run(page=PAGES[name][0]).pages
        for number, query in enumerate(hostile(ROUNDS // len(PAGES))):
            page.forget()
            page.run(page=PAGES[name][number % len(PAGES[name])], query=query)
            assert not [word for word in WRONG if word in page.words], query
            assert page.pages == menu, query
