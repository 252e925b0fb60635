from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.story import Parts
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Referrals to social care",
    theme=FRONT_DOOR,
    order=100,
    question="How many worries does social care take on, and from whom?",
    numerator="Referrals to children's social care, one per child, by the day of the referral",
    unit=COUNT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="What comes after the front door: fewer can mean that families were helped earlier, or that worries were missed.",
    guidance=(cites("annex_a", "list 3"), cites("children_in_need_census", "referrals")),
    rollup="Adds up over months.",
    sources=("referrals",),
    by=("referral_source", "age_band", "sex"),
    rate=Rate(10_000, CHILDREN),
    caveats=(
        "Referrals, not contacts: most contacts end without one.",
        "A count of referrals, not of children: brothers and sisters are one each, and so is each new worry.",
        "A child listed twice on one day, for two teams, is one referral.",
        "Children before their birth are counted too, in a band of their own.",
    ),
    published=(
        Published("2024-25", 3874, "DfE, children in need 2025, table c1"),
        Published("2023-24", 4798, "DfE, children in need 2025, table c1"),
    ),
    comparators=("CPP_Total_Rateper10,000",),
    story=Parts(by="referral_source"),
    cases="""
        SELECT place AS record_id, referred_on AS date, 1 AS numerator, child_id, place,
               referral_source, age_band(age) AS age_band, sex
        FROM referrals
    """,
    example=Example(
        given={
            "referrals": """
            child_id | referred_on | referral_source
            ann      | 2024-04-01  | Police
            ben      | 2024-04-01  | Police
            ann      | 2024-04-30  | Schools
            ann      | 2024-05-01  |
        """
        },
        by="referral_source",
        then="""
            period   | breakdown    | value
            Apr 2024 | Police       | 2
            Apr 2024 | Schools      | 1
            Apr 2024 | Not recorded | 0
            May 2024 | Police       | 0
            May 2024 | Schools      | 0
            May 2024 | Not recorded | 1
        """,
    ),
)
