from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.relation import NUMERATOR, numerator_of, part_of
from metrics.declaring.theme import REVIEWS
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Child safeguarding practice reviews commissioned",
    theme=REVIEWS,
    order=50,
    question="How many incidents are looked into further?",
    numerator="Rapid reviews completed in the period after which a child safeguarding practice review was commissioned",
    unit=COUNT,
    polarity=NEITHER,
    owner=REVIEWS.owner,
    rationale="A practice review asks why, and what would help other children.",
    guidance=(cites("children_act_2004", "section 16F"), cites("working_together_2026", "chapter 5")),
    frequency="quarterly",
    rollup="Periods add up.",
    disclosure="restricted",
    sources=("case_reviews",),
    caveats=("By the day of the rapid review: the register does not say when the review was commissioned.",),
    published=(Published("2024-25", 2, "the yearly report 2024-25, line 599"),),
    related=(part_of(NUMERATOR, numerator_of("rapid_reviews")),),
    cases="""
        SELECT review_ref AS record_id, rapid_review_on AS date, TRUE AS numerator, place
        FROM case_reviews
        WHERE commissioned AND rapid_review_on IS NOT NULL
    """,
    example=Example(
        given={
            "case_reviews": """
            as_at      | review_ref | aware_on   | rapid_review_on | commissioned
            2024-04-30 | r1         | 2024-03-01 | 2024-04-01      | Yes
            2024-05-31 | r2         | 2024-05-01 | 2024-05-30      | Yes
            2024-06-30 | r3         | 2024-06-01 | 2024-06-30      | No
            2024-06-30 | r4         | 2024-06-30 |                 | Yes
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 2
        """,
    ),
)
