from datetime import date

from guidance.text import COLLECTION, Section, Text

TEXT = Text(
    title="Children in need census, and the statistics made from it",
    short="Children in need census",
    edition="year ending 31 March",
    publisher="Department for Education",
    address="https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need",
    kind=COLLECTION,
    in_force_from=None,
    sections=(
        Section("children in need", "children with an open case on 31 March"),
        Section("referrals", "and those within twelve months of the one before"),
        Section("child protection plans", "in force on 31 March; second or later plans"),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
