from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.theme import REVIEWS
from metrics.declaring.timed import Timed
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Practice reviews published within 6 months",
    theme=REVIEWS,
    order=70,
    question="Does learning come out while it is still new?",
    numerator="Those of them published within 6 months of the rapid review",
    denominator="Child safeguarding practice reviews whose publication was due in the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=REVIEWS.owner,
    rationale="A review that comes after years finds other people, other rules and other children.",
    guidance=(cites("working_together_2026", "chapter 5"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own reviews.",
    disclosure="restricted",
    sources=("case_reviews",),
    clocks=("review_publication",),
    timed=Timed("review_publication"),
    caveats=(
        "By the day the publication was due. One that is overdue is in it as not done.",
        "Reviews often wait for a trial; the register does not say so.",
    ),
    unconfirmed=("That six months is the target, and that they run from the rapid review.",),
    cases="""
        SELECT record_id, due AS date, state = 'met' AS numerator, place
        FROM clocks.review_publication
        WHERE state <> 'running'
    """,
    example=Example(
        given={
            "case_reviews": """
            as_at      | review_ref | aware_on   | rapid_review_on | commissioned | published_on
            2024-07-31 | r1         | 2024-01-02 | 2024-01-31      | Yes          | 2024-07-31
            2024-09-30 | r2         | 2024-01-02 | 2024-01-31      | Yes          | 2024-08-01
            2024-09-30 | r3         | 2024-01-02 | 2024-02-29      | Yes          |
            2024-09-30 | r4         | 2024-01-02 | 2024-03-30      | Yes          |
        """
        },
        grain="quarter",
        today="2024-09-30",
        then="""
            period     | numerator | denominator | value
            2024-25 Q2 | 1         | 3           | 33.33
        """,
    ),
)
