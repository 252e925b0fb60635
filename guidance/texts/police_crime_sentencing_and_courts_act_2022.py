from datetime import date

from guidance.text import ACT, Section, Text

TEXT = Text(
    title="Police, Crime, Sentencing and Courts Act 2022",
    edition="c. 32",
    publisher="UK Parliament",
    address="https://www.legislation.gov.uk/ukpga/2022/32/part/2/chapter/1",
    kind=ACT,
    in_force_from=date(2022, 4, 28),
    sections=(Section("section 8", "the serious violence duty: authorities plan together to prevent it", date(2023, 1, 31)),),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
