from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.theme import REVIEWS
from metrics.declaring.timed import Timed
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Serious incidents notified within 5 working days",
    theme=REVIEWS,
    order=20,
    question="Is the national panel told in time?",
    numerator="Those of them notified within 5 working days of the council becoming aware",
    denominator="Serious incidents whose notification was due in the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner="Stoke-on-Trent City Council",
    rationale="The notification starts the rapid review: a late one delays all that follows.",
    guidance=(
        cites("children_act_2004", "section 16C"),
        cites("working_together_2026", "chapter 5"),
        cites("panel_guidance_2025", "notification"),
    ),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own incidents.",
    disclosure="restricted",
    sources=("case_reviews",),
    clocks=("incident_notification",),
    timed=Timed("incident_notification"),
    caveats=(
        "By the day the notification was due. One that is overdue is in it as not done.",
        "One or two incidents a year: one of them moves it by half.",
    ),
    cases="""
        SELECT record_id, due AS date, state = 'met' AS numerator, place
        FROM clocks.incident_notification
        WHERE state <> 'running'
    """,
    example=Example(
        given={
            "case_reviews": """
            as_at      | review_ref | aware_on   | notified_on | commissioned
            2024-07-31 | r1         | 2024-08-23 | 2024-09-02  | Yes
            2024-09-30 | r2         | 2024-08-23 | 2024-09-03  | Yes
            2024-09-30 | r3         | 2024-08-30 |             | No
            2024-09-30 | r4         | 2024-09-02 |             | No
        """
        },
        grain="quarter",
        today="2024-09-09",
        then="""
            period     | numerator | denominator | value
            2024-25 Q2 | 1         | 3           | 33.33
        """,
    ),
)
