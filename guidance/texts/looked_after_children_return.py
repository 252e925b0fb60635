from datetime import date

from guidance.text import COLLECTION, Section, Text

TEXT = Text(
    title="Children looked after by local authorities in England: the SSDA903 collection, and the statistics made from it",
    short="SSDA903",
    edition="year ending 31 March",
    publisher="Department for Education",
    address="https://explore-education-statistics.service.gov.uk/find-statistics/"
    "children-looked-after-in-england-including-adoptions",
    kind=COLLECTION,
    in_force_from=None,
    sections=(
        Section("children looked after", "those looked after on 31 March"),
        Section("missing", "each episode of a looked-after child missing or away without authorisation"),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
