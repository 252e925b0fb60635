from guidance.citation import cites
from metrics.declaring.clock import Clock, within_months
from metrics.declaring.indicator import Example
from metrics.declaring.theme import REVIEWS

CLOCK = Clock(
    title="Publication of a practice review",
    theme=REVIEWS,
    order=30,
    owner=REVIEWS.owner,
    starts="The rapid review is complete",
    stops="The child safeguarding practice review is published",
    limit=within_months(6),
    basis=(cites("working_together_2026", "chapter 5", "a target of six months"),),
    disclosure="restricted",
    sources=("case_reviews",),
    caveats=("Reviews often wait for a trial; the register does not say so.",),
    unconfirmed=("That six months is the target, and that they run from the rapid review.",),
    cases="""
        SELECT review_ref AS record_id, rapid_review_on AS started, published_on AS stopped, place
        FROM case_reviews
        WHERE commissioned
    """,
    example=Example(
        given={
            "case_reviews": """
            as_at      | review_ref | aware_on   | rapid_review_on | commissioned | published_on
            2024-09-30 | r1         | 2024-01-02 | 2024-01-31      | Yes          | 2024-07-31
            2024-09-30 | r2         | 2024-01-02 | 2024-01-31      | Yes          | 2024-08-01
            2024-09-30 | r3         | 2024-01-02 | 2024-01-31      | No           |
            2024-09-30 | r4         | 2024-01-02 | 2024-04-30      | Yes          |
        """
        },
        today="2024-10-30",
        then="""
            record_id | due        | state   | late_by
            r1        | 2024-07-31 | met     |
            r2        | 2024-07-31 | missed  | 1
            r4        | 2024-10-30 | running |
        """,
    ),
)
