"""What the browser tests share: a Chromium, a server over the sample city, and what every page looked like once."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest

from tests.browser.looking import PAGES, Visit, settled, visit
from tests.browser.serving import Server, served
from tests.sample_city import city, copy_of  # noqa: F401

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
         "--no-first-run")  # fmt: skip
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
def first_visit(chromium, server) -> Visit:
    """The very first request this server is asked is a deep link, past the front page."""
    return visit(chromium, server, DEEP_LINK)


@pytest.fixture(scope="session")
def visits(chromium, server, first_visit) -> dict[str, Visit]:
    """Every page of the menu, opened by its address, in light and dark, wide and narrow."""
    return {DEEP_LINK: first_visit} | {name: visit(chromium, server, name) for name in PAGES if name != DEEP_LINK}


@pytest.fixture
def opened(chromium, first_visit, server) -> Iterator[Callable[..., playwright.Page]]:
    """Opens an address of a server in a browser of its own."""
    contexts = []

    def open_page(path: str, of: Server = server) -> playwright.Page:
        contexts.append(chromium.new_context(viewport={"width": 1440, "height": 900}))
        page = contexts[-1].new_page()
        page.set_default_timeout(20_000)
        page.goto(f"{of.address}/{path}", wait_until="commit")
        settled(page)
        return page

    yield open_page
    for context in contexts:
        context.close()
