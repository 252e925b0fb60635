"""Assessments by social workers, in the layout of Annex A, list 4 (Ofsted)."""

from attributes import CASE
from loaders.annex_a import AGE_CHECK, CHILD_ID, SEX, WORKBOOK, YES_NO, age_column
from loaders.kinds import DAY, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Assessments by social workers",
    partner="Stoke-on-Trent City Council",
    grain="one row per child per assessment",
    frequency="monthly", due_day=12,
    period="started_on",
    key=("child_id", "started_on"),
    file_name="Annex_A_list_4",
    workbook=WORKBOOK,
    about="Listed in the month it starts and again when it is authorised. How long it took is worked out from the two days.",
    columns=(
        CHILD_ID,
        SEX,
        age_column(at="started_on"),
        Column("disabled", YES_NO, "Does the child have a disability?", also=("Does the Child have a Disability",),
               required=False),
        Column("started_on", DAY, "Day the assessment started", also=("Continuous Assessment Start Date",)),
        Column("child_seen", YES_NO, "Was the child seen?", also=("Child Seen During Continuous Assessment",), required=False),
        Column("authorised_on", DAY, "Day it was authorised; blank while it goes on",
               also=("Continuous Assessment Date of Authorisation",), required=False),
        Column("needs_support", choice("Yes", "No", "Updated", also={"Y": "Yes", "N": "No", "a) Yes": "Yes", "b) No": "No",
                                                                     "CS Assessment Updated": "Updated"}),
               "Does the child need social care's support? Updated: the assessment of a child already helped",
               also=("Was the child assessed as requiring LA children's social care support?",), required=False, describes=CASE),
    ),
    checks=(
        AGE_CHECK,
        Check("authorised_on >= started_on", "The assessment was authorised before it started; check both days", example="""
            started_on | authorised_on | check
            2024-09-02 | 2024-09-02    | meets
            2024-09-02 | 2024-09-01    | fails
        """),
    ),
)
