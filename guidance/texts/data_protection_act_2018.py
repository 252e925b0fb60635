from datetime import date

from guidance.text import ACT, Section, Text

TEXT = Text(
    title="Data Protection Act 2018",
    edition="c. 12, as amended",
    publisher="UK Parliament",
    address="https://www.legislation.gov.uk/ukpga/2018/12",
    kind=ACT,
    in_force_from=date(2018, 5, 23),
    sections=(
        Section(
            "Schedule 1, paragraph 18",
            "a condition for data of special categories: safeguarding of children",
            date(2018, 5, 25),
            unconfirmed="Neither the paragraph nor the day was read in the Act; later amendments were not followed up.",
        ),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 6, 30),
)
