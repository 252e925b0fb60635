from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import SCRUTINY
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Topics of scrutiny agreed",
    theme=SCRUTINY,
    order=10,
    question="What do the scrutineers look at?",
    numerator="Topics whose proposal was agreed in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=SCRUTINY.owner,
    rationale="Exploitation, and neglect with GCP2, were chosen (the yearly report 2024-25, lines 327 to 330).",
    guidance=(cites("working_together_2026", "chapter 2"),),
    frequency="quarterly",
    rollup="Periods add up.",
    disclosure="process",
    sources=("scrutiny_plan",),
    by=("scrutineer", "topic"),
    caveats=(
        "By the day the proposal was agreed; ideas that were not agreed are not in it.",
        "The report dates the choice April 2023 to March 2024 and the proposals 8 January 2025: the proposals count here.",
    ),
    cases="""
        SELECT topic AS record_id, agreed_on AS date, TRUE AS numerator, place, scrutineer, topic
        FROM scrutiny_plan
        WHERE agreed_on IS NOT NULL
    """,
    example=Example(
        given={
            "scrutiny_plan": """
            as_at      | topic        | scrutineer | agreed_on  | report_due_on
            2025-01-31 | Exploitation | Police     | 2025-01-08 | 2025-04-30
            2025-02-28 | Neglect      | Health     | 2025-01-08 | 2025-06-30
            2025-03-31 | Encompass    |            |            |
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q4 | 2
        """,
    ),
)
