"""Made-up texts: a code of bicycles in two editions, and whatever a test wants otherwise."""

from dataclasses import replace
from datetime import date

from guidance.register import Register
from guidance.text import STATUTORY, Section, Text

OLD = Text(
    title="Code of bicycles",
    short="Bicycles 2020",
    edition="2020",
    publisher="Cycle Shed",
    address="https://example.org/bicycles",
    kind=STATUTORY,
    in_force_from=date(2020, 1, 1),
    in_force_to=date(2026, 2, 28),
    sections=(Section("chapter 1", "each wheel is looked at within 5 days"),),
    checked_on=date(2026, 11, 30),
    review_by=None,
    id="bicycles_2020",
)
NEW = replace(
    OLD,
    short="Bicycles 2026",
    edition="2026",
    in_force_from=date(2026, 3, 1),
    in_force_to=None,
    replaces="bicycles_2020",
    sections=(
        Section("chapter 1", "each wheel is looked at within 3 days", unconfirmed="The 3 days."),
        Section("chapter 2", "bells", not_commenced="it waits for regulations"),
        Section("chapter 3", "lamps", in_force_from=date(2027, 1, 1)),
    ),
    review_by=date(2027, 3, 31),
    id="bicycles_2026",
)


def register_of(*texts: Text) -> Register:
    return Register({text.id: text for text in texts})


BICYCLES = register_of(OLD, NEW)
