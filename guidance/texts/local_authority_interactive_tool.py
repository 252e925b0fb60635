from datetime import date

from guidance.text import COLLECTION, Section, Text

TEXT = Text(
    title="Local authority interactive tool (LAIT)",
    short="LAIT",
    edition="",
    publisher="Department for Education",
    address="https://www.gov.uk/government/publications/local-authority-interactive-tool-lait",
    kind=COLLECTION,
    in_force_from=None,
    sections=(
        Section("conferences held within 15 days", "initial conferences within 15 working days of the strategy discussion"),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
