"""Deaths of children notified to the Child Death Overview Panel (eCDOP export)."""

from attributes import CASE, CHILD_AGE, CHILD_ETHNIC_GROUP, CHILD_SEX, child_home
from loaders.kinds import DAY, DAY_OR_MONTH, REFERENCE, choice
from loaders.source import Check, Column, Source

AGE_GROUP = choice(
    "0-27 days", "28-364 days", "1-4 years", "5-9 years", "10-14 years", "15-17 years",
    also={"0 to 27 days": "0-27 days", "0-27d": "0-27 days", "Neonatal": "0-27 days", "28 to 364 days": "28-364 days",
          "28-364d": "28-364 days", "28-365 days": "28-364 days", "1-4": "1-4 years", "1 to 4 years": "1-4 years",
          "5-9": "5-9 years", "5 to 9 years": "5-9 years", "10-14": "10-14 years", "10 to 14 years": "10-14 years",
          "15-17": "15-17 years", "15 to 17 years": "15-17 years"})
SEX = choice("Male", "Female", "Not recorded",
             also={"M": "Male", "F": "Female", "Indeterminate": "Not recorded", "Not known": "Not recorded", "U": "Not recorded"})
ETHNIC_GROUP = choice(
    "White British", "White other", "Asian Pakistani", "Asian other", "Black", "Mixed", "Other", "Not recorded",
    also={"White - British": "White British", "White - Any other White background": "White other",
          "Any other White background": "White other", "Asian or Asian British - Pakistani": "Asian Pakistani",
          "Pakistani": "Asian Pakistani", "Asian or Asian British - other": "Asian other", "Indian": "Asian other",
          "Black or Black British": "Black", "Mixed or multiple": "Mixed", "Not stated": "Not recorded",
          "Unknown": "Not recorded", "NK": "Not recorded"})
AREA = choice("Stoke-on-Trent", "Staffordshire", "Elsewhere", also={
    "Stoke": "Stoke-on-Trent", "SOT": "Stoke-on-Trent", "Staffs": "Staffordshire", "Out of area": "Elsewhere"})
FIFTH = choice("1 most deprived", "2", "3", "4", "5 least deprived", also={"1": "1 most deprived", "5": "5 least deprived"})

SOURCE = Source(
    title="Child deaths notified",
    partner="Staffordshire and Stoke-on-Trent CDOP",
    grain="one row per death of a child, by the day it was notified",
    frequency="quarterly", due_day=15,
    period="notified_on",
    key=("case_ref",),
    file_name="eCDOP_notifications",
    workbook="eCDOP export",
    about="Deaths notified are another list than deaths reviewed: a review follows months later, often in another year. "
          "The panel serves Staffordshire and Stoke-on-Trent; the area says where the child lived.",
    columns=(
        Column("case_ref", REFERENCE, "The panel's number for the death", also=("Case ID", "eCDOP ID", "Case reference")),
        Column("notified_on", DAY, "Day the panel was notified", also=("Date of notification", "Notified", "Notification date")),
        Column("died_month", DAY_OR_MONTH, "Month of death, as its first day or as Apr-24; the day itself is not needed",
               also=("DoD month", "Month of death"), required=False),
        Column("age_group", AGE_GROUP, "Age at death", also=("Age group", "Age at death", "Age band"), required=False,
               describes=CHILD_AGE),
        Column("area", AREA, "Where the child lived", also=("Local authority", "Area of residence", "LA"), describes=CASE),
        Column("sex", SEX, "Sex as recorded", also=("Gender",), required=False, describes=CHILD_SEX),
        Column("expected", choice("Expected", "Unexpected", also={"Y": "Expected", "Yes": "Expected", "N": "Unexpected",
                                                                  "No": "Unexpected", "Not expected": "Unexpected"}),
               "Whether the death was expected a day before", also=("Expected Y/N", "Death expected"), required=False,
               describes=CASE),
        Column("onset_place", choice("Home", "Labour ward", "Neonatal unit", "Another ward", "Public place", "Other",
                                     also={"Own home": "Home", "Delivery suite": "Labour ward", "NICU": "Neonatal unit",
                                           "Hospital ward": "Another ward", "Emergency department": "Another ward",
                                           "Road": "Public place"}),
               "Where the illness or event began", also=("Place of onset", "Location of onset"), required=False, describes=CASE),
        Column("circumstances", choice("Suspected suicide", "Road traffic collision", "Illness or condition", "Other", also={
            "Suicide": "Suspected suicide", "RTC": "Road traffic collision", "Medical": "Illness or condition"}),
               "What is thought to have happened, before any review", also=("Suspected cause",), required=False, describes=CASE),
        Column("ethnic_group", ETHNIC_GROUP, "Ethnic group of the child", also=("Ethnicity", "Ethnic group"), required=False,
               describes=CHILD_ETHNIC_GROUP),
        Column("deprivation", FIFTH, "Fifth of England's areas by deprivation", also=("IMD quintile", "IMD"), required=False,
               describes=child_home(smallest_share=0.05)),
    ),
    checks=(
        Check("died_month <= notified_on", "The death was notified before the month of death; check both", example="""
            died_month | notified_on | check
            2024-09-02 | 2024-09-02  | meets
            2024-09-03 | 2024-09-02  | fails
        """),
    ),
)
