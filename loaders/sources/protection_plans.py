"""Child protection plans, in the layout of Annex A, list 7 (Ofsted)."""

from loaders.annex_a import ABUSE, AGE_CHECK, CHILD_ID, SEX, WORKBOOK, YES_NO, age_column
from loaders.kinds import DAY, EARLY_DAY, whole
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Child protection plans",
    partner="Stoke-on-Trent City Council",
    grain="one row per plan and latest review conference",
    frequency="monthly", due_day=12,
    period="started_on",
    key=("child_id", "started_on", "reviewed_on"),
    file_name="Annex_A_list_7",
    workbook=WORKBOOK,
    about="The list overwrites the day of the latest review: the row of each review is kept, so that the first is not lost.",
    columns=(
        CHILD_ID,
        SEX,
        age_column(at="started_on"),
        Column("disabled", YES_NO, "Does the child have a disability?", also=("Does the Child have a Disability",),
               required=False),
        Column("started_on", EARLY_DAY, "Day the plan started", also=("Child Protection Plan Start Date",)),
        Column("first_category", ABUSE, "Category of abuse at the start", also=("Initial Category of Abuse",), required=False),
        Column("latest_category", ABUSE, "Category of abuse now", also=("Latest Category of Abuse",), required=False),
        Column("reviewed_on", DAY, "Day of the latest review conference", also=("Date of latest review conference",),
               required=False),
        Column("ended_on", DAY, "Day the plan ended; blank while it is in force", also=("Child Protection Plan End Date",),
               required=False),
        Column("earlier_plans", whole(0, 20), "Earlier plans of the child, ever",
               also=("Number of Previous Child Protection Plans",), required=False),
    ),
    checks=(
        AGE_CHECK,
        Check("ended_on >= started_on", "The plan ended before it started; check both days", example="""
            started_on | ended_on   | check
            2024-09-02 | 2024-09-02 | meets
            2024-09-02 | 2024-09-01 | fails
        """),
        Check("reviewed_on >= started_on", "The review was held before the plan started; check both days", example="""
            started_on | reviewed_on | check
            2024-09-02 | 2024-09-02  | meets
            2024-09-02 | 2024-09-01  | fails
        """),
    ),
)
