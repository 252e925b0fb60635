from datetime import date

from guidance.text import ACT, Section, Text

DAY = "The day from which it is in force was not read in a commencement order."

TEXT = Text(
    title="Freedom of Information Act 2000",
    edition="c. 36, as amended",
    publisher="UK Parliament",
    address="https://www.legislation.gov.uk/ukpga/2000/36",
    kind=ACT,
    in_force_from=date(2000, 11, 30),
    sections=(
        Section(
            "section 40(2)",
            "personal information of others is withheld, as the draft reply to a request says",
            date(2005, 1, 1),
            unconfirmed=DAY,
        ),
        Section("section 1", "who asks a public authority is told what it holds", date(2005, 1, 1), unconfirmed=DAY),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
