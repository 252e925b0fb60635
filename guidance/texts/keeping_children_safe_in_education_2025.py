from datetime import date

from guidance.text import STATUTORY, Section, Text

TEXT = Text(
    title="Keeping children safe in education",
    short="KCSIE 2025",
    edition="2025",
    publisher="Department for Education",
    address="https://www.gov.uk/government/publications/keeping-children-safe-in-education--2",
    kind=STATUTORY,
    in_force_from=date(2025, 9, 1),
    in_force_to=date(2026, 8, 31),
    sections=(
        Section(
            "children absent from education",
            "absence can be a sign of abuse, neglect or exploitation",
            unconfirmed="The paragraphs were not read.",
        ),
    ),
    checked_on=date(2026, 11, 30),
    review_by=None,
)
