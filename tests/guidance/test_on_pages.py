"""What a reader sees: the text, its section and state, and a warning where a figure rests on what was replaced."""

from dataclasses import replace
from datetime import date

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from guidance.citation import cites
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from server.startup import door
from tests.guidance.made_up import BICYCLES, NEW, OLD, register_of
from tests.sample_city import copy_of
from ui import guidance as on_pages
from wording.guidance import amber_words, rule_words, state_words

NEVER_STALE = register_of(OLD, replace(NEW, review_by=date(2999, 12, 31)))
OLD_RULE, NEW_RULE = cites("bicycles_2020", "chapter 1"), cites("bicycles_2026", "chapter 1", "front wheels")


def test_a_citation_says_title_edition_section_state_what_held_before_and_what_is_not_confirmed():
    assert rule_words(NEW_RULE, BICYCLES, date(2026, 11, 30)) == (
        "Code of bicycles (2026), chapter 1: each wheel is looked at within 3 days (front wheels). "
        "✔ In force from 1 Mar 2026. "
        "Figures of days before were judged by Bicycles 2020, chapter 1, from 1 Jan 2020 to 28 Feb 2026. "
        "⚠ Not confirmed: The 3 days."
    )


@pytest.mark.parametrize(
    ("text", "section", "day", "words"),
    [
        (OLD, None, date(2026, 2, 28), "✔ In force from 1 Jan 2020 to 28 Feb 2026"),
        (
            OLD,
            None,
            date(2026, 3, 1),
            "⚠ Replaced since 1 Mar 2026 by Bicycles 2026; it was in force from 1 Jan 2020 to 28 Feb 2026",
        ),
        (NEW, None, date(2026, 2, 1), "○ Not yet in force from 1 Mar 2026"),
        (NEW, None, date(2027, 4, 1), "⚠ Due to be looked at again since 31 Mar 2027; last checked on 30 Nov 2026"),
        (NEW, "chapter 2", date(2026, 4, 1), "○ Not commenced: it waits for regulations"),
        (NEW, "chapter 3", date(2027, 1, 1), "✔ In force from 1 Jan 2027"),
    ],
)
def test_a_state_has_a_sign_and_a_word_and_says_what_follows(text, section, day, words):
    assert state_words(text, BICYCLES, day, section and text.section(section)) == words


def test_what_has_no_day_is_in_use():
    local = replace(NEW, replaces="", in_force_from=None)
    assert state_words(local, register_of(local), date(2026, 11, 30)) == "✔ In use"


def shown(monkeypatch, register, citations) -> AppTest:
    """A page's warning under a made-up register; today is the calendar's."""
    monkeypatch.setattr(on_pages, "guidance_register", lambda: register)

    def page(citations):
        from ui.guidance import warn_of_old_law

        warn_of_old_law(citations)

    return AppTest.from_function(page, args=(citations,)).run()


def test_a_replaced_edition_turns_a_figure_that_cites_it_amber_with_a_word_and_an_icon(monkeypatch):
    warnings = shown(monkeypatch, BICYCLES, (OLD_RULE,)).warning
    assert [(each.icon, each.value) for each in warnings] == [(":material/gavel:", amber_words(OLD_RULE, BICYCLES, date.today()))]
    assert warnings[0].value.startswith("**Check the rule.** It rests on Bicycles 2020, chapter 1. Replaced since 1 Mar 2026")


def test_so_does_a_text_that_was_not_looked_at_by_its_day(monkeypatch):
    stale = replace(NEW, replaces="", checked_on=date(2024, 1, 1), review_by=date(2025, 1, 1))
    (warning,) = shown(monkeypatch, register_of(stale), (NEW_RULE,)).warning
    assert "Due to be looked at again since 1 Jan 2025" in warning.value


def test_one_in_force_does_not(monkeypatch):
    fresh = replace(NEW, replaces="", review_by=date.max)
    assert not shown(monkeypatch, register_of(fresh), (NEW_RULE,)).warning


@pytest.fixture
def page_of(city, monkeypatch, tmp_path):
    """Runs a page over the sample city under the made-up register; every figure and clock rests on the citations given."""
    store = copy_of(city, tmp_path)
    monkeypatch.setenv("SAFEGUARDING_STORE", str(store.folder))
    monkeypatch.setenv("SAFEGUARDING_KEY_FILE", str(store.key_file))
    monkeypatch.setattr(on_pages, "guidance_register", lambda: NEVER_STALE)
    monkeypatch.setattr("pages.data.dictionary.guidance_register", lambda: NEVER_STALE)

    def run(page: str, citations: tuple = (), **address: str) -> AppTest:
        figures = {name: replace(each, guidance=citations) for name, each in indicators().items()}
        timed = {name: replace(each, basis=citations) for name, each in clocks().items()}
        monkeypatch.setattr("reading.reader.indicators", lambda: figures)
        monkeypatch.setattr("pages.figures.clocks.clocks", lambda: timed)
        monkeypatch.setattr("metrics.declaring.citing.indicators", lambda: figures)
        app = AppTest.from_function(script, args=(page,), default_timeout=120)
        app.query_params.update(address)
        return app.run()

    forget_what_a_server_keeps()
    yield run
    forget_what_a_server_keeps()


def forget_what_a_server_keeps() -> None:
    """The pages run in this process: the store they opened is not that of the next test."""
    door.cache_clear()
    st.cache_resource.clear()
    st.cache_data.clear()


def script(page: str) -> None:
    from importlib import import_module

    room, name = page.split(":")
    getattr(import_module(room), name)()


@pytest.mark.parametrize("page", ["pages.figures.indicator:indicator_page", "pages.figures.clocks:clocks_page"])
def test_the_page_of_a_figure_and_of_a_clock_is_amber_where_its_edition_was_replaced_and_not_otherwise(page_of, page):
    amber = [each.value for each in page_of(page, (OLD_RULE,)).warning]
    assert [words for words in amber if "rests on Bicycles 2020, chapter 1" in words]
    assert not [each for each in page_of(page, (cites("bicycles_2026", "chapter 2"),)).warning if "Check the rule" in each.value]


def test_both_pages_say_what_they_rest_on(page_of):
    for page in ("pages.figures.indicator:indicator_page", "pages.figures.clocks:clocks_page"):
        said = " ".join(each.proto.body for each in page_of(page, (NEW_RULE,)).get("html"))
        assert "Code of bicycles (2026), chapter 1: each wheel is looked at within 3 days (front wheels)." in said
        assert "⚠ Not confirmed: The 3 days." in said


def test_the_data_dictionary_lists_the_register(page_of):
    page = page_of("pages.data.dictionary:dictionary", (NEW_RULE,), show="law and guidance", text="bicycles_2026")
    every, chosen = [each.proto.body for each in page.get("html") if "<table" in each.proto.body]
    assert "⚠ Replaced since 1 Mar 2026 by Bicycles 2026" in every and "✔ In force from 1 Mar 2026" in every
    assert "1 section not commenced" in every and f"{len(indicators())} figures" in every
    assert "30 Nov 2026; again by 31 Dec 2999" in every
    for words in ("○ Not commenced: it waits for regulations", "⚠ The 3 days.", indicators()["missing_children"].title):
        assert words in chosen
