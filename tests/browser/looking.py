"""How tests look at a page: wait until it is finished, choose, and note all that is on it."""

import os
import re
import time
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Locator, Page, TimeoutError, expect

from ledger.store import ROOT
from metrics.declaring.indicator import indicators, of_theme
from metrics.declaring.theme import THEMES
from tests.browser.serving import Server

PAGES = {theme.id: theme.title for theme in THEMES if of_theme(theme)} | {
    "meeting": "What really changed",
    "decisions": "Decisions and actions",
    "events": "What happened, and what moved",
    "targets": "Targets",
    "overview": "What changed",
    "indicator": next(iter(indicators().values())).title,
    "dictionary": "Data dictionary",
    "upload": "Upload",
    "sources": "Sources",
    "clocks": "Clocks",
    "roadmap": "Roadmap",
    "claims": "Check a text",
    "yearly-report": "Tables of the yearly report",
    "published": "Published figures",
    "queries": "Data queries",
    "foi": "Freedom of information",
}
"""Every page by its address, with its heading."""
THEME_PAGES = [name for name in PAGES if name in {theme.id for theme in THEMES}]
VISITED = (
    PAGES
    if "SAFEGUARDING_NIGHTLY" in os.environ
    else {name: heading for name, heading in PAGES.items() if name not in THEME_PAGES or THEME_PAGES.index(name) % 4 == 0}
)
"""In light and dark, wide and narrow: by day of the themes, which are built alike, every fourth."""

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FINISHED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
CHARTS = '[data-testid="stVegaLiteChart"]'
ERRORS = '[data-testid="stException"], [data-testid="stAlertContentError"]'
DARK = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"]["dark"]["backgroundColor"]
SECONDS_TO_SETTLE, SECONDS_TO_CHOOSE = 10, 60
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}

TOO_WIDE = """() => [document.scrollingElement, document.querySelector('[data-testid="stMain"]')]
    .some(each => each.scrollWidth > each.clientWidth)"""
STICKING_OUT = """() => [...document.querySelectorAll('[data-testid="stMain"] *')]
    .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 5).map(each => each.tagName + '.' + each.className + ': ' + each.innerText?.slice(0, 60))"""


@dataclass
class Visit:
    """One page as it was found. sticking_out: what reaches past the right edge at 390 pixels."""

    heading: str = ""
    text: str = ""
    menu: str = ""
    requests: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)
    errors: dict[str, list[str]] = field(default_factory=dict)
    sticking_out: list[str] = field(default_factory=list)
    dark: bool = False
    charts: list[str] = field(default_factory=list)
    pictures: list[str | None] = field(default_factory=list)
    cards: dict[str, str] = field(default_factory=dict)


def visit(window: BrowserContext, server: Server, name: str) -> Visit:
    found = Visit()
    with window.new_page() as page:
        page.on("request", lambda request: found.requests.append(request.url))
        page.on("console", lambda message: found.console.append(message.text))
        page.on("pageerror", lambda error: found.crashes.append(str(error)))
        page.goto(f"{server.address}/{name}", wait_until="commit")
        settled(page)
        note(page, found)
        found.errors["light, wide"] = errors(page)
        if name in VISITED:
            look_again(page, found)
    return found


def look_again(page: Page, found: Visit) -> None:
    """In dark, and narrow."""
    page.emulate_media(color_scheme="dark")
    found.dark = comes_true(lambda: background(page) == DARK)
    found.errors["dark, wide"] = errors(page)
    page.set_viewport_size(NARROW)
    if not comes_true(lambda: not page.evaluate(TOO_WIDE)):
        found.sticking_out = page.evaluate(STICKING_OUT) or ["the page itself"]
    found.errors["dark, narrow"] = errors(page)
    page.emulate_media(color_scheme="light")
    found.errors["light, narrow"] = errors(page)


def settled(page: Page) -> None:
    """The page is there down to its foot, every part of it has arrived, and its charts are drawn."""
    page.get_by_text("Snapshot ").first.wait_for(timeout=60_000)
    page.locator(FINISHED).wait_for()
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0, timeout=15_000)
    expect(page.locator(CHARTS).filter(has_not=page.locator(".marks"))).to_have_count(0, timeout=15_000)


def press(button: Locator) -> None:
    """By keyboard: a part that is still unfolding moves a button away between the mouse's going down and up."""
    button.press("Enter")


def note(page: Page, found: Visit) -> None:
    found.heading = page.locator("h1").inner_text()
    found.text = page.locator('[data-testid="stMain"]').inner_text()
    found.menu = page.get_by_role("navigation").inner_text()
    found.charts = page.locator(CHARTS).evaluate_all("all => all.map(each => each.getAttribute('aria-label') || '')")
    found.pictures = page.locator("img").evaluate_all("all => all.map(each => each.getAttribute('alt'))")
    found.cards = dict(
        page.locator("a.card").evaluate_all(
            "all => all.map(each => [each.getAttribute('href'), each.querySelector('.value').innerText])"
        )
    )


def errors(page: Page) -> list[str]:
    return page.locator(ERRORS).all_inner_texts()


def background(page: Page) -> str:
    """Of the whole page, as #rrggbb."""
    colour = page.get_by_test_id("stApp").evaluate("each => getComputedStyle(each).backgroundColor")
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])


def comes_true(holds: Callable[[], bool]) -> bool:
    """Asks from outside: the page's own security policy forbids it to wait for a condition by itself."""
    until = time.monotonic() + SECONDS_TO_SETTLE
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def chosen(page: Page, label: str) -> Locator:
    return page.get_by_role("combobox", name=label)


def choose(page: Page, label: str, option: str) -> None:
    """Typed, as in a list too long to be drawn whole. Again, where the page moved beneath the list and closed it."""
    until, box = time.monotonic() + SECONDS_TO_CHOOSE, chosen(page, label)
    while time.monotonic() < until:
        page.locator(FINISHED).wait_for()
        box.fill("")  # the same words once more would open no list
        box.fill(option)
        try:
            return page.get_by_role("option", name=option, exact=True).click(timeout=3_000)
        except TimeoutError:
            page.keyboard.press("Escape")
    raise AssertionError(f"{option} is not offered under {label}")


def card(page: Page, name: str) -> Locator:
    """The number on the card of an indicator."""
    return page.locator(f'a.card[href^="/indicator?id={name}"] .value')


def cells(page: Page, table: str) -> list[str]:
    """What stands in a table: Streamlit draws it, and keeps the text for those who cannot see."""
    grid = page.get_by_test_id("stDataFrame").filter(has=page.get_by_label(table))
    grid.locator("td").first.wait_for(state="attached")
    return grid.locator("td").all_text_contents()
