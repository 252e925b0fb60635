from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, part_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Referrals that came from the police",
    theme=FRONT_DOOR,
    order=110,
    question="How much of what social care takes on was seen first by the police?",
    numerator="Those of them that the police made",
    denominator="Referrals to social care in the period whose source is recorded, one per child",
    unit=PERCENT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="The triage of notices should change what reaches social care, not only how much reaches the front door.",
    guidance=(cites("annex_a", "list 3", "sources by code; 6 is the police"),),
    rollup="Worked out anew for every period from its own cases; never an average of months.",
    sources=("referrals",),
    by=("age_band", "sex"),
    caveats=(
        "Of referrals, not of contacts: the yearly report calls police contacts referrals.",
        "Referrals without a recorded source are left out.",
        "A larger share can come from fewer referrals by others.",
    ),
    published=(
        Published("2024-25", 29.1, "DfE, LAIT, referrals by source: police"),
        Published("2023-24", 32.8, "DfE, LAIT, referrals by source: police"),
    ),
    comparators=("RefBySource_Police_%",),
    story=Lines(),
    related=(
        same_cases(NUMERATOR, numerator_of("referrals").among("referral_source", "Police")),
        part_of(DENOMINATOR, numerator_of("referrals")),
    ),
    cases="""
        SELECT place AS record_id, referred_on AS date, referral_source = 'Police' AS numerator, child_id, place,
               age_band(age) AS age_band, sex
        FROM referrals
        WHERE referral_source IS NOT NULL
    """,
    example=Example(
        given={
            "referrals": """
            child_id | referred_on | referral_source
            ann      | 2024-04-01  | Police
            ben      | 2024-04-02  | Schools
            cat      | 2024-04-30  | Health
            dan      | 2024-04-30  |
            eve      | 2024-05-01  | Police
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
            May 2024 | 1         | 1           | 100
        """,
    ),
)
