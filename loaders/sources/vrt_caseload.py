"""The people with whom the Violence Reduction Team works: how its caseload stood at the end of each month."""

from attributes import CASE
from loaders.kinds import A_MONTH, DAY, REFERENCE, age, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Violence Reduction Team caseload",
    partner="Violence Reduction Team",
    grain="one row per person on the caseload, per month",
    frequency="monthly", due_day=10,
    period="month",
    key=("case_ref", "month"),
    file_name="VRT_caseload",
    sheet_column="month",
    about="The team works with people aged 14 to 24: adults are kept, and counted apart from children. "
          "Who was closed in the month is still in that month's list.",
    columns=(
        Column("month", A_MONTH, "Month the row speaks for; taken from the sheet's name, such as Mar 25",
               also=("Reporting month", "Reporting period"), required=False),
        Column("case_ref", REFERENCE, "The team's reference of the person", also=("Case ref", "VRT ref", "Case No")),
        Column("age", age(at="month", most=99), "Age in the month", also=("DOB", "Date of birth"), required=False),
        Column("status", choice("Open", "Waiting", "Closed", also={"Active": "Open", "Live": "Open", "Allocated": "Open",
                                                                  "On hold": "Waiting", "Waiting list": "Waiting",
                                                                  "Ended": "Closed"}),
               "Where the case stands at the end of the month", also=("Case status",), describes=CASE),
        Column("referral_route", choice("Police", "Children's services", "Youth offending service", "School", "Health",
                                        "Voluntary sector", "Self or family", "Other", also={
            "Staffs Police": "Police", "Custody": "Police", "CSC": "Children's services", "Social care": "Children's services",
            "YOS": "Youth offending service", "YOT": "Youth offending service", "Education": "School", "NHS": "Health",
            "MPFT": "Health", "Catch22": "Voluntary sector", "VCS": "Voluntary sector", "Self": "Self or family",
            "Parent": "Self or family"}), "Who referred the person", also=("Referral route", "Referred by", "Route"),
               required=False, describes=CASE),
        Column("opened_on", DAY, "Day the work began, not the day of the referral", also=("Start of work", "Date opened")),
        Column("closed_on", DAY, "Day the case was closed", also=("Date closed", "Closed"), required=False,
               blank=("Open", "Ongoing")),
        Column("outcome", choice("Positive change", "Passed to another service", "Did not engage", "In custody", "Moved away",
                                 "Other", also={"Positive": "Positive change", "Risk reduced": "Positive change",
                                                "Transferred": "Passed to another service", "Disengaged": "Did not engage",
                                                "DNE": "Did not engage", "Custody": "In custody", "Moved": "Moved away"}),
               "How the work ended", also=("Closure reason", "Closing outcome"), required=False, describes=CASE),
    ),
    checks=(
        Check("month IS NOT NULL", "The row does not say which month it speaks for", sets_aside=True, example="""
            month      | check
            2024-09-01 | meets
                       | fails
        """),
        Check("age BETWEEN 14 AND 24", "The person is not aged 14 to 24; check the age or date of birth", example="""
            age | check
            14  | meets
            24  | meets
            13  | fails
            25  | fails
        """),
        Check("closed_on >= opened_on", "The case was closed before it was opened; check both dates", example="""
            opened_on  | closed_on  | check
            2024-09-01 | 2024-09-01 | meets
            2024-09-02 | 2024-09-01 | fails
        """),
        Check("closed_on IS NOT NULL OR status <> 'Closed'", "The case is closed, but the day is missing", example="""
            status | closed_on  | check
            Closed | 2024-09-02 | meets
            Open   |            | meets
            Closed |            | fails
        """),
    ),
)
