"""What a text of law or guidance is. One file in guidance/texts/ declares one edition of one; its name is its id."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from declarations import declared_in

TEXTS_FOLDER = Path(__file__).parent / "texts"
BINDING = ACT, REGULATION, STATUTORY = "Act", "regulation", "statutory guidance"
OTHER = ADVICE, COLLECTION, TOOL, LOCAL = "guidance without statutory force", "data collection", "assessment tool", "local paper"

MAKERS = "the makers of this dashboard, in copies of public pages; nobody of the partnership yet"
"""Who looked the facts up. Whoever checks a text for the partnership puts their post here instead."""


@dataclass(frozen=True)
class Section:
    """A part of a text that something rests on.

    number: as the text numbers or names it. asks: what it asks, in a few words. in_force_from: where that is not the text's
    own day. not_commenced: why it is not in force. unconfirmed: what of it nobody has read in the text itself.
    """

    number: str
    asks: str
    in_force_from: date | None = None
    not_commenced: str = ""
    unconfirmed: str = ""


@dataclass(frozen=True)
class Text:
    """One edition of a text.

    in_force_from: None where it is not commenced; not_commenced says why. What binds nobody may have no such day at all.
    in_force_to: its last day, where it has one. replaces: id of the edition before it. unconfirmed: what is not known of the text
    as a whole. checked_by, checked_on: who looked it up last. review_by: the day by which somebody must look again; after it,
    what cites the text is marked. short: as people call it, where that is not its title.
    """

    title: str
    edition: str
    publisher: str
    address: str
    kind: str
    in_force_from: date | None
    checked_on: date
    review_by: date | None
    in_force_to: date | None = None
    not_commenced: str = ""
    replaces: str = ""
    sections: tuple[Section, ...] = ()
    unconfirmed: str = ""
    checked_by: str = MAKERS
    short: str = ""
    id: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        return f"{self.title} ({self.edition})" if self.edition else self.title

    @property
    def in_short(self) -> str:
        return self.short or self.title

    def section(self, number: str) -> Section | None:
        return next((section for section in self.sections if section.number == number), None)


def discover(folder: Path = TEXTS_FOLDER) -> dict[str, Text]:
    """Every text declared in the folder, by id (the file's name), in alphabetical order."""
    return {name: replace(text, id=name) for name, text in declared_in(folder, "TEXT").items()}
