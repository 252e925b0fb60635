"""Contacts at the council's front door, in the layout of Annex A, list 1 (Ofsted)."""

from attributes import CASE
from loaders.annex_a import SEX, SOURCES, WORKBOOK
from loaders.kinds import CHILD, DAY, REFERENCE, age, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Contacts at the front door",
    partner="Stoke-on-Trent City Council",
    grain="one row per child per contact",
    frequency="monthly", due_day=8,
    period="contact_on",
    key=("child_id", "contact_on", "contact_source"),
    file_name="Contacts",
    workbook=WORKBOOK,
    about="A contact is not a referral: most contacts end without one. Brothers and sisters are a contact each.",
    columns=(
        Column("child_id", CHILD, "The child the contact is about", also=("Child Unique ID", "Child ID", "Person ID")),
        SEX,
        Column("age", age(at="contact_on"), "Age at the contact",
               also=("Date of Birth", "DOB", "Age of Child (Years)"), required=False),
        Column("contact_on", DAY, "Day of the contact", also=("Date of Contact", "Contact date")),
        Column("contact_source", SOURCES, "Who made the contact (Annex A code list)", also=("Contact Source", "Source"),
               describes=CASE),
        Column("contact_outcome", choice(
            "No further action", "Information and advice", "Family Forum", "Early help", "Open case", "Referral",
            also={"NFA": "No further action", "I&A": "Information and advice", "Advice": "Information and advice",
                  "Ref to Family Forum": "Family Forum", "Referral to social care": "Referral", "Already open": "Open case",
                  "Progress to referral": "Referral"}),
               "What was decided", also=("Contact Outcome", "Outcome"), required=False, describes=CASE),
        Column("police_ref", REFERENCE, "Number of the police notice that the contact came from",
               also=("PPN ref", "Police notice"), required=False),
    ),
    checks=(
        Check("age BETWEEN 0 AND 25", "The age is not that of a child or care leaver; check the date of birth", example="""
            age | check
            0   | meets
            25  | meets
            26  | fails
        """),
    ),
)
