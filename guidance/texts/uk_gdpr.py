from datetime import date

from guidance.text import REGULATION, Section, Text

UNREAD = "The article was not read in the text as it stands since the Act on data use and access was passed."

TEXT = Text(
    title="UK General Data Protection Regulation",
    short="UK GDPR",
    edition="as amended",
    publisher="UK Parliament",
    address="https://www.legislation.gov.uk/eur/2016/679",
    kind=REGULATION,
    in_force_from=date(2021, 1, 1),
    sections=(
        Section("Article 6(1)(e)", "a lawful basis: a task in the public interest", unconfirmed=UNREAD),
        Section("Article 9(2)(g)", "special categories: substantial public interest, on the basis of law", unconfirmed=UNREAD),
        Section("Article 35(3)", "when an assessment of the impact is needed", unconfirmed=UNREAD),
        Section("Article 36", "the Commissioner is asked first where the risk stays high", unconfirmed=UNREAD),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 6, 30),
)
