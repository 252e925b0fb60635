"""One click on the executive page makes the pack of the meeting; its link fetches it once."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

pytestmark = pytest.mark.browser


def test_an_executive_takes_the_pack_of_the_meeting_away_on_paper(opened, tmp_path):
    page = opened("meeting?role=executive")
    page.get_by_role("button", name="As paper (PDF)").click()
    link = page.locator("a.download")
    expect(link).to_contain_text("Download sample-data-pack-2025-04-22-partner-executive-exact-", timeout=60_000)
    with page.expect_download() as fetched:
        link.click()
    fetched.value.save_as(tmp_path / "pack.pdf")
    first = " ".join(PdfReader(Path(tmp_path / "pack.pdf")).pages[0].extract_text().split())
    assert "OFFICIAL-SENSITIVE. EXACT FIGURES, copy" in first
    assert page.locator(".opening").inner_text() in first and "What we said last time" in first
    assert all(link.inner_text() in first for link in page.locator("article.signal h3").all())


def test_the_released_pack_is_one_choice_away_and_the_only_one_where_the_controllers_chose_so(opened):
    page = opened("meeting?role=executive")
    page.get_by_text("Released, to be handed on").click()
    expect(page.get_by_text("As released; it is written down in the log.")).to_be_visible()
    page.get_by_role("button", name="As a workbook (Excel)").click()
    expect(page.locator("a.download")).to_contain_text("partner-executive-released-", timeout=60_000)
    page = opened("meeting?role=executive-released")
    expect(page.get_by_text("These are released figures")).to_be_visible()
    expect(page.get_by_text("Released, to be handed on")).to_have_count(0)


def test_whoever_may_not_export_is_offered_none(opened):
    page = opened("meeting?role=records-viewer")
    expect(page.get_by_role("heading", name="What really changed")).to_be_visible()
    expect(page.get_by_role("button", name="As paper (PDF)")).to_have_count(0)
