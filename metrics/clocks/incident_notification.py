from guidance.citation import cites
from metrics.declaring.clock import Clock, within_working_days
from metrics.declaring.indicator import Example
from metrics.declaring.theme import REVIEWS

CLOCK = Clock(
    title="Notification of a serious incident",
    theme=REVIEWS,
    order=10,
    owner="Stoke-on-Trent City Council",
    starts="The council becomes aware of it",
    stops="The national panel is notified",
    limit=within_working_days(5),
    basis=(
        cites("children_act_2004", "section 16C"),
        cites("working_together_2026", "chapter 5"),
        cites("panel_guidance_2025", "notification"),
    ),
    disclosure="restricted",
    sources=("case_reviews",),
    caveats=("The day of becoming aware is not counted.",),
    cases="""
        SELECT review_ref AS record_id, aware_on AS started, notified_on AS stopped, place FROM case_reviews
    """,
    example=Example(
        given={
            "case_reviews": """
            as_at      | review_ref | aware_on   | notified_on | commissioned
            2024-09-30 | r1         | 2024-08-23 | 2024-09-02  | Yes
            2024-09-30 | r2         | 2024-08-23 | 2024-09-03  | Yes
            2024-09-30 | r3         | 2024-09-02 |             | No
        """
        },
        today="2024-09-09",
        then="""
            record_id | due        | state   | late_by
            r1        | 2024-09-02 | met     |
            r2        | 2024-09-02 | missed  | 1
            r3        | 2024-09-09 | running |
        """,
    ),
)
