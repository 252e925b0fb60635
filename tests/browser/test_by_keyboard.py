"""The dashboard is used without a mouse: Tab reaches the menu and the cards, Enter opens them."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

MOST_TABS = 30
MARKED = """() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
}"""
FOCUSED = "what => document.activeElement.matches(what)"


def tab_to(page: Page, what: str) -> bool:
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED, what):
            return True
    return False


def test_the_first_tab_offers_to_skip_the_menu(opened):
    page = opened("sources")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED, '[data-testid="stSkipToContent"]')


def test_tab_reaches_the_menu_and_enter_opens_a_page_of_it(opened):
    page = opened("sources")
    assert tab_to(page, 'nav [data-testid="stTopNavLink"]')
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("What really changed")


def test_tab_reaches_a_section_of_the_menu_and_enter_opens_it(opened):
    page = opened("sources")
    assert tab_to(page, "nav [aria-haspopup]")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stTopNavDropdownLink").first).to_be_visible()


def test_tab_reaches_a_card_and_enter_opens_its_indicator(opened):
    page = opened("missing-children")
    assert tab_to(page, "a.card")
    assert page.evaluate(MARKED), "nothing shows where the keyboard is"
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Children reported missing")
