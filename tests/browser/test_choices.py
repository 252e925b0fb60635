"""What a reader chooses stands in the address: a link, the back button and an earlier day show the same again."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import card, choose, chosen, comes_true, settled
from tests.browser.serving import Server, served
from tests.sample_city import part_of

pytestmark = pytest.mark.browser

CHOICES = {"Period": "2024-25", "In steps of": "Quarters", "Broken down by": "Age band"}
ADDRESS = {"period": ["2024-25"], "grain": ["quarter"], "by": ["age_band"]}
EARLIER = "End of 2024-11-08"


@pytest.fixture(scope="module")
def front_door(city, tmp_path_factory) -> Iterator[Server]:
    """A server over what was sent of the front door: its figures of an earlier day are soon worked out."""
    with served(part_of(city, tmp_path_factory.mktemp("front door"), "contacts")) as running:
        yield running


def query(page: Page) -> dict[str, list[str]]:
    """Asked of the page: what Playwright itself knows of its address stands still while nothing else is asked."""
    return parse_qs(page.evaluate("location.search").removeprefix("?"))


def expect_choices(page: Page) -> None:
    for label, words in CHOICES.items():
        expect(chosen(page, label)).to_have_value(words)
    expect(page.get_by_label(re.compile("^Police contacts at the front door by quarter, 3 periods"))).to_be_visible(
        timeout=20_000
    )


def test_choices_stand_in_the_address_for_another_browser_and_for_the_back_button(opened, chromium):
    page = opened("front-door-and-family-hubs")
    for label, option in CHOICES.items():
        choose(page, label, option)
    expect_choices(page)
    assert comes_true(lambda: query(page) == ADDRESS), page.url
    address = urlsplit(page.url)
    with chromium.new_context() as elsewhere:
        other = opened(f"{address.path.lstrip('/')}?{address.query}", browser=elsewhere)
        expect_choices(other)
        assert comes_true(lambda: query(other) == ADDRESS)
    page.go_back()
    expect(chosen(page, "Broken down by")).to_have_value("Nothing")
    expect(chosen(page, "In steps of")).to_have_value("Quarters")
    assert comes_true(lambda: "by" not in query(page))


def test_an_address_with_nonsense_in_it_opens_with_the_usual_choice(opened):
    page = opened("front-door-and-family-hubs?period=2099-00&grain=hour&by=child_id&as_at=someday")
    expect(chosen(page, "Period")).to_have_value("All")
    expect(chosen(page, "Broken down by")).to_have_value("Nothing")
    expect(card(page, "police_contacts")).to_have_text("2,866")


def test_an_earlier_day_shows_other_figures_says_so_and_stays_in_the_address(opened, front_door):
    page = opened("front-door-and-family-hubs", front_door)
    expect(card(page, "police_contacts")).to_have_text("2,866")
    choose(page, "As it stood", EARLIER)
    said = page.get_by_text("As it stood at the end of 8 Nov 2024")
    expect(said).to_be_visible(timeout=150_000)
    settled(page)
    expect(card(page, "police_contacts")).not_to_have_text("2,866")
    assert query(page)["as_at"] == ["2024-11-08"]
    earlier = card(page, "police_contacts").inner_text()
    page.reload()
    settled(page)
    expect(said).to_be_visible()
    expect(card(page, "police_contacts")).to_have_text(earlier)
    page.locator("a.card").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Police contacts at the front door")
    expect(said).to_be_visible()
    assert query(page)["as_at"] == ["2024-11-08"]
    choose(page, "As it stood", "Now")
    expect(said).to_have_count(0)
    expect(card(page, "police_contacts")).to_have_text(["2,866"], timeout=30_000)  # it alone: what was there before has gone
    assert "as_at" not in query(page)
