from datetime import date

from guidance.text import ACT, Section, Text

TEXT = Text(
    title="Victims and Prisoners Act 2024",
    edition="c. 21",
    publisher="UK Parliament",
    address="https://www.legislation.gov.uk/ukpga/2024/21",
    kind=ACT,
    in_force_from=date(2024, 5, 24),
    sections=(Section("section 20", "the police notify a child's school of domestic abuse", date(2025, 11, 7)),),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
