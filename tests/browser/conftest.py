"""What the browser tests share: a Chromium, a server over the sample city, and what every page looked like once."""

import os
import shutil
from collections.abc import Callable, Iterator
from http.client import HTTPResponse
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright import sync_api as playwright

from tests.browser.looking import PAGES, WIDE, Visit, settled, visit
from tests.browser.serving import Server, served
from tests.sample_city import city, copy_of  # noqa: F401

playwright.expect.set_options(timeout=15_000)  # two browsers and two servers share the machine
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
DEEP_LINK = "missing-children"


@pytest.fixture(scope="session")
def chromium() -> Iterator[playwright.Browser]:
    places = os.pathsep.join((os.environ.get("PATH", ""), "/usr/bin"))
    found = next((path for name in CHROMIUMS if (path := shutil.which(name, path=places))), None)
    if found is None:
        pytest.skip("no Chromium is installed: " + ", ".join(CHROMIUMS))
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(city, tmp_path_factory) -> Iterator[Server]:  # noqa: F811
    """Serves a copy of the sample city in which nothing is changed."""
    with served(copy_of(city, tmp_path_factory.mktemp("served"))) as running:
        yield running


@pytest.fixture(scope="session")
def window(chromium) -> Iterator[playwright.BrowserContext]:
    """The browser most tests share: it fetches the program's scripts once."""
    with chromium.new_context(viewport=WIDE, color_scheme="light", reduced_motion="reduce") as context:
        yield context


@pytest.fixture(scope="session")
def first_visit(window, server) -> Visit:
    """The very first request this server is asked is a deep link, past the front page."""
    return visit(window, server, DEEP_LINK)


@pytest.fixture(scope="session")
def visits(window, server, first_visit) -> dict[str, Visit]:
    """Every page of the menu, opened by its address, in light and dark, wide and narrow."""
    return {DEEP_LINK: first_visit} | {name: visit(window, server, name) for name in PAGES if name != DEEP_LINK}


@pytest.fixture
def opened(window, first_visit, server) -> Iterator[Callable[..., playwright.Page]]:
    """Opens an address of a server, in the shared browser or in another."""
    pages = []

    def open_page(path: str, of: Server = server, browser: playwright.BrowserContext = window) -> playwright.Page:
        page = browser.new_page()
        pages.append(page)
        page.set_default_timeout(20_000)
        page.goto(f"{of.address}/{path}", wait_until="commit")
        settled(page)
        return page

    yield open_page
    for page in pages:
        page.close()


@pytest.fixture
def ask(chromium, server) -> Callable[[str], HTTPResponse | HTTPError]:
    """The server's answer to a plain request, whatever its status."""

    def answer(path: str) -> HTTPResponse | HTTPError:
        try:
            return urlopen(f"{server.address}/{path}")
        except HTTPError as refusal:
            return refusal

    return answer
