"""What the server answers with: headers on every answer, and blank workbooks that open."""

import io

import pytest
from openpyxl import load_workbook

from loaders.source import sources
from loaders.template import heading
from tests.browser.looking import cells, comes_true

pytestmark = pytest.mark.browser

TEMPLATE = "templates/missing_episodes.xlsx"


@pytest.mark.parametrize("path", ["", "missing-children", TEMPLATE, "templates/no_such_extract.xlsx", "_stcore/health"])
def test_every_answer_carries_the_headers(ask, path):
    headers = ask(path).headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["object-src"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in policy["script-src"]


@pytest.mark.parametrize("name", sources())
def test_the_template_of_every_extract_opens_as_a_workbook_with_its_headings(ask, name):
    answer = ask(f"templates/{name}.xlsx")
    assert answer.status == 200 and "attachment" in answer.headers["content-disposition"]
    book = load_workbook(io.BytesIO(answer.read()))
    written = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {heading(column) for column in sources()[name].columns} <= written


def test_an_unknown_template_is_answered_in_a_sentence(ask):
    answer = ask("templates/no_such_extract.xlsx")
    assert (answer.status, answer.read().decode()) == (404, "There is no extract of this name.")


def test_the_page_of_sources_links_every_template(opened):
    page = opened("sources")
    page.set_viewport_size({"width": 1900, "height": 2400})  # only columns in sight are drawn
    wanted = {f"/templates/{name}.xlsx" for name in sources()}
    assert comes_true(lambda: wanted <= set(cells(page, "Every extract, when it is due and when it last came")))


FILES = ("pages/themes/theme.py", "frame/every_page.py", "dashboard.py", "data/pseudonym.key", "data/store/ledger.sqlite")


@pytest.mark.parametrize("path", FILES)
def test_no_file_of_the_program_is_served(ask, path):
    assert ask(path).read() == ask("no-such-page").read()
