from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import SCRUTINY
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Recommendations of the scrutineers",
    theme=SCRUTINY,
    order=30,
    question="What do the scrutineers ask for?",
    numerator="Recommendations in the reports delivered in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=SCRUTINY.owner,
    rationale="Read with those not done: what is asked for counts once it is done.",
    guidance=(cites("working_together_2026", "chapter 2"),),
    frequency="quarterly",
    rollup="Periods add up.",
    disclosure="process",
    sources=("scrutiny_plan",),
    by=("scrutineer", "topic"),
    caveats=("By the day the report was delivered.", "One record is one report, with as many recommendations as it makes."),
    cases="""
        SELECT topic AS record_id, delivered_on AS date, recommendations AS numerator, place, scrutineer, topic
        FROM scrutiny_plan
        WHERE delivered_on IS NOT NULL
    """,
    example=Example(
        given={
            "scrutiny_plan": """
            as_at      | topic        | scrutineer | agreed_on  | report_due_on | delivered_on | recommendations
            2025-04-30 | Exploitation | Police     | 2025-01-08 | 2025-04-30    | 2025-04-30   | 6
            2025-06-30 | Governance   | Health     | 2024-09-02 | 2025-05-31    | 2025-06-30   | 0
            2025-06-30 | Neglect      | Health     | 2025-01-08 | 2025-06-30    | 2025-06-30   |
        """
        },
        grain="quarter",
        by="topic",
        then="""
            period     | breakdown    | value
            2025-26 Q1 | Exploitation | 6
            2025-26 Q1 | Governance   | 0
            2025-26 Q1 | Neglect      |
        """,
    ),
)
