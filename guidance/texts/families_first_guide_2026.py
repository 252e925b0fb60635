from datetime import date

from guidance.text import ADVICE, Section, Text

TEXT = Text(
    title="The Families First Partnership programme guide",
    short="Families First guide 2026",
    edition="second edition, 26 March 2026",
    publisher="Department for Education",
    address="https://www.gov.uk/government/publications/families-first-partnership-programme",
    kind=ADVICE,
    in_force_from=date(2026, 3, 26),
    unconfirmed="What it expects in 2026-27 and how it measures progress was not read; the first edition was of 20 March 2025.",
    sections=(
        Section("Family Help", "one team and one lead practitioner for a family; a published threshold document"),
        Section("multi-agency child protection", "teams with police, health and education, and a lead practitioner"),
        Section("family group decision making", "offered before proceedings"),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 3, 31),
)
