"""Children's mental health services: numbers by month, provider and measure, with the months across (CAMHS dashboard)."""

from attributes import CASE
from loaders.kinds import A_MONTH, choice, whole
from loaders.source import Across, Check, Column, Source
from loaders.sources.infant_health import TRUST, TRUSTS

MEASURE = choice(
    "Referrals received", "Referrals accepted", "Waiting at month end", "First contacts", "First contacts within 4 weeks",
    "Second contacts", "Second contacts within 18 weeks", "Self-harm admissions", "Schools with a support team", "Schools",
    "Reached 18 in the service", "Moved to adult services at 18",
    also={"Referrals": "Referrals received", "Accepted referrals": "Referrals accepted", "Accepted": "Referrals accepted",
          "Waiting list": "Waiting at month end", "Waiting (month end)": "Waiting at month end",
          "1st contacts": "First contacts", "1st contact <4 wks": "First contacts within 4 weeks",
          "1st contact within 4 weeks": "First contacts within 4 weeks", "2nd contacts": "Second contacts",
          "2nd contact <18 wks": "Second contacts within 18 weeks",
          "2nd contact within 18 weeks": "Second contacts within 18 weeks",
          "Admissions for self-harm (0-17)": "Self-harm admissions", "MHST schools covered": "Schools with a support team",
          "MHST schools": "Schools with a support team", "Schools in area": "Schools",
          "Turned 18 in service": "Reached 18 in the service",
          "Transitions to adult services": "Moved to adult services at 18"})

SOURCE = Source(
    title="Children's mental health services",
    partner="Integrated Care Board",
    grain="one row per month, provider and measure",
    frequency="monthly", due_day=20,
    period="month",
    key=("month", "trust", "measure"),
    across=Across(heading="month", cell="value"),
    returns_by="trust",
    senders=TRUSTS,
    file_name="CAMHS_dashboard",
    about="Numbers as the providers add them up: no child is in it. Write * or <5 where a number must stay hidden; it is then "
          "shown as suppressed and never as nought. Every file may hold earlier months again; the newest number counts.",
    columns=(
        Column("trust", TRUST, "Who gives the number", also=("Provider", "Organisation"), describes=CASE),
        Column("measure", MEASURE, "What is counted", also=("Metric", "Indicator")),
        Column("month", A_MONTH, "The month, such as Apr-24; months may stand across", also=("Reporting month",)),
        Column("value", whole(0), "The number", also=("Number", "Count"), required=False),
    ),
    checks=(
        Check("value IS NOT NULL OR value_status IS NOT NULL", "A month, but no number; write <5, n/a or the number", example="""
            value | measure            | check
            0     | Referrals received | meets
            <5    | Schools            | meets
                  | Referrals received | fails
        """),
    ),
)
