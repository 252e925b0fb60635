"""The register of texts: which edition is in force on a day, what replaced what, what nobody has confirmed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from guidance.citation import Citation
from guidance.text import Section, Text, discover

IN_FORCE, NOT_YET, NOT_COMMENCED = "in force", "not yet in force", "not commenced"
REPLACED, ENDED, REVIEW_DUE = "replaced", "no longer in force", "due to be looked at again"
AMBER = REPLACED, ENDED, REVIEW_DUE
"""What must make a reader stop: the rule may be another one by now."""


@dataclass(frozen=True)
class Register:
    """texts: by id. Days are handed in; pages hand in the calendar's, also where figures are seen from an earlier day."""

    texts: dict[str, Text]

    def text(self, cited: Citation) -> Text:
        return self.texts[cited.text]

    def section(self, cited: Citation) -> Section:
        return next(section for section in self.text(cited).sections if section.number == cited.section)

    def earlier(self, text: Text) -> list[Text]:
        """The editions before it, the newest first."""
        before = self.texts.get(text.replaces)
        return [before, *self.earlier(before)] if before else []

    def after(self, text: Text) -> Text | None:
        """The edition that replaced it, or will."""
        return next((later for later in self.texts.values() if later.replaces == text.id), None)

    def state(self, text: Text, day: date, section: Section | None = None) -> str:
        """One of the six words above."""
        starts = starts_of(text, section)
        if why_not_commenced(text, section):
            return NOT_COMMENCED
        if starts and starts > day:
            return NOT_YET
        later = self.after(text)
        if later and later.in_force_from and later.in_force_from <= day:
            return REPLACED
        if text.in_force_to and text.in_force_to < day:
            return ENDED
        return REVIEW_DUE if text.review_by and text.review_by < day else IN_FORCE

    def state_of(self, cited: Citation, day: date) -> str:
        return self.state(self.text(cited), day, self.section(cited))

    def amber(self, citations: Iterable[Citation], day: date) -> list[Citation]:
        """Those of them whose text was replaced, has ended, or was not looked at by its day."""
        return [cited for cited in citations if self.state_of(cited, day) in AMBER]

    def doubts(self, cited: Citation) -> tuple[str, ...]:
        """What nobody has confirmed of the section or of the text."""
        return tuple(filter(None, [self.section(cited).unconfirmed, self.text(cited).unconfirmed]))


def why_not_commenced(text: Text, section: Section | None = None) -> str:
    """Nothing where it has a day from which it is in force, or needs none."""
    return section.not_commenced or text.not_commenced if section else text.not_commenced


def starts_of(text: Text, section: Section | None = None) -> date | None:
    """The first day in force; none where it is not commenced."""
    if why_not_commenced(text, section):
        return None
    return section.in_force_from if section and section.in_force_from else text.in_force_from


@cache
def guidance_register() -> Register:
    return Register(discover())
