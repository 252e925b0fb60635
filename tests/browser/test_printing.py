"""What leaves a printer: the answers under freedom of information as tables, without menu, buttons and choices."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_the_ten_answers_print_as_tables_without_menu_and_buttons(opened):
    page = opened("foi?role=chair")
    expect(page.locator("section.answer")).to_have_count(10)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 794, "height": 1123})  # A4
    for gone in (
        page.get_by_test_id("stHeader"),
        page.get_by_text("Export", exact=True),
        page.get_by_label("See it as"),
        page.locator(".stCode button"),
    ):
        expect(gone.first).to_be_hidden()
    expect(page.get_by_role("columnheader", name="2024-25").first).to_be_visible()
    expect(page.get_by_role("cell", name="1,655 of 1,805 (92%)")).to_be_visible()
    expect(page.locator(".sample")).to_be_visible()
