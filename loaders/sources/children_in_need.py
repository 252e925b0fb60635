"""Children in need, in the layout of Annex A, list 6 (Ofsted)."""

from attributes import CASE
from loaders.annex_a import AGE_CHECK, CHILD_ID, CLOSURES, NEEDS, SEX, WORKBOOK, YES_NO, age_column, lettered
from loaders.kinds import DAY, EARLY_DAY, choice
from loaders.source import Check, Column, Source

STATUSES = ("Looked after child", "Child protection plan", "Child in need plan", "Open assessment", "Closed episode")

SOURCE = Source(
    title="Children in need",
    partner="Stoke-on-Trent City Council",
    grain="one row per child per time in need",
    frequency="monthly", due_day=12,
    period="started_on",
    key=("child_id", "started_on"),
    file_name="Annex_A_list_6",
    workbook=WORKBOOK,
    about="Listed when a child's time in need starts and again when it ends; it is open from the one day to the other.",
    columns=(
        CHILD_ID,
        SEX,
        age_column(at="started_on"),
        Column("disabled", YES_NO, "Does the child have a disability?", also=("Does the Child have a Disability",),
               required=False),
        Column("started_on", EARLY_DAY, "Day the child was found to be in need", also=("CIN Start Date",)),
        Column("primary_need", lettered(NEEDS), "Main reason for the need (census codes N1 to N9, N0)",
               also=("Primary Need Code", "Primary need"), required=False, describes=CASE),
        Column("closed_on", DAY, "Day it was closed; blank while open", also=("CIN Closure Date",), required=False),
        Column("closure_reason", lettered(CLOSURES), "Why it was closed (census codes RC1 to RC9)",
               also=("Reason for Closure",), required=False),
        Column("case_status", choice(*STATUSES, also={f"{letter}) {word}": word for letter, word in zip("abcde", STATUSES)}),
               "Kind of support", also=("Case Status",), required=False),
    ),
    checks=(
        AGE_CHECK,
        Check("closed_on >= started_on", "The case was closed before it was opened; check both days", example="""
            started_on | closed_on  | check
            2024-09-02 | 2024-09-02 | meets
            2024-09-02 | 2024-09-01 | fails
        """),
    ),
)
