"""How many new parents were told what keeps a baby safe (ICON, safe sleep), as each health trust adds it up."""

from attributes import CASE
from loaders.kinds import A_QUARTER, PERCENT, choice, whole
from loaders.source import Check, Column, Source

TRUSTS = ("MPFT", "NSCHCT", "UHNM")
TRUST = choice(*TRUSTS, also={
    "Midlands Partnership Foundation Trust": "MPFT", "Midlands Partnership University NHS Foundation Trust": "MPFT",
    "Midlands Partnership": "MPFT", "North Staffordshire Combined Healthcare Trust": "NSCHCT", "Combined": "NSCHCT",
    "North Staffordshire Combined Healthcare NHS Trust": "NSCHCT", "Combined Healthcare": "NSCHCT",
    "University Hospitals of North Midlands": "UHNM", "University Hospitals of North Midlands NHS Trust": "UHNM"})

SOURCE = Source(
    title="Messages to new parents (ICON and safe sleep)",
    partner="Health trusts",
    grain="one row per quarter, trust, message and contact point",
    frequency="quarterly", due_day=20,
    period="quarter_end",
    key=("quarter_end", "trust", "message", "contact_point"),
    sheet_column="message",
    returns_by="trust",
    senders=TRUSTS,
    file_name="ICON_return",
    workbook="ICON return",
    about="Numbers as the trusts add them up: no parent or child is in it. Write * or <5 where a number must stay hidden; "
          "it is then shown as suppressed and never as nought. Where only a percentage is known, leave the numbers empty.",
    columns=(
        Column("quarter_end", A_QUARTER, "Last day of the quarter", also=("Quarter ending", "Period end", "Quarter to")),
        Column("trust", TRUST, "Who adds it up", also=("Provider", "Organisation"), describes=CASE),
        Column("message", choice("ICON", "Safe sleep", also={"Babies Cry, You Can Cope": "ICON", "Safer sleep": "Safe sleep",
                                                            "Safe sleeping": "Safe sleep"}),
               "What the parents were told; the name of the sheet, where it has no such column", also=("Topic",), required=False),
        Column("contact_point", choice(
            "Before leaving hospital", "Midwife, first home visit", "Health visitor, 10 to 14 days",
            "Health visitor, 6 to 8 weeks", "Doctor, 6 to 8 weeks", "Perinatal mental health team",
            also={"Postnatal ward": "Before leaving hospital", "Hospital discharge": "Before leaving hospital",
                  "Community midwife": "Midwife, first home visit", "New birth visit": "Health visitor, 10 to 14 days",
                  "HV new birth visit": "Health visitor, 10 to 14 days", "HV 6-8 weeks": "Health visitor, 6 to 8 weeks",
                  "6-8 week contact": "Health visitor, 6 to 8 weeks", "GP 6-8 week check": "Doctor, 6 to 8 weeks",
                  "Perinatal MH": "Perinatal mental health team"}),
               "When, and by whom, the parents should be told", also=("Contact point", "Touchpoint"), describes=CASE),
        Column("eligible", whole(0), "How many should have been told", also=("Eligible", "Due", "Denominator"), required=False),
        Column("given", whole(0), "How many of them were told", also=("Given", "Delivered", "Numerator"), required=False),
        Column("percent", PERCENT, "The percentage, where one is given", also=("%", "Per cent", "Percentage"), required=False),
    ),
    checks=(
        Check("message IS NOT NULL", "The row does not say what the parents were told", sets_aside=True, example="""
            message     | check
            Safer sleep | meets
                        | fails
        """),
        Check("given <= eligible", "More parents were told than should have been; check both numbers", example="""
            given | eligible | check
            7     | 7        | meets
            <5    | 7        | meets
            8     | 7        | fails
        """),
        Check("percent <= 100", "The percentage is more than 100", example="""
            percent | check
            100%    | meets
            101     | fails
        """),
    ),
)
