from datetime import date

from guidance.text import ACT, Section, Text

DAY = "The day from which it is in force was not read in a commencement order."

TEXT = Text(
    title="Education Act 2002",
    edition="c. 32, as amended",
    publisher="UK Parliament",
    address="https://www.legislation.gov.uk/ukpga/2002/32",
    kind=ACT,
    in_force_from=date(2002, 7, 24),
    sections=(
        Section("section 157", "regulations ask the same of independent schools and academies", unconfirmed=DAY),
        Section(
            "section 175", "councils and governing bodies safeguard the welfare of pupils", date(2004, 6, 1), unconfirmed=DAY
        ),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
