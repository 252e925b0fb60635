"""A file is made on the page, fetched by its link once, and the pages offer no other way to save what they show."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from exports.about import SAMPLE
from tests.browser.looking import CHARTS, press
from tests.exports.reading_back import sheets, table

pytestmark = pytest.mark.browser


def open_export(page: Page) -> None:
    page.get_by_test_id("stExpander").filter(has=page.get_by_text("Export", exact=True)).locator("summary").click()
    expect(page.get_by_role("button", name="Make the file")).to_be_visible()


def test_a_file_is_made_fetched_once_and_holds_the_figures_of_the_page(opened, server, tmp_path):
    page = opened("indicator?id=missing_episodes&grain=year&by=age_band")
    open_export(page)
    press(page.get_by_role("button", name="Make the file"))
    link = page.locator("a.download")
    expect(link).to_contain_text("Download sample-data-missing-episodes-year-by-age-band-released-")
    address = link.get_attribute("href")
    with page.expect_download() as fetched:
        link.click()
    fetched.value.save_as(tmp_path / "file.xlsx")
    content = sheets(Path(tmp_path / "file.xlsx").read_bytes())
    assert content["About"]["A1"].value == SAMPLE
    older = [row["Value"] for row in table(content["Missing episodes"]) if row["Breakdown"] == "10 to 15"]
    assert len(older) == 2 and all(value % 5 == 0 for value in older)
    expect(page.get_by_text("its link is used up")).to_be_visible(timeout=10_000)
    expect(link).to_have_count(0)
    answer = page.request.get(f"{server.address}{address}")
    assert (answer.status, answer.text()[:18]) == (410, "This link was used")


def test_exact_figures_ask_for_a_reason_and_are_offered_to_a_lead_analyst_only(opened):
    page = opened("published?role=lead-analyst")
    open_export(page)
    page.get_by_text("Exact figures", exact=True).click()
    expect(page.get_by_label("Number of the paper it stands in")).to_be_visible()
    press(page.get_by_role("button", name="Make the file"))
    expect(page.get_by_text("Exact figures leave only for a reason")).to_be_visible()
    page = opened("published?role=executive")
    open_export(page)
    expect(page.get_by_text("Exact figures", exact=True)).to_have_count(0)
    page = opened("dictionary?role=records-viewer")
    expect(page.get_by_text("Export", exact=True)).to_have_count(0)


def test_no_table_and_no_chart_offers_to_save_itself(opened):
    page = opened("indicator?id=missing_children&grain=year")
    page.get_by_text("The numbers behind this chart").first.click()
    for part in (page.locator(CHARTS).first, page.get_by_test_id("stDataFrame").first):
        part.hover()
        buttons = page.get_by_test_id("stElementToolbarButton").get_by_role("button")
        expect(buttons.first).to_be_attached()
        shown = [each.get_attribute("aria-label").split(":")[0] for each in buttons.all() if each.is_visible()]
        assert set(shown) <= {"Show data", "Fullscreen", "Show/hide columns", "Search"} and shown
    assert page.locator(".vega-actions").count() == 0
