from datetime import date

from guidance.text import ACT, Section, Text

TEXT = Text(
    title="Crime and Policing Act 2026",
    edition="c. 20",
    publisher="UK Parliament",
    address="https://www.legislation.gov.uk/ukpga/2026/20",
    kind=ACT,
    in_force_from=date(2026, 4, 29),
    sections=(
        Section(
            "the duty to report child sexual abuse (clause 77 of the bill)",
            "who works with children reports as soon as can be, and within 7 days where reporting at once endangers the child",
            not_commenced="it waits for regulations, and none that name it were found",
            unconfirmed="Its number in the Act and whether it is in force were not read; the words are those of the bill.",
        ),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 3, 31),
)
