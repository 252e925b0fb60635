"""Every page opens inside the frame by its own address, on every screen, and asks nothing of anybody else."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from ledger.ledger import Ledger
from metrics.declaring.indicator import indicators
from metrics.declaring.theme import THEMES
from metrics.values import values
from metrics.working_out.headlines_seen import read_headlines
from operations import snapshots
from tests.browser.looking import PAGES, VISITED
from tests.viewers import ANALYST
from warehouse.snapshot import open_snapshot
from wording.figures import number

pytestmark = pytest.mark.browser

every_page = pytest.mark.parametrize("name", VISITED)
SECTIONS = {"Meeting", "Themes", "Figures", "Data"}


def test_the_first_request_to_a_fresh_server_runs_the_frame_even_by_a_deep_link(first_visit):
    assert first_visit.heading == "Missing children"
    assert "Sample data" in first_visit.text and "Stoke-on-Trent · Snapshot" in first_visit.text
    assert {"Overview", *SECTIONS} <= set(first_visit.menu.splitlines())


def test_the_name_of_a_file_of_pages_is_no_page(opened):
    page = opened("theme")
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()
    expect(page.locator(".sample")).to_be_visible()


def test_the_menu_lists_exactly_the_pages_these_tests_open(opened):
    page = opened("sources")
    links = page.get_by_test_id("stTopNavLink").evaluate_all("all => all.map(each => each.href)")
    for section in SECTIONS:
        page.get_by_role("navigation").get_by_text(section, exact=True).click()
        offered = page.get_by_test_id("stTopNavDropdownLink")
        offered.first.wait_for()
        links += offered.evaluate_all("all => all.map(each => each.href)")
        page.keyboard.press("Escape")
        expect(offered).to_have_count(0)
    assert {urlsplit(link).path.strip("/") or "meeting" for link in links} == {*PAGES, "rights"}


@every_page
def test_a_page_opens_by_its_address_with_its_heading(visits, name):
    assert visits[name].heading == PAGES[name]


@every_page
def test_a_page_shows_no_error_on_any_screen(visits, name):
    found = visits[name]
    assert set(found.errors) == {"light, wide", "dark, wide", "dark, narrow", "light, narrow"}
    assert not any(found.errors.values()) and not found.crashes
    assert "Traceback" not in found.text and "Error" not in found.text


@every_page
def test_a_page_fits_a_narrow_screen(visits, name):
    assert visits[name].sticking_out == []


@every_page
def test_a_page_follows_the_dark_setting(visits, name):
    assert visits[name].dark


@every_page
def test_a_page_says_that_these_are_sample_data(visits, name):
    assert "Sample data" in visits[name].text


@every_page
def test_no_request_leaves_this_machine(visits, server, name):
    asked = visits[name].requests
    assert len(asked) > 5
    own = server.address.removeprefix("http://")
    assert {url for url in asked if not url.startswith(("data:", "blob:")) and urlsplit(url).netloc != own} == set()


@every_page
def test_the_security_policy_is_never_broken(visits, name):
    assert [line for line in visits[name].console if "Content Security Policy" in line] == []


def test_the_security_policy_would_stop_a_picture_from_elsewhere(opened):
    page = opened("upload")
    with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
        page.evaluate("document.body.appendChild(new Image()).src = 'http://192.0.2.1/seen.png'")


@every_page
def test_every_chart_is_named_and_every_picture_described(visits, name):
    found = visits[name]
    assert all(label.strip() for label in found.charts)
    assert all(text is not None and text.strip() for text in found.pictures)


def test_there_are_charts_and_pictures_to_name(visits):
    assert sum(len(found.charts) for found in visits.values()) >= 30
    assert len(visits["overview"].pictures) >= 20


def test_the_number_on_every_card_is_the_number_that_values_gives(visits, server):
    shown = {parse_qs(urlsplit(link).query)["id"][0]: text for theme in THEMES for link, text in visits[theme.id].cards.items()}
    assert shown.keys() == indicators().keys()
    with open_snapshot(snapshots.current_snapshot(Ledger(server.store))) as snapshot:
        for name, line in read_headlines(snapshot, indicators(), ANALYST).items():
            if line.value is None:
                assert shown[name] == "–"
                continue
            unit = indicators()[name].unit
            table = values(snapshot, indicators()[name], ANALYST, "year", window=(line.start, line.stop)).of_group(line.breakdown)
            assert shown[name] == number(table.rows[0].value, unit, table.rows[0].denominator)
