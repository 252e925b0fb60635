"""The page of an indicator opens everything behind its number: meaning, example, what was printed, the records."""

import re

import pytest
from playwright.sync_api import expect

from ledger.ledger import Ledger
from metrics.declaring.indicator import indicators
from metrics.values import records
from operations import snapshots
from tests.browser.looking import card, cells, choose
from tests.viewers import ANALYST
from warehouse.snapshot import open_snapshot

pytestmark = pytest.mark.browser


def test_the_definition_stands_word_for_word_and_the_example_opens(opened):
    page, indicator = opened("indicator?id=s175_completion"), indicators()["s175_completion"]
    expect(page.get_by_role("heading", level=1)).to_have_text(indicator.title)
    meaning = page.locator("dl.definition")
    for words in (indicator.question, indicator.numerator, indicator.denominator, indicator.rollup, *indicator.unconfirmed):
        expect(meaning).to_contain_text(words)
    example = page.get_by_test_id("stExpander").filter(has_text="A worked example")
    example.locator("summary").click()
    expect(example.get_by_role("table").first).to_contain_text("Dogwood")
    expect(example.get_by_role("table").last).to_contain_text("33.33")


def test_printed_figures_stand_beside_those_of_the_records(opened):
    page = opened("indicator?id=s175_completion")
    found = page.locator("table.register").filter(has_text="Each printed figure beside the one the records give")
    expect(found).to_contain_text("66%")
    expect(found).to_contain_text("79%")
    expect(found).to_contain_text("differs")
    expect(page.get_by_text(re.compile("^Disputed: Secondary"))).to_contain_text("line 700")


def test_the_records_behind_the_number_are_as_many_as_it_says(opened, server):
    page = opened("indicator?id=missing_episodes&role=records-viewer")
    shown = page.get_by_text(re.compile(r"^[\d,]+ cases.* Codes stand for children"))
    asking = page.get_by_role("button", name=re.compile("^Open the records of "))
    expect(card(page, "missing_episodes")).to_have_text("1,588")
    expect(shown).to_have_count(0)
    expect(asking).to_have_text("Open the records of 3,398 cases; it is written in the log")
    asking.click()
    expect(shown).to_contain_text("3,398 cases")
    choose(page, "Records of", "Mar 2025")
    expect(shown).to_have_count(0)
    with open_snapshot(snapshots.current_snapshot(Ledger(server.store))) as snapshot:
        behind = records(snapshot, indicators()["missing_episodes"], ANALYST)
    march = [row for row in behind.rows if (row["date"].year, row["date"].month) == (2025, 3)]
    expect(asking).to_contain_text(f"{len(march)} cases")
    asking.click()
    expect(shown).to_contain_text(f"{len(march)} cases")
    found = set(cells(page, "Records behind Missing episodes"))
    assert {row["record_id"] for row in march} & found and not {row["place"] for row in march} & found


def test_the_numbers_behind_a_chart_open_beneath_it(opened):
    page = opened("indicator?id=missing_children&grain=year&by=missing_from")
    page.get_by_text("The numbers behind this chart").first.click()
    assert {"2023-24", "2024-25", "Care", "Home", "ok"} <= set(cells(page, "Children reported missing, all values"))
