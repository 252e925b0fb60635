"""A meeting with the dashboard: three questions answered in two clicks, one signal at a time on the wall, a decision written."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import choose, press, settled
from tests.browser.serving import Server, served
from tests.sample_city import copy_of

pytestmark = pytest.mark.browser

EXECUTIVE = "meeting?role=executive"
WORSE = "Children waiting for mental health services"
DECIDED = "The mental health trust reports each month who waits over eighteen weeks"


@pytest.fixture(scope="module")
def written_in(city, tmp_path_factory) -> Iterator[Server]:
    """A server over a copy of the city in which these tests write."""
    with served(copy_of(city, tmp_path_factory.mktemp("written in"))) as running:
        yield running


def signal(page: Page, title: str):
    return page.locator("article.signal").filter(has=page.get_by_role("heading", name=title, exact=True))


def test_what_got_worse_is_it_real_and_what_did_we_decide_are_answered_within_two_clicks(opened):
    page = opened(EXECUTIVE)
    expect(page.get_by_role("heading", name="Got worse")).to_be_visible()
    expect(signal(page, WORSE)).to_contain_text("lies above the range of chance")
    expect(signal(page, WORSE)).to_contain_text(DECIDED)
    signal(page, WORSE).get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(WORSE)
    expect(page.get_by_label(re.compile(f"^Control chart of {WORSE}"))).to_be_visible(timeout=20_000)
    expect(page.locator(".verdict")).to_contain_text("worse than chance")
    page = opened(EXECUTIVE)
    page.get_by_role("link", name="Decisions and actions").last.click()
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Decisions and actions")
    expect(page.get_by_role("row").filter(has_text="Chief Nurse")).to_contain_text("overdue")


def test_the_tile_the_page_and_the_list_show_one_icon(opened):
    listed = signal(opened(EXECUTIVE), WORSE).locator("img").get_attribute("alt")
    page = opened("indicator?id=children_waiting&role=executive")
    expect(page.locator(".verdict img")).to_have_attribute("alt", listed)
    expect(page.locator("a.card img.icon")).to_have_attribute("alt", listed)


def test_arrow_keys_turn_the_pages_of_the_projector_and_escape_leaves_it(opened):
    page = opened(f"{EXECUTIVE}&projector=1")
    place = page.get_by_role("heading", level=1)
    expect(place).to_contain_text(re.compile("^1 of "))
    page.keyboard.press("ArrowRight")
    expect(place).to_contain_text(re.compile("^2 of "), timeout=15_000)
    settled(page)
    page.keyboard.press("ArrowLeft")
    expect(place).to_contain_text(re.compile("^1 of "), timeout=15_000)
    settled(page)
    page.keyboard.press("Escape")
    expect(place).to_have_text("What really changed", timeout=15_000)


def test_a_decision_is_written_stands_beside_its_signal_and_a_childs_number_is_refused(opened, written_in):
    page = opened("decisions?role=executive&about=plans_in_force", written_in)
    page.get_by_label("In words").fill("Ask about 999 123 4567.")
    page.get_by_role("button", name="Write it").click()
    expect(page.get_by_text("never about a child, and write days")).to_be_visible(timeout=15_000)
    page.get_by_label("In words").fill("Every plan is looked at after three months.")
    page.get_by_role("button", name="Write it").click()
    expect(page.get_by_role("cell", name="Every plan is looked at after three months.")).to_be_visible(timeout=15_000)
    page = opened("indicator?id=plans_in_force&role=executive", written_in)
    expect(page.get_by_text("Every plan is looked at after three months.")).to_be_visible()


def test_an_action_names_the_audit_it_comes_from_and_the_page_of_audits_shows_what_came_of_it(opened, written_in):
    page = opened("decisions?role=executive&about=missing-children", written_in)
    choose(page, "What to write", "A new action")
    page.get_by_label("What is to be done").fill("Say who holds the interview")
    page.get_by_label("For whom: a post or a group").fill("Head of Early Help")
    choose(page, "Comes from an audit or scrutiny", "Audit of 12 Mar 2025: Children missing out of area")
    page.get_by_role("button", name="Write it").click()
    page.get_by_role("link", name="Audit of 12 Mar 2025: Children missing out of area").click()
    settled(page)
    expect(page.get_by_role("row", name="Children missing out of area")).to_contain_text("○ open: Say who holds the interview")


def test_an_analyst_reads_what_was_said_and_finds_no_form(opened):
    page = opened("decisions?role=analyst")
    expect(page.get_by_role("heading", name="Meetings")).to_be_visible()
    expect(page.get_by_role("heading", name="Write", exact=True)).to_have_count(0)


def test_a_new_beginning_of_the_limits_is_recorded_with_its_reason_and_drawn(opened, written_in):
    page = opened("events?role=executive", written_in)
    page.get_by_text("Record an event").click()
    page.get_by_role("group", name="Day", exact=True).get_by_role("spinbutton").first.click()
    page.keyboard.type("02092024")
    page.get_by_role("textbox", name="What happened").fill("Triage was built anew")
    choose(page, "Whom it concerns: indicators, or whole themes", "Domestic abuse and PPN triage: Hours from notice to triage")
    page.keyboard.press("Escape")
    page.get_by_text("Limits begin anew on that day").click()
    page.get_by_role("textbox", name="If so, why").fill("All agencies sit together")
    press(page.get_by_role("button", name="Record it"))
    expect(page.get_by_text("Limits begin anew from that day: All agencies sit together.")).to_be_visible(timeout=20_000)
    page = opened("indicator?id=ppn_hours_to_triage&role=executive", written_in)
    expect(page.locator(".verdict")).to_contain_text("7 of 13 periods")
