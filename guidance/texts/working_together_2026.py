from datetime import date

from guidance.text import STATUTORY, Section, Text

TEXT = Text(
    title="Working Together to Safeguard Children",
    short="Working Together 2026",
    edition="2026",
    publisher="HM Government",
    address="https://www.gov.uk/government/publications/working-together-to-safeguard-children--2",
    kind=STATUTORY,
    in_force_from=date(2026, 3, 18),
    replaces="working_together_2023",
    unconfirmed="Public summaries were read, not the text: no number of a paragraph is known.",
    sections=(
        Section(
            "chapter 2",
            "the partners' arrangements: clearer accounts, and yearly reports that show impact",
            unconfirmed="That scrutiny, fair shares and the end of September stand as in the edition before.",
        ),
        Section(
            "chapter 3",
            "family help, support and protection",
            unconfirmed="That the times of the edition before stand unchanged, and that harm outside the home is here.",
        ),
        Section(
            "chapter 5",
            "learning from serious child safeguarding incidents",
            unconfirmed="That it is still this chapter, and that its times stand unchanged.",
        ),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 3, 31),
)
