"""Referrals to children's social care, in the layout of Annex A, list 3 (Ofsted)."""

from attributes import CASE
from loaders.annex_a import AGE_CHECK, CHILD_ID, SEX, SOURCES, WORKBOOK, YES_NO, age_column
from loaders.kinds import DAY, whole
from loaders.source import Column, Source

SOURCE = Source(
    title="Referrals to social care",
    partner="Stoke-on-Trent City Council",
    grain="one row per child per referral",
    frequency="monthly", due_day=12,
    period="referred_on",
    key=("child_id", "referred_on"),
    file_name="Annex_A_list_3",
    workbook=WORKBOOK,
    about="A referral is a contact that social care takes on. A child listed again for another team is the same referral.",
    columns=(
        CHILD_ID,
        SEX,
        age_column(at="referred_on"),
        Column("referred_on", DAY, "Day of the referral", also=("Date of Referral", "Referral date")),
        Column("referral_source", SOURCES, "Who made the referral (Annex A code list)",
               also=("Referral Source", "Source of referral"), required=False, describes=CASE),
        Column("no_further_action", YES_NO, "Was the referral closed without further action?",
               also=("Referral NFA?", "NFA"), required=False),
        Column("said_earlier_referrals", whole(0, 99), "Referrals in the 12 months before, as the list says; only to compare",
               also=("Number of Referrals in Last 12 Months",), required=False),
    ),
    checks=(AGE_CHECK,),
)
