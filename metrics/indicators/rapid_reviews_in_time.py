from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.theme import REVIEWS
from metrics.declaring.timed import Timed
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Rapid reviews within 15 working days",
    theme=REVIEWS,
    order=40,
    question="Do the agencies look at it together while it can still be put right?",
    numerator="Those of them completed within 15 working days of the notification",
    denominator="Rapid reviews that were due in the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=REVIEWS.owner,
    rationale="Other children may be at risk of the same harm now.",
    guidance=(cites("working_together_2026", "chapter 5"), cites("panel_guidance_2025", "rapid reviews")),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own reviews.",
    disclosure="restricted",
    sources=("case_reviews",),
    clocks=("rapid_review",),
    timed=Timed("rapid_review"),
    caveats=(
        "By the day the review was due. One that is overdue is in it as not done.",
        "An incident that was not notified has no day yet and is not in it.",
    ),
    cases="""
        SELECT record_id, due AS date, state = 'met' AS numerator, place
        FROM clocks.rapid_review
        WHERE state <> 'running'
    """,
    example=Example(
        given={
            "case_reviews": """
            as_at      | review_ref | aware_on   | notified_on | rapid_review_on | commissioned
            2025-01-31 | r1         | 2024-12-09 | 2024-12-16  | 2025-01-09      | Yes
            2025-03-31 | r2         | 2024-12-09 | 2024-12-16  | 2025-01-10      | Yes
            2025-03-31 | r3         | 2024-12-09 | 2025-01-03  |                 | No
            2025-03-31 | r4         | 2025-01-02 | 2025-01-06  |                 | No
            2025-03-31 | r5         | 2025-01-02 |             |                 | No
        """
        },
        grain="quarter",
        today="2025-01-27",
        then="""
            period     | numerator | denominator | value
            2024-25 Q4 | 1         | 3           | 33.33
        """,
    ),
)
