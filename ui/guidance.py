"""Law and guidance on pages: what a figure or a clock rests on, a warning where that may no longer be the rule, the register."""

from collections.abc import Iterable
from datetime import date

import streamlit as st

from guidance.citation import Citation
from guidance.papers import papers_citing
from guidance.register import NOT_COMMENCED, guidance_register
from guidance.text import Section, Text
from metrics.declaring.citing import clocks_citing, figures_citing
from plural import counted
from reading.reader import Reader
from ui.html_table import Link, definition_list, to_indicator
from ui.html_table import register as html_table
from wording.figures import short_day
from wording.guidance import amber_words, rule_words, state_words, text_facts

SHOWN = "law and guidance"
TEXT_HEADINGS = ["Text", "What it is", "State today", "Replaces", "Not confirmed", "Cited by", "Checked"]
SECTION_HEADINGS = ["Section", "What it asks", "State today", "Not confirmed", "Cited by"]


def warn_of_old_law(citations: Iterable[Citation]) -> None:
    """By the calendar: the demonstration's own day is a day of its figures, not of the law."""
    register, today = guidance_register(), date.today()
    for cited in register.amber(citations, today):
        st.warning(amber_words(cited, register, today), icon=":material/gavel:")


def rules(citations: Iterable[Citation]) -> list[str]:
    """One paragraph for each citation."""
    return [rule_words(cited, guidance_register(), date.today()) for cited in citations]


def register_table() -> None:
    """Every text with its state today and how many figures and clocks rest on it."""
    texts = guidance_register().texts.values()
    st.html(html_table(TEXT_HEADINGS, [text_row(text) for text in texts], f"{len(texts)} texts, as they stand today"))


def text_row(text: Text) -> list:
    register, today = guidance_register(), date.today()
    waiting = sum(register.state(text, today, section) == NOT_COMMENCED for section in text.sections)
    doubts = [text.unconfirmed, *(section.unconfirmed for section in text.sections)]
    figures, timed = figures_citing(text.id), clocks_citing(text.id)
    return [
        Link(text.in_short, "dictionary", (("show", SHOWN), ("text", text.id))),
        [text.kind, text.name if text.short else text.edition],
        [state_words(text, register, today), counted(waiting, "section") + " not commenced" if waiting else ""],
        register.earlier(text)[0].in_short if text.replaces else "",
        "⚠ in part" if any(doubts) else "",
        [
            *(counted(len(citing), noun) for citing, noun in ((figures, "figure"), (timed, "clock")) if citing),
            *papers_citing(text.id),
        ],
        f"{short_day(text.checked_on)}; again by {short_day(text.review_by)}" if text.review_by else short_day(text.checked_on),
    ]


def one_text(text: Text, read: Reader) -> None:
    """A text and its sections, with what cites them of the themes that may be seen."""
    st.subheader(text.in_short)
    if text.address:
        st.markdown(f"[Read it where it is published]({text.address})")
    st.html(definition_list(list(text_facts(text, guidance_register()).items())))
    rows = [section_row(text, section, read) for section in text.sections]
    st.html(html_table(SECTION_HEADINGS, rows, f"What is used of {text.in_short}"))


def section_row(text: Text, section: Section, read: Reader) -> list:
    figures = [to_indicator(each.id, each.title) for each in read.seen(figures_citing(text.id, section.number))]
    timed = read.seen(clocks_citing(text.id, section.number))
    return [
        section.number,
        section.asks,
        state_words(text, guidance_register(), date.today(), section),
        f"⚠ {section.unconfirmed}" if section.unconfirmed else "",
        [*figures, *(Link(f"Clock: {each.title}", "clocks", (("clock", each.id),)) for each in timed)],
    ]
