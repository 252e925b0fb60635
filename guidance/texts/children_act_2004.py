from datetime import date

from guidance.text import ACT, Section, Text

DAY = "The day from which it is in force was not read in a commencement order."

TEXT = Text(
    title="Children Act 2004",
    edition="c. 31, as amended",
    publisher="UK Parliament",
    address="https://www.legislation.gov.uk/ukpga/2004/31",
    kind=ACT,
    in_force_from=date(2004, 11, 15),
    sections=(
        Section("section 11", "each agency works with regard to the welfare of children", date(2005, 10, 1), unconfirmed=DAY),
        Section(
            "section 16C", "the council notifies the national panel of a serious incident", date(2018, 6, 29), unconfirmed=DAY
        ),
        Section("section 16E", "safeguarding partners make arrangements for their area", date(2018, 6, 29), unconfirmed=DAY),
        Section("section 16F", "safeguarding partners have serious cases reviewed", date(2018, 6, 29), unconfirmed=DAY),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 6, 30),
)
