"""Referrals to the Family Forum, as each Family Hub logs them."""

from attributes import CASE
from loaders.hubs import HUB
from loaders.kinds import CHILD, DAY, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Family Forum log",
    partner="Early Help", part_of={"Early Help": "Stoke-on-Trent City Council"},
    grain="one row per child per referral to the Family Forum",
    frequency="monthly", due_day=10,
    period="referred_on",
    key=("child_id", "referred_on"),
    file_name="family_forum_log",
    about="The Family Forum offers early help to families who do not need social care; a child without a day waits for it.",
    columns=(
        HUB,
        Column("child_id", CHILD, "The child the forum is about", also=("Child ref", "NHS No", "Person ID")),
        Column("referral_source", choice(
            "Front door", "Police", "Schools", "Health", "Family", "Housing", "Voluntary sector", "Other",
            also={"School": "Schools", "MASH": "Front door", "Contact": "Front door", "CSC": "Front door", "PPN": "Police",
                  "Staffordshire Police": "Police", "Health visitor": "Health", "HV": "Health", "Midwife": "Health",
                  "Self": "Family", "Parent": "Family", "VCS": "Voluntary sector", "Nursery": "Other"}),
               "Who asked for the forum", also=("Referral Source", "Source", "Referred by"), required=False, describes=CASE),
        Column("referred_on", DAY, "Day the forum was asked for", also=("Date referred", "Referral date")),
        Column("held_on", DAY, "Day the forum was held; blank while it waits", also=("Forum date", "Date of forum"),
               required=False),
        Column("outcome", choice(
            "Family Hub programme", "Early help plan", "Advice only", "Passed to another service", "Referral to social care",
            "Declined by the family",
            also={"Hub programme": "Family Hub programme", "EH plan": "Early help plan", "EHA": "Early help plan",
                  "Advice": "Advice only", "I&A": "Advice only", "Other service": "Passed to another service",
                  "Step up": "Referral to social care", "CSC": "Referral to social care",
                  "Declined": "Declined by the family", "Consent not given": "Declined by the family"}),
               "What was agreed", also=("Forum outcome", "Decision"), required=False, describes=CASE),
    ),
    checks=(
        Check("held_on >= referred_on", "The forum was held before it was asked for; check both days", example="""
            referred_on | held_on    | check
            2024-09-02  | 2024-09-02 | meets
            2024-09-02  | 2024-09-01 | fails
        """),
        Check("held_on IS NOT NULL OR outcome IS NULL", "An outcome without the day of the forum", example="""
            held_on    | outcome              | check
            2024-09-02 | Family Hub programme | meets
                       |                      | meets
                       | Family Hub programme | fails
        """),
    ),
)
