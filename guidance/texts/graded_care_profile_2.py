from datetime import date

from guidance.text import TOOL, Section, Text

TEXT = Text(
    title="Graded Care Profile 2",
    edition="",
    publisher="NSPCC",
    address="https://learning.nspcc.org.uk/services-children-families/graded-care-profile-2",
    kind=TOOL,
    in_force_from=None,
    sections=(Section("grades", "from 1, the best, to 5"),),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
