"""A pasted text is checked on the page: marked by sign and word, every letter as it stands, and written down nowhere."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hostile_texts import TEXTS
from tests.browser.looking import errors, press

pytestmark = pytest.mark.browser

WORDS = "In 2024-25, 395 children were reported missing.\n\nIn 2024-25, 412 children were reported missing."
MARKUP = (
    ".claims a, .claims img, .claims script, .claims iframe, .claims svg, .claims h1, .claims b, .register img, .register script"
)
WITHOUT_MARKS = """each => { const copy = each.cloneNode(true);
    copy.querySelectorAll("sup").forEach(mark => mark.remove()); return copy.textContent }"""
SECRET = "Quillon Thistlewaite of 14 Zebra Close"


def checked(opened, words: str, role: str = "executive") -> Page:
    page = opened(f"claims?role={role}")
    page.get_by_label("Text", exact=True).fill(words)
    page.get_by_role("button", name="Check the text").click()
    page.get_by_role("heading", name="The figures").wait_for()
    return page


def test_each_figure_is_marked_by_a_sign_a_word_and_the_number_of_its_row(opened):
    page = checked(opened, WORDS)
    marks = page.locator(".claims mark")
    assert marks.all_text_contents() == ["395✔ matched, row 1", "412✖ contradicted, row 2"]
    expect(page.locator(".opening")).to_have_text("2 figures: 1 matched, 1 contradicted. Taken to be about 2024-25.")
    expect(page.get_by_text("Two figures for one thing")).to_be_visible()
    link = page.locator(".register a").first
    assert (link.inner_text(), link.get_attribute("href")) == (
        "Children reported missing",
        "/indicator?id=missing_children&role=executive",
    )


def test_whatever_is_pasted_is_shown_letter_for_letter_and_stays_in_memory(opened, server):
    page = checked(opened, "\n\n".join([*TEXTS, f"{SECRET} said 12.", "<mark>13</mark> <b>14</b>"]))
    shown = page.locator(".claims").evaluate(WITHOUT_MARKS)
    assert page.locator(MARKUP).count() == 0 and errors(page) == []
    assert [text for text in TEXTS if text not in shown] == [] and "<mark>" in shown
    folder = server.store.folder.parent
    assert [path for path in folder.rglob("*") if path.is_file() and b"Quillon" in path.read_bytes()] == []
    assert "Quillon" not in page.url


def test_somebody_who_sees_released_figures_is_told_no_hidden_one(opened):
    page = checked(opened, "In 2024-25, 4 rapid reviews were completed.", "executive-released")
    expect(page.locator(".claims mark")).to_have_text("4▨ cannot be checked: hidden, row 1")
    expect(page.get_by_text("Rapid reviews, 2024-25: hidden: 1 to 7.")).to_be_visible()


def test_the_yearly_reports_tables_are_fetched_as_a_document(opened, tmp_path):
    page = opened("yearly-report?role=executive")
    expect(page.get_by_text("66%; 79%")).to_be_visible()
    page.get_by_test_id("stExpander").filter(has=page.get_by_text("Export", exact=True)).locator("summary").click()
    press(page.get_by_role("button", name="Make the file"))
    with page.expect_download() as fetched:
        page.locator("a.download").click()
    fetched.value.save_as(tmp_path / "file.docx")
    assert fetched.value.suggested_filename.endswith(".docx") and (tmp_path / "file.docx").read_bytes().startswith(b"PK")
