"""Signing in, in a browser: on to the page that was wanted, only one's own pages, and out again within seconds."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.access.live import Live, live
from tests.browser.looking import WIDE, settled

pytestmark = pytest.mark.browser

USER = "_streamlit_user"
OUT = "You are signed out."
SECONDS_TO_BLANK = 15_000


@pytest.fixture(scope="module")
def installation(tmp_path_factory) -> Iterator[Live]:
    with live(tmp_path_factory.mktemp("live")) as running:
        yield running


@pytest.fixture
def browser(chromium) -> Iterator[BrowserContext]:
    with chromium.new_context(viewport=WIDE) as context:
        context.set_default_timeout(20_000)
        context.route(
            "https://**", lambda route: route.abort()
        )  # the sign-in service of the tests dresses its page from elsewhere
        yield context


def sign_in(browser: BrowserContext, installation: Live, name: str, wanted: str) -> Page:
    page = browser.new_page()
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.goto(installation.address + wanted)
    page.get_by_role("link", name="Sign in").click()
    page.get_by_role("button", name=name, exact=True).click()
    page.on("request", lambda request: page.said.append(f"asked {request.url}"))
    settled(page)
    return page


def test_a_stranger_gets_one_plain_page(browser, installation):
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    assert page.goto(f"{installation.address}/clocks").status == 401
    expect(page.get_by_role("heading", level=1)).to_have_text("Safeguarding dashboard")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Sign in")).to_be_focused()
    assert [url for url in asked if not url.endswith("/favicon.ico")] == [f"{installation.address}/clocks"]


def test_one_signs_in_lands_on_the_wanted_page_and_signs_out(browser, installation):
    page = sign_in(browser, installation, "olive", "/clocks?x=1")
    expect(page.get_by_role("heading", level=1)).to_have_text("Clocks")
    assert page.url.startswith(f"{installation.address}/clocks")
    expect(page.get_by_text("Partner executive").first).to_be_visible()
    expect(page.get_by_role("combobox", name="See it as")).to_have_count(0)
    cookies = browser.cookies()
    cookie = next(each for each in cookies if each["name"] == USER)
    assert cookie["httpOnly"] and cookie["sameSite"] == "Lax" and not any("tokens" in each["name"] for each in cookies)
    assert not [line for line in page.said if "Content Security Policy" in line]
    places = (f"asked {installation.address}", "asked data:", "asked blob:")
    assert len(page.said) > 5 and not [line for line in page.said if line.startswith("asked ") and not line.startswith(places)]
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(lambda url: not url.startswith(f"{installation.address}/clocks"))
    browser.clear_cookies()
    browser.add_cookies([cookie])
    assert page.goto(installation.address).status == 401


def test_a_page_left_open_blanks_itself_within_seconds_once_the_account_is_closed(browser, installation):
    page = sign_in(browser, installation, "ines", "/rights")
    expect(page.get_by_role("heading", name="Information governance")).to_be_visible()
    installation.people.disable("ines")
    try:
        expect(page.get_by_text(OUT)).to_be_visible(timeout=SECONDS_TO_BLANK)
        expect(page.get_by_role("heading", name="Information governance")).to_have_count(0)
        page.get_by_role("link", name="Sign in again").click()
        expect(page.get_by_text("This account may not use the dashboard.")).to_be_visible()
    finally:
        installation.people.enable("ines")


def test_a_click_after_the_account_is_closed_shows_nothing(browser, installation):
    page = sign_in(browser, installation, "olive", "/rights")
    installation.people.disable("olive")
    try:
        page.get_by_test_id("stTopNavLink").first.click()
        expect(page.get_by_text(OUT)).to_be_visible()
        assert "Partner executive" not in page.locator("body").inner_text()
    finally:
        installation.people.enable("olive")
