from datetime import date

from guidance.text import STATUTORY, Section, Text

PARAGRAPHS = "The paragraphs were not read: only the chapters are known."

TEXT = Text(
    title="Working Together to Safeguard Children",
    short="Working Together 2023",
    edition="2023",
    publisher="HM Government",
    address="https://www.gov.uk/government/publications/working-together-to-safeguard-children--2",
    kind=STATUTORY,
    in_force_from=date(2023, 12, 15),
    in_force_to=date(2026, 3, 17),
    sections=(
        Section(
            "chapter 2", "the partners' arrangements: scrutiny, shares, a report by the end of September", unconfirmed=PARAGRAPHS
        ),
        Section("chapter 3", "help, support and protection, with the times for them", unconfirmed=PARAGRAPHS),
        Section("chapter 5", "learning from serious child safeguarding incidents", unconfirmed=PARAGRAPHS),
    ),
    checked_on=date(2026, 11, 30),
    review_by=None,
)
