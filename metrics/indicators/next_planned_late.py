from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Next one planned for after it is due",
    theme=QUALITY,
    order=80,
    question="What will come late even if everything goes as planned?",
    numerator="Activities last held in the period whose next one is planned for after the day it is due",
    unit=COUNT,
    polarity=LOW_IS_GOOD,
    owner=QUALITY.owner,
    rationale="The Section 11 audit of February 2024 is due again in February 2026 and planned for April 2026.",
    frequency="quarterly",
    rollup="Periods add up.",
    disclosure="process",
    sources=("partnership_calendar",),
    clocks=("cadence",),
    by=("activity",),
    caveats=(
        "By the day the activity was last held: that is when the time to the next one begins.",
        "Only what is not due yet; what is overdue already is in the share done when it was promised.",
    ),
    unconfirmed=("How often some of the activities are promised: see their clock.",),
    cases="""
        SELECT record_id, started AS date, TRUE AS numerator, place, activity
        FROM clocks.cadence
        WHERE state = 'running' AND planned_on > due
    """,
    example=Example(
        given={
            "partnership_calendar": """
            as_at      | event_ref | activity            | planned_on | held_on
            2024-01-31 | e1        | Section 11 audit    | 2024-02-26 | 2024-02-26
            2024-02-29 | e2        | Section 11 audit    | 2026-04-01 |
            2024-02-29 | e3        | Learning conference | 2024-02-10 | 2024-02-10
            2024-02-29 | e4        | Learning conference | 2025-02-10 |
            2024-02-29 | e5        | Risk meeting        | 2024-02-06 | 2024-02-06
            2024-02-29 | e6        | Risk meeting        | 2024-02-20 |
            2024-02-29 | e7        | DSL briefing        | 2024-02-01 | 2024-02-01
            2024-03-31 | e8        | DSL briefing        | 2024-07-02 |
        """
        },
        today="2024-02-29",
        grain="quarter",
        then="""
            period     | value
            2023-24 Q4 | 2
        """,
    ),
)
