"""Referrals to social care before birth, by how far the pregnancy had come, as each trust adds them up."""

from attributes import CASE
from loaders.kinds import A_QUARTER, choice, whole
from loaders.source import Column, Source
from loaders.sources.infant_health import TRUST, TRUSTS

SOURCE = Source(
    title="Pre-birth referrals",
    partner="Health trusts",
    grain="one row per quarter, trust and weeks of pregnancy",
    frequency="quarterly", due_day=20,
    period="quarter_end",
    key=("quarter_end", "trust", "gestation"),
    returns_by="trust",
    senders=TRUSTS,
    file_name="Pre-birth",
    workbook="ICON return",
    about="Numbers as the trusts add them up: no parent or child is in it. Write * or <5 where a number must stay hidden; "
          "it is then shown as suppressed and never as nought.",
    columns=(
        Column("quarter_end", A_QUARTER, "Last day of the quarter", also=("Quarter ending", "Period end", "Quarter to")),
        Column("trust", TRUST, "Who made the referrals", also=("Provider", "Organisation"), describes=CASE),
        Column("gestation", choice("0 to 11 weeks", "12 to 19 weeks", "20 to 27 weeks", "28 weeks or more", "Not recorded",
                                   also={"Under 12 weeks": "0 to 11 weeks", "<12": "0 to 11 weeks", "12-19": "12 to 19 weeks",
                                         "12-19 weeks": "12 to 19 weeks", "20-27": "20 to 27 weeks",
                                         "20-27 weeks": "20 to 27 weeks", "28+": "28 weeks or more",
                                         "28 weeks +": "28 weeks or more", "Not known": "Not recorded"}),
               "Weeks of pregnancy at the referral", also=("Gestation at referral", "Weeks at referral"), describes=CASE),
        Column("referrals", whole(0), "How many referrals", also=("Number of referrals", "Pre-birth referrals", "Count"),
               required=False),
    ),
)
