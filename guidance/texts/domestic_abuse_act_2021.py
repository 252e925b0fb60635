from datetime import date

from guidance.text import ACT, Section, Text

TEXT = Text(
    title="Domestic Abuse Act 2021",
    edition="c. 17",
    publisher="UK Parliament",
    address="https://www.legislation.gov.uk/ukpga/2021/17",
    kind=ACT,
    in_force_from=date(2021, 4, 29),
    sections=(
        Section(
            "section 3", "a child who sees, hears or lives with the effects of the abuse is a victim of it", date(2022, 1, 31)
        ),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
