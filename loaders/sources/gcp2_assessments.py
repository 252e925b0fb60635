"""Graded Care Profile 2 assessments of neglect, from every agency that uses the tool."""

from attributes import CASE
from loaders.kinds import CHILD, DAY, PERSON, REFERENCE, choice, whole
from loaders.source import Check, Column, Source

AGENCIES = ("Children's social care", "Early help", "Health visiting", "Police", "School", "Voluntary sector")
GRADE = whole(1, 5)

SOURCE = Source(
    title="GCP2 assessments",
    partner="Each agency",
    grain="one row per completed assessment",
    frequency="quarterly", due_day=15,
    period="completed_on",
    key=("gcp2_ref",),
    returns_by="agency",
    senders=AGENCIES,
    part_of={"Children's social care": "Stoke-on-Trent City Council", "Early help": "Stoke-on-Trent City Council",
             "Police": "Staffordshire Police"},
    file_name="GCP2_log",
    about="An agency that completed none sends the workbook empty; an agency that sends nothing is shown as not returned.",
    columns=(
        Column("gcp2_ref", REFERENCE, "The agency's number for the assessment", also=("GCP2 ref", "Ref", "Assessment ref")),
        Column("child_id", CHILD, "The child assessed", also=("NHS No", "NHS number", "Person ID", "Child ref")),
        Column("agency", choice(*AGENCIES,
                                also={"CSC": "Children's social care", "Childrens Social Care": "Children's social care",
                                      "Social care": "Children's social care", "HV": "Health visiting",
                                      "Health visitor": "Health visiting", "EH": "Early help", "Schools": "School",
                                      "Education": "School", "VCS": "Voluntary sector", "Staffordshire Police": "Police"}),
               "Agency of the practitioner", describes=CASE),
        Column("completed_on", DAY, "Day the assessment was completed", also=("Date completed", "Completed")),
        Column("assessment_type", choice("Initial", "Review", also={"First": "Initial", "Re-assessment": "Review"}),
               "First assessment or a review", also=("Type",), required=False, describes=CASE),
        Column("assessor", PERSON, "Staff reference of the practitioner", also=("Assessor", "Staff ref"), required=False),
        Column("physical_grade", GRADE, "Physical care, 1 (best) to 5", also=("Physical",), required=False),
        Column("safety_grade", GRADE, "Safety, 1 (best) to 5", also=("Safety",), required=False),
        Column("emotional_grade", GRADE, "Emotional care, 1 (best) to 5", also=("Emotional", "Love"), required=False),
        Column("developmental_grade", GRADE, "Developmental care, 1 (best) to 5",
               also=("Developmental", "Esteem"), required=False),
    ),
    checks=(
        Check("completed_on >= DATE '2015-01-01'", "GCP2 did not exist on this day; check the year", example="""
            completed_on | check
            2015-01-01   | meets
            2014-12-31   | fails
        """),
    ),
)
