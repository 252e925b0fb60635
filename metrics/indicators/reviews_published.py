from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import REVIEWS
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Child safeguarding practice reviews published",
    theme=REVIEWS,
    order=60,
    question="What can others learn from?",
    numerator="Child safeguarding practice reviews published in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=REVIEWS.owner,
    rationale="What is not published teaches nobody outside the room.",
    guidance=(cites("working_together_2026", "chapter 5"),),
    frequency="quarterly",
    rollup="Periods add up.",
    disclosure="restricted",
    sources=("case_reviews",),
    caveats=("By the day of publication. A review of one year is often published in the next.",),
    cases="""
        SELECT review_ref AS record_id, published_on AS date, TRUE AS numerator, place
        FROM case_reviews
        WHERE published_on IS NOT NULL
    """,
    example=Example(
        given={
            "case_reviews": """
            as_at      | review_ref | aware_on   | commissioned | published_on
            2024-04-30 | r1         | 2023-03-01 | Yes          | 2024-04-01
            2024-05-31 | r2         | 2023-05-01 | Yes          | 2024-05-30
            2024-06-30 | r3         | 2024-06-01 | Yes          |
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 2
        """,
    ),
)
