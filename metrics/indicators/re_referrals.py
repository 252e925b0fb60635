from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, REPEAT_CONCERNS, Example, Indicator, Published
from metrics.declaring.relation import DENOMINATOR, numerator_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Children referred again within 12 months",
    theme=FRONT_DOOR,
    order=120,
    question="Does the help hold, or do the same children come back?",
    numerator="Those of them made within 12 months of an earlier referral of the same child",
    denominator="Referrals to social care in the period, one per child",
    roadmap=REPEAT_CONCERNS,
    unit=PERCENT,
    polarity=LOW_IS_GOOD,
    owner=FRONT_DOOR.owner,
    rationale="A referral after a referral can mean that the first was closed too soon. The roadmap wants fewer repeat concerns.",
    guidance=(cites("children_in_need_census", "referrals"),),
    rollup="Worked out anew for every period from its own cases; never an average of months.",
    sources=("referrals",),
    by=("referral_source", "age_band"),
    caveats=(
        "Worked out from the child's earlier referrals; the list's own number of them is not used.",
        "The same day a year before still counts as within 12 months.",
        "A child who moved here and was referred elsewhere before counts as new.",
        "Needs 12 months of earlier lists. The DfE printed 25.6% for 2023-24 (children in need 2025, table c1).",
    ),
    published=(Published("2024-25", 21.0, "DfE, children in need 2025, table c1"),),
    comparators=("ReReferral",),
    history_months=12,
    story=Lines(),
    related=(same_cases(DENOMINATOR, numerator_of("referrals")),),
    cases="""
        SELECT place AS record_id, referred_on AS date, child_id, place, referral_source, age_band(age) AS age_band,
               coalesce(lag(referred_on) OVER (PARTITION BY child_id ORDER BY referred_on)
                        >= referred_on - INTERVAL 12 MONTH, FALSE) AS numerator
        FROM referrals
    """,
    example=Example(
        given={
            "referrals": """
            child_id | referred_on | referral_source
            ann      | 2023-04-09  | Police
            ann      | 2024-04-10  | Police
            ben      | 2023-04-10  | Schools
            ben      | 2024-04-10  | Police
            cat      | 2024-04-11  | Police
        """
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2023-24                        |           | 2           |
            2024-25 (Apr 2024 to Apr 2024) | 1         | 3           | 33.33
        """,
    ),
)
