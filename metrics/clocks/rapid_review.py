from guidance.citation import cites
from metrics.declaring.clock import Clock, within_working_days
from metrics.declaring.indicator import Example
from metrics.declaring.theme import REVIEWS

CLOCK = Clock(
    title="Rapid review",
    theme=REVIEWS,
    order=20,
    owner=REVIEWS.owner,
    starts="The national panel is notified",
    stops="The rapid review is complete",
    limit=within_working_days(15),
    basis=(cites("working_together_2026", "chapter 5"), cites("panel_guidance_2025", "rapid reviews")),
    disclosure="restricted",
    sources=("case_reviews",),
    caveats=("The day of the notification is not counted.", "Without a notification nothing is known of the time there is."),
    cases="""
        SELECT review_ref AS record_id, notified_on AS started, rapid_review_on AS stopped, place FROM case_reviews
    """,
    example=Example(
        given={
            "case_reviews": """
            as_at      | review_ref | aware_on   | notified_on | rapid_review_on | commissioned
            2025-03-31 | r1         | 2024-12-09 | 2024-12-16  | 2025-01-09      | Yes
            2025-03-31 | r2         | 2024-12-09 | 2024-12-16  | 2025-01-10      | Yes
            2025-03-31 | r3         | 2025-01-02 | 2025-01-06  |                 | No
            2025-03-31 | r4         | 2025-01-02 |             |                 | No
        """
        },
        today="2025-01-27",
        then="""
            record_id | due        | state     | late_by
            r1        | 2025-01-09 | met       |
            r2        | 2025-01-09 | missed    | 1
            r3        | 2025-01-27 | running   |
            r4        |            | not known |
        """,
    ),
)
