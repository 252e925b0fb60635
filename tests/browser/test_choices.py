"""What a reader chooses stands in the address: a link, the back button and an earlier day show the same again."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import card, choose, chosen, settled

pytestmark = pytest.mark.browser

CHOICES = {"Period": "2024-25", "In steps of": "Quarters", "Broken down by": "Age band"}
ADDRESS = {"period": ["2024-25"], "grain": ["quarter"], "by": ["age_band"]}
EARLIER = "End of 2024-11-08"


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def expect_choices(page: Page) -> None:
    for label, words in CHOICES.items():
        expect(chosen(page, label)).to_have_value(words)
    expect(page.get_by_label(re.compile("^Missing episodes by quarter, 4 periods"))).to_be_visible()


@pytest.fixture
def with_choices(opened) -> Page:
    page = opened("missing-children")
    for label, option in CHOICES.items():
        choose(page, label, option)
    expect_choices(page)
    return page


def test_period_step_and_breakdown_stand_in_the_address(with_choices):
    assert query(with_choices) == ADDRESS


def test_another_browser_opening_the_address_sees_the_same_choice(with_choices, opened):
    address = urlsplit(with_choices.url)
    other = opened(f"{address.path.lstrip('/')}?{address.query}")
    expect_choices(other)
    assert query(other) == ADDRESS


def test_the_back_button_takes_back_the_last_choice(with_choices):
    with_choices.go_back()
    expect(chosen(with_choices, "Broken down by")).to_have_value("Nothing")
    expect(chosen(with_choices, "In steps of")).to_have_value("Quarters")
    assert "by" not in query(with_choices)


def test_an_address_with_nonsense_in_it_opens_with_the_usual_choice(opened):
    page = opened("missing-children?period=2099-00&grain=hour&by=child_id&as_at=someday")
    expect(chosen(page, "Period")).to_have_value("All")
    expect(chosen(page, "Broken down by")).to_have_value("Nothing")
    expect(card(page, "missing_children")).to_have_text("395")


def test_an_earlier_day_shows_other_figures_says_so_and_stays_in_the_address(opened):
    page = opened("missing-children")
    expect(card(page, "missing_children")).to_have_text("395")
    choose(page, "As it stood", EARLIER)
    said = page.get_by_text("As it stood at the end of 8 Nov 2024")
    expect(said).to_be_visible(timeout=40_000)
    expect(card(page, "missing_children")).not_to_have_text("395")
    assert query(page)["as_at"] == ["2024-11-08"]
    earlier = card(page, "missing_children").inner_text()
    page.reload()
    settled(page)
    expect(said).to_be_visible()
    expect(card(page, "missing_children")).to_have_text(earlier)
    page.locator("a.card").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Children reported missing")
    expect(said).to_be_visible()
    assert query(page)["as_at"] == ["2024-11-08"]
    choose(page, "As it stood", "Now")
    expect(said).to_have_count(0)
    expect(card(page, "missing_children")).to_have_text("395")
    assert "as_at" not in query(page)
