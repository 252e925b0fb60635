from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Referrals closed without further action",
    theme=FRONT_DOOR,
    order=130,
    question="How many referrals end before anything was done?",
    numerator="Those of them that were closed without further action",
    denominator="Referrals to social care in the period of which that is recorded, one per child",
    unit=PERCENT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="Many would mean that the front door passes on what it could answer itself.",
    guidance=(cites("annex_a", "list 3"), cites("children_in_need_census", "referrals")),
    rollup="Worked out anew for every period from its own cases; never an average of months.",
    sources=("referrals",),
    by=("referral_source", "age_band"),
    caveats=(
        "By the day of the referral; the newest may still be closed.",
        "Few is not good by itself: a referral can be kept that needed no assessment.",
        "Referrals that were assessed and found to need nothing are not in it.",
    ),
    published=(
        Published("2024-25", 1.2, "DfE, children in need 2025, table c1"),
        Published("2023-24", 0.9, "DfE, children in need 2025, table c1"),
    ),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("referrals")),),
    cases="""
        SELECT place AS record_id, referred_on AS date, no_further_action = 'Yes' AS numerator, child_id, place,
               referral_source, age_band(age) AS age_band
        FROM referrals
    """,
    example=Example(
        given={
            "referrals": """
            child_id | referred_on | no_further_action
            ann      | 2024-04-01  | Yes
            ben      | 2024-04-02  | No
            cat      | 2024-04-30  | No
            dan      | 2024-04-30  |
            eve      | 2024-05-01  | Yes
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
            May 2024 | 1         | 1           | 100
        """,
    ),
)
