from datetime import date

from guidance.text import TOOL, Section, Text

TEXT = Text(
    title="Risk Factor Matrix of Staffordshire and Stoke-on-Trent",
    short="Risk Factor Matrix 2014",
    edition="2014",
    publisher="Staffordshire and Stoke-on-Trent safeguarding boards",
    address="",
    kind=TOOL,
    in_force_from=None,
    unconfirmed="That it is still in use as it was in 2014: no later text was found.",
    sections=(Section("reassessment", "low risk is assessed again after four to six weeks"),),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 3, 31),
)
