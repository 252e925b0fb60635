"""Texts of law and guidance in words: which section, whether it is in force, what held before it, what nobody has confirmed."""

from datetime import date

from guidance.citation import Citation
from guidance.register import (
    ENDED,
    IN_FORCE,
    NOT_COMMENCED,
    NOT_YET,
    REPLACED,
    REVIEW_DUE,
    Register,
    starts_of,
    why_not_commenced,
)
from guidance.text import Section, Text
from wording.figures import short_day

SIGNS = {
    IN_FORCE: "✔ In force",
    NOT_YET: "○ Not yet in force",
    NOT_COMMENCED: "○ Not commenced",
    REPLACED: "⚠ Replaced",
    ENDED: "⚠ No longer in force",
    REVIEW_DUE: "⚠ Due to be looked at again",
}
IN_USE = "✔ In use"
"""What binds nobody has no day from which it is in force."""


def cited_words(cited: Citation, register: Register) -> str:
    """The text with its edition, section 47: enquiries where a child may be suffering significant harm"""
    section = register.section(cited)
    return f"{register.text(cited).name}, {section.number}: {section.asks}" + (f" ({cited.words})" if cited.words else "")


def force_words(text: Text, section: Section | None = None) -> str:
    """from 18 Mar 2026; from 15 Dec 2023 to 17 Mar 2026; or why it is not commenced. Nothing where no day is known."""
    if waiting := why_not_commenced(text, section):
        return waiting
    starts = starts_of(text, section)
    until = f" to {short_day(text.in_force_to)}" if text.in_force_to else ""
    return f"from {short_day(starts)}{until}" if starts else ""


def state_words(text: Text, register: Register, day: date, section: Section | None = None) -> str:
    """The state on that day with its sign, and what follows from it."""
    state, force = register.state(text, day, section), force_words(text, section)
    if state == REPLACED and (later := register.after(text)):
        force = f"since {short_day(later.in_force_from)} by {later.in_short}; it was in force {force}"
    if state == REVIEW_DUE:
        force = f"since {short_day(text.review_by)}; last checked on {short_day(text.checked_on)}"
    if not force:
        return IN_USE if state == IN_FORCE else SIGNS[state]
    return f"{SIGNS[state]}{': ' if state == NOT_COMMENCED else ' '}{force}"


def before_words(cited: Citation, register: Register) -> str:
    """By which edition figures of earlier days were judged."""
    earlier = [
        f"{before.in_short}{f', {cited.section},' if before.section(cited.section) else ''} {force_words(before)}"
        for before in register.earlier(register.text(cited))
    ]
    return f"Figures of days before were judged by {'; '.join(earlier)}" if earlier else ""


def doubt_words(cited: Citation, register: Register) -> str:
    doubts = register.doubts(cited)
    return f"⚠ Not confirmed: {' '.join(doubts)}" if doubts else ""


def rule_words(cited: Citation, register: Register, day: date) -> str:
    """All there is to say of a citation on a day."""
    state = state_words(register.text(cited), register, day, register.section(cited))
    parts = [cited_words(cited, register), state, before_words(cited, register), doubt_words(cited, register)]
    return " ".join(f"{part.removesuffix('.')}." for part in parts if part)


def documented(text: Text, section: Section | None = None) -> str:
    """In force from …; or not commenced, and why. Nothing where no day is known."""
    force = force_words(text, section)
    if not force:
        return ""
    return f"In force {force}" if starts_of(text, section) else f"Not commenced: {force}"


def text_facts(text: Text, register: Register) -> dict[str, str]:
    """What stands in the register of a whole text, the same on the page and in the document."""
    earlier, later = register.earlier(text), register.after(text)
    return {
        "Title": text.title,
        "Edition": text.edition,
        "Published by": text.publisher,
        "Address": text.address,
        "In force": documented(text).removeprefix("In force "),
        "Replaces": earlier[0].in_short if earlier else "",
        "Replaced by": later.in_short if later else "",
        "⚠ Not confirmed": text.unconfirmed,
        "Checked": f"{short_day(text.checked_on)}, by {text.checked_by}",
        "To be looked at again by": short_day(text.review_by) if text.review_by else "",
    }


def amber_words(cited: Citation, register: Register, day: date) -> str:
    """What a page says on top where the text it rests on may no longer be the rule."""
    text = register.text(cited)
    state = state_words(text, register, day).removeprefix("⚠ ")
    return f"**Check the rule.** It rests on {text.in_short}, {cited.section}. {state}."
