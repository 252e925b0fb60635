"""Every page of every role opens by its address: no box over it, nothing asked of anybody else, and marked as sample data."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from access.demonstration import people
from access.role import EXECUTIVE, ROLES
from frame.menu import listed
from tests.browser.looking import ERRORS, PAGES, VISITED, choose, settled
from tests.browser.serving import Server

pytestmark = pytest.mark.browser

ROLE_NAMES = [role.id for role in ROLES]
LOOKS_OTHERWISE = {"indicator", "upload"}  # by role: how closely it shows figures and records, what may be handed in
NOT_FOUND = "Page not found"


@dataclass
class Tour:
    """A browser going from page to page, and all that it asked and said on its way."""

    page: Page
    server: Server
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def open(self, address: str, role: str) -> Page:
        self.page.goto(f"{self.server.address}/{address}?role={role}", wait_until="commit")
        settled(self.page)
        return self.page


@pytest.fixture
def tour(window: BrowserContext, server: Server) -> Iterator[Tour]:
    with window.new_page() as page:
        found = Tour(page, server)
        page.on("request", lambda request: found.asked.append(request.url))
        page.on("console", lambda message: found.said.append(message.text))
        page.on("pageerror", lambda error: found.said.append(f"Error: {error}"))
        yield found


def addresses(role: str) -> list[str]:
    """The executive's menu, by day every third page; else the first page, and what the executive's lacks or shows otherwise."""
    own = [each.address for each in listed(people()[role])]
    whole = {each.address for each in listed(people()[EXECUTIVE.id])}
    if role == EXECUTIVE.id:
        return own if VISITED is PAGES else own[::3]
    return [own[0], *(each for each in own[1:] if each not in whole or each in LOOKS_OTHERWISE)]


@pytest.mark.parametrize("role", ROLE_NAMES)
def test_every_page_of_a_role_opens_clean(tour, server, role):
    for address in addresses(role):
        page = tour.open(address, role)
        expect(page.get_by_text(people()[role].role).last, address).to_be_visible()
        expect(page.locator("h1"), address).to_have_count(1)
        expect(page.locator(".sample"), address).to_be_visible()
        assert page.locator(ERRORS).all_inner_texts() == [] and page.get_by_text(NOT_FOUND).count() == 0, address
    own = server.address.removeprefix("http://")
    assert {url for url in tour.asked if not url.startswith(("data:", "blob:")) and urlsplit(url).netloc != own} == set()
    assert [line for line in tour.said if "Content Security Policy" in line or line.startswith("Error")] == []


@pytest.mark.parametrize("role", ROLE_NAMES)
def test_the_first_page_of_a_role_is_found_at_the_front_and_by_its_own_address(tour, role):
    first = listed(people()[role])[0]
    seen = {}
    for address in ("", first.address):
        page = tour.open(address, role)
        marked = page.locator('[data-testid="stTopNavLink"][aria-current="page"]')
        expect(marked).to_have_text(first.title)
        assert page.get_by_text(NOT_FOUND).count() == 0
        assert urlsplit(page.url).path == f"/{address}"
        links = page.get_by_test_id("stTopNavLink").all_inner_texts()
        seen[address] = page.locator("h1").inner_text(), page.title(), links
    assert seen[""] == seen[first.address]


def test_a_page_of_another_role_is_said_not_to_be_there(tour):
    page = tour.open("log", EXECUTIVE.id)
    expect(page.get_by_role("heading", name=NOT_FOUND)).to_be_visible()
    expect(page.locator("h1", has_text="What really changed")).to_be_visible()


def test_who_looks_is_chosen_at_the_foot_of_the_page(tour):
    page = tour.open("", EXECUTIVE.id)
    choose(page, "See it as", "Administrator")
    expect(page.locator("h1")).to_have_text("People")
    expect(page.get_by_text("Administrator", exact=False).last).to_be_visible()
    expect(page).to_have_url(re.compile("role=administrator"))
