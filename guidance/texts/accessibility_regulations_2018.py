from datetime import date

from guidance.text import REGULATION, Section, Text

TEXT = Text(
    title="Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
    short="Accessibility regulations 2018",
    edition="SI 2018/952",
    publisher="UK Government",
    address="https://www.legislation.gov.uk/uksi/2018/952",
    kind=REGULATION,
    in_force_from=date(2018, 9, 23),
    sections=(
        Section("accessibility statement", "what a website of a public body does not yet make accessible, and whom to tell"),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
