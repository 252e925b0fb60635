from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.theme import REVIEWS
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Rapid reviews",
    theme=REVIEWS,
    order=30,
    question="How many serious incidents did the agencies look at together?",
    numerator="Rapid reviews completed in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=REVIEWS.owner,
    rationale="A rapid review says at once what can be learnt, and whether a practice review is needed.",
    guidance=(cites("working_together_2026", "chapter 5"),),
    frequency="quarterly",
    rollup="Periods add up.",
    disclosure="restricted",
    sources=("case_reviews",),
    by=("panel_decision",),
    caveats=("By the day it was completed. The national panel's answer comes later and may still be awaited.",),
    published=(Published("2024-25", 2, "the yearly report 2024-25, line 599"),),
    cases="""
        SELECT review_ref AS record_id, rapid_review_on AS date, TRUE AS numerator, place, panel_decision
        FROM case_reviews
        WHERE rapid_review_on IS NOT NULL
    """,
    example=Example(
        given={
            "case_reviews": """
            as_at      | review_ref | aware_on   | rapid_review_on | commissioned
            2024-04-30 | r1         | 2024-03-01 | 2024-04-01      | Yes
            2024-05-31 | r2         | 2024-05-01 | 2024-06-30      | No
            2024-06-30 | r3         | 2024-06-30 |                 | No
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 2
        """,
    ),
)
