from datetime import date

from guidance.text import STATUTORY, Section, Text

TEXT = Text(
    title="Keeping children safe in education",
    short="KCSIE 2026",
    edition="2026",
    publisher="Department for Education",
    address="https://www.gov.uk/government/publications/keeping-children-safe-in-education--2",
    kind=STATUTORY,
    in_force_from=date(2026, 9, 1),
    replaces="keeping_children_safe_in_education_2025",
    unconfirmed="The consultation and others' words on the final text were read, not the text.",
    sections=(
        Section(
            "children absent from education",
            "absence can be a sign of abuse, neglect or exploitation",
            unconfirmed="That it stands as in the edition before.",
        ),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 8, 31),
)
