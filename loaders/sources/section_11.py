"""The agencies' Section 11 audits of themselves, drawn from the audit tool."""

from attributes import CASE
from loaders.kinds import DAY, DAY_OR_MONTH, choice, codes, whole
from loaders.source import Check, Column, Source

STANDARDS = {
    "1": "Leadership and accountability", "2": "Policies and procedures", "3": "Safer recruitment",
    "4": "Staff training and supervision", "5": "Communication and information sharing",
    "6": "Complaints and whistleblowing", "7": "Voice of children and families",
}

SOURCE = Source(
    title="Section 11 audits",
    partner="Business unit",
    grain="one row per agency and standard, per cycle",
    frequency="yearly", due_day=30,
    period="audited_on",
    key=("audited_on", "agency", "standard"),
    file_name="S11_export",
    about="An agency that has not returned stays in the list without scores: it is expected, not absent. "
          "A score is 0 not met, 1 partly met, 2 met, 3 exceeded.",
    columns=(
        Column("audited_on", DAY_OR_MONTH, "Month of the cycle, such as Feb 2024",
               also=("Audit cycle", "S11 cycle", "Audit month")),
        Column("agency", choice(
            "Children's social care", "Education", "Public health", "Housing", "Youth justice", "Staffordshire Police",
            "Probation", "Fire and rescue", "ICB", "MPFT", "NSCHCT", "UHNM",
            also={"CSC": "Children's social care", "Police": "Staffordshire Police", "SFRS": "Fire and rescue",
                  "YJS": "Youth justice", "YOS": "Youth justice", "NPS": "Probation", "Royal Stoke": "UHNM"}),
               "Agency that audits itself", also=("Organisation",), describes=CASE),
        Column("standard", codes(STANDARDS, also={
            "Leadership": "Leadership and accountability", "Policies": "Policies and procedures",
            "Recruitment": "Safer recruitment", "Staff training": "Staff training and supervision",
            "Communication": "Communication and information sharing", "Complaints": "Complaints and whistleblowing",
            "Voice of the child": "Voice of children and families"}), "Standard", also=("Standard no",), describes=CASE),
        Column("self_score", whole(0, 3), "The agency's own score, 0 to 3", also=("Self score", "Agency score"), required=False),
        Column("moderated_score", whole(0, 3), "The score after moderation, 0 to 3", also=("Moderated", "Panel score"),
               required=False),
        Column("returned_on", DAY, "Day the agency returned its audit", also=("Date returned", "Submitted"), required=False),
    ),
    checks=(
        Check("returned_on IS NOT NULL OR self_score IS NULL", "A score, but the day of the return is missing", example="""
            returned_on | self_score | check
                        |            | meets
                        | 1          | fails
        """),
        Check("self_score IS NOT NULL OR moderated_score IS NULL", "A moderated score without the agency's own", example="""
            self_score | check
            0          | meets
                       | fails
        """),
    ),
)
