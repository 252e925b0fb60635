from datetime import date

from guidance.text import ACT, Section, Text

TEXT = Text(
    title="Children Act 1989",
    edition="c. 41, as amended",
    publisher="UK Parliament",
    address="https://www.legislation.gov.uk/ukpga/1989/41",
    kind=ACT,
    in_force_from=date(1991, 10, 14),
    sections=(
        Section("section 17", "services for children in need"),
        Section("section 47", "enquiries where a child may be suffering significant harm"),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
