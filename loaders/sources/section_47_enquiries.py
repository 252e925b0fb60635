"""Section 47 enquiries and the conferences that follow, in the layout of Annex A, list 5 (Ofsted)."""

from loaders.annex_a import AGE_CHECK, CHILD_ID, SEX, WORKBOOK, YES_NO, age_column
from loaders.kinds import DAY
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Section 47 enquiries",
    partner="Stoke-on-Trent City Council",
    grain="one row per child per enquiry",
    frequency="monthly", due_day=12,
    period="discussed_on",
    key=("child_id", "discussed_on"),
    file_name="Annex_A_list_5",
    workbook=WORKBOOK,
    about="Listed in the month of the strategy discussion and again in the month of the child protection conference.",
    columns=(
        CHILD_ID,
        SEX,
        age_column(at="discussed_on"),
        Column("disabled", YES_NO, "Does the child have a disability?", also=("Does the Child have a Disability",),
               required=False),
        Column("discussed_on", DAY, "Day of the strategy discussion that began the enquiry",
               also=("Strategy discussion initiating Section 47 Enquiry Start Date", "Section 47 start date")),
        Column("conference_unnecessary", YES_NO, "Was an initial child protection conference deemed unnecessary?",
               also=("Was an Initial Child Protection Conference deemed unnecessary?",), required=False),
        Column("conference_on", DAY, "Day of the initial child protection conference; blank while there was none",
               also=("Date of Initial Child Protection Conference", "ICPC date"), required=False),
        Column("led_to_plan", YES_NO, "Did the conference result in a child protection plan?",
               also=("Did the Initial Child Protection Conference Result in a Child Protection Plan",), required=False),
    ),
    checks=(
        AGE_CHECK,
        Check("conference_on >= discussed_on", "The conference was held before the strategy discussion; check both days",
              example="""
            discussed_on | conference_on | check
            2024-09-02   | 2024-09-02    | meets
            2024-09-02   | 2024-09-01    | fails
        """),
        Check("conference_on IS NULL OR conference_unnecessary <> 'Yes'",
              "A conference was held that is marked as unnecessary; check which is right", example="""
            conference_on | conference_unnecessary | check
                          | Yes                    | meets
            2024-09-02    | No                     | meets
            2024-09-02    | Yes                    | fails
        """),
    ),
)
