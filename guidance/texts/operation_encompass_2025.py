from datetime import date

from guidance.text import STATUTORY, Section, Text

TEXT = Text(
    title="Duty on police forces in England and Wales to notify education establishments of domestic abuse incidents: "
    "Operation Encompass",
    short="Operation Encompass guidance 2025",
    edition="November 2025",
    publisher="Home Office",
    address="https://www.gov.uk/government/publications/information-sharing-duty-operation-encompass",
    kind=STATUTORY,
    in_force_from=date(2025, 11, 7),
    sections=(
        Section("the duty", "each child from Reception to 17, before the start of the child's next day at school"),
        Section(
            "what a notice holds",
            "who was there, what happened, and the child's voice",
            unconfirmed="Its place in the text: it was read in others' summaries.",
        ),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
