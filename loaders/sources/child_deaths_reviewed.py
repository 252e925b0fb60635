"""Deaths of children whose review the Child Death Overview Panel has finished (eCDOP export)."""

from attributes import CASE, CHILD_AGE, CHILD_ETHNIC_GROUP, CHILD_SEX
from loaders.kinds import DAY, FLAG, REFERENCE, codes, whole
from loaders.source import Check, Column, Source
from loaders.sources.child_deaths_notified import AGE_GROUP, AREA, ETHNIC_GROUP, SEX

CATEGORY = codes({
    "1": "Inflicted injury, abuse or neglect", "2": "Suicide or self-inflicted harm", "3": "Trauma",
    "4": "Malignancy", "5": "Acute medical or surgical", "6": "Chronic medical", "7": "Genetic or congenital",
    "8": "Perinatal or neonatal", "9": "Infection", "10": "Sudden and unexplained",
}, also={"Suicide": "Suicide or self-inflicted harm", "Perinatal/neonatal event": "Perinatal or neonatal",
         "Trauma and other external factors": "Trauma", "Sudden unexpected, unexplained death": "Sudden and unexplained"})

SOURCE = Source(
    title="Child deaths reviewed",
    partner="Staffordshire and Stoke-on-Trent CDOP",
    grain="one row per death of a child, by the day the panel finished its review",
    frequency="quarterly", due_day=15,
    period="reviewed_on",
    key=("case_ref",),
    file_name="eCDOP_reviews",
    workbook="eCDOP export",
    about="Deaths reviewed are another list than deaths notified: most of them were notified a year before. "
          "A modifiable factor is any that could be changed, by interventions within the nation's or the area's reach, "
          "to reduce the risk of future child deaths.",
    columns=(
        Column("case_ref", REFERENCE, "The panel's number for the death", also=("Case ID", "eCDOP ID", "Case reference")),
        Column("reviewed_on", DAY, "Day the panel finished its review", also=("Date of CDOP review", "Review date")),
        Column("notified_on", DAY, "Day the panel was notified of the death",
               also=("Date of notification", "Notified", "Notification date"), required=False),
        Column("meeting_on", DAY, "Day the child death review meeting was held, or the inquest ended, if that was later",
               also=("CDRM or inquest", "Date of CDRM", "CDRM concluded"), required=False),
        Column("months_to_review", whole(0, 120), "Months from notification to review, as the panel counts them",
               also=("Months to review",), required=False),
        Column("age_group", AGE_GROUP, "Age at death", also=("Age group", "Age at death", "Age band"), required=False,
               describes=CHILD_AGE),
        Column("area", AREA, "Where the child lived", also=("Local authority", "Area of residence", "LA")),
        Column("sex", SEX, "Sex as recorded", also=("Gender",), required=False, describes=CHILD_SEX),
        Column("ethnic_group", ETHNIC_GROUP, "Ethnic group of the child", also=("Ethnicity", "Ethnic group"), required=False,
               describes=CHILD_ETHNIC_GROUP),
        Column("category", CATEGORY, "Category of death", also=("Category of death",), required=False, describes=CASE),
        Column("modifiable", FLAG, "Whether modifiable factors were found", also=("Modifiable factors", "Modifiable Y/N"),
               required=False),
        Column("smoking", FLAG, "Smoking in pregnancy", also=("Maternal smoking", "Smoking in pregnancy"), required=False),
        Column("obesity", FLAG, "The mother's obesity", also=("Maternal obesity", "Maternal BMI"), required=False),
        Column("unsafe_sleep", FLAG, "Unsafe sleep", also=("Unsafe sleeping", "Sleep environment"), required=False),
        Column("substances", FLAG, "Drugs or alcohol", also=("Drugs or alcohol",), required=False),
        Column("late_care", FLAG, "Little or late antenatal care", also=("Late booking",), required=False),
        Column("service_gaps", FLAG, "Gaps in what services did", also=("Service gaps",), required=False),
        Column("mother_english_first_language", FLAG, "Whether English is the mother's first language",
               also=("Mother's first language English", "English first language"), required=False),
    ),
    checks=(
        Check("reviewed_on >= notified_on", "The death was reviewed before it was notified; check both dates", example="""
            notified_on | reviewed_on | check
            2024-09-02  | 2024-09-02  | meets
            2024-09-03  | 2024-09-02  | fails
        """),
        Check("abs(date_diff('month', notified_on, reviewed_on) - months_to_review) <= 1",
              "The months to review are not those between the two dates; check them", example="""
            notified_on | reviewed_on | months_to_review | check
            2024-09-02  | 2024-11-01  | 1                | meets
            2024-09-02  | 2024-09-02  |                  | meets
            2024-09-02  | 2024-11-01  | 0                | fails
        """),
        Check("modifiable OR NOT (smoking OR obesity OR unsafe_sleep OR substances OR late_care OR service_gaps)",
              "A modifiable factor is ticked, but the answer is that there are none", example="""
            modifiable | smoking | obesity | unsafe_sleep | substances | late_care | service_gaps | check
            No         | No      | No      | No           | No         | No        | No           | meets
            Yes        | Yes     | Yes     | Yes          | Yes        | Yes       | Yes          | meets
            No         | Yes     | No      | No           | No         | No        | No           | fails
            No         | No      | Yes     | No           | No         | No        | No           | fails
            No         | No      | No      | Yes          | No         | No        | No           | fails
            No         | No      | No      | No           | Yes        | No        | No           | fails
            No         | No      | No      | No           | No         | Yes       | No           | fails
            No         | No      | No      | No           | No         | No        | Yes          | fails
        """),
    ),
)
