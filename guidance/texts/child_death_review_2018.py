from datetime import date

from guidance.text import STATUTORY, Section, Text

TEXT = Text(
    title="Child death review: statutory and operational guidance (England)",
    short="Child death review guidance 2018",
    edition="October 2018",
    publisher="HM Government",
    address="https://www.gov.uk/government/publications/child-death-review-statutory-and-operational-guidance-england",
    kind=STATUTORY,
    in_force_from=date(2018, 10, 1),
    unconfirmed="The day in October 2018. Contents were read in the draft of 2017, not in the final text.",
    sections=(
        Section("chapter 2", "a death is notified to the panel"),
        Section("chapter 4", "the child death review meeting"),
        Section("child death overview panel", "the panel reviews each death and looks for modifiable factors"),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 6, 30),
)
