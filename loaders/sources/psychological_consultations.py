"""Cases that officers of the Violence Reduction Team took to the psychologist, and what became of them."""

from attributes import CASE
from loaders.kinds import DAY, FLAG, REFERENCE, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Psychological consultations",
    partner="Violence Reduction Team",
    grain="one row per case",
    frequency="monthly", due_day=10,
    period="opened_on",
    key=("case_ref",),
    file_name="psych_consult",
    about="Each file may list the earlier cases again as they stand now; the newest row for a case counts.",
    columns=(
        Column("case_ref", REFERENCE, "The service's number of the case", also=("Case ref", "Consultation ref", "Ref")),
        Column("opened_on", DAY, "Day of the first consultation", also=("Consultation date", "Date of consultation")),
        Column("progressed_to_referral", FLAG, "Whether it became a referral for psychological help", required=False,
               also=("Progressed to referral", "Referral", "Referred?")),
        Column("discharged_on", DAY, "Day of discharge after the referral", also=("Date discharged", "Discharged"),
               required=False, blank=("Ongoing", "Open")),
        Column("status", choice("Discharged", "Open", "Support declined", also={"Closed": "Discharged", "Ended": "Discharged",
                                                                               "Active": "Open", "Ongoing": "Open",
                                                                               "Declined": "Support declined"}),
               "Where the referral stands; empty where there was none", also=("Referral status",), required=False,
               describes=CASE),
    ),
    checks=(
        Check("opened_on >= DATE '2024-07-01'", "The service began in July 2024; check the year", example="""
            opened_on  | check
            2024-07-01 | meets
            2024-06-30 | fails
        """),
        Check("discharged_on >= opened_on", "The discharge is before the consultation; check both dates", example="""
            opened_on  | discharged_on | check
            2024-07-01 | 2024-07-01    | meets
            2024-07-02 | 2024-07-01    | fails
        """),
        Check("discharged_on IS NULL OR progressed_to_referral", "A day of discharge, but the case is not a referral", example="""
            progressed_to_referral | discharged_on | check
            Y                      | 2024-09-02    | meets
            N                      |               | meets
            N                      | 2024-09-02    | fails
        """),
        Check("discharged_on IS NULL OR status <> 'Open'", "There is a day of discharge, but the referral is marked as open",
              example="""
            status     | discharged_on | check
            Discharged | 2024-09-02    | meets
            Open       |               | meets
            Open       | 2024-09-02    | fails
        """),
        Check("discharged_on IS NOT NULL OR status <> 'Discharged'", "Discharged, but the day is missing", example="""
            status     | discharged_on | check
            Discharged | 2024-09-02    | meets
            Open       |               | meets
            Discharged |               | fails
        """),
    ),
)
