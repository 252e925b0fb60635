from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.theme import SCRUTINY
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Scrutiny reports delivered when agreed",
    theme=SCRUTINY,
    order=20,
    question="Was each look finished when it was agreed to be?",
    numerator="Those of them delivered by that day",
    denominator="Reports that were agreed to be delivered in the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=SCRUTINY.owner,
    rationale="Advice that comes late is advice on a partnership that has moved on.",
    guidance=(cites("working_together_2026", "chapter 2"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own reports.",
    disclosure="process",
    sources=("scrutiny_plan",),
    clocks=("scrutiny_report",),
    by=("scrutineer",),
    caveats=(
        "By the day the report was agreed for. One that is overdue is in it as not delivered.",
        "A day that was moved in the plan is not seen: the newest copy counts.",
    ),
    cases="""
        SELECT record_id, due AS date, state = 'met' AS numerator, place, scrutineer
        FROM clocks.scrutiny_report
        WHERE state <> 'running'
    """,
    example=Example(
        given={
            "scrutiny_plan": """
            as_at      | topic        | scrutineer | agreed_on  | report_due_on | delivered_on
            2025-04-30 | Exploitation | Police     | 2025-01-08 | 2025-04-30    | 2025-04-30
            2025-06-30 | Governance   | Health     | 2024-09-02 | 2025-05-31    |
            2025-06-30 | Encompass    | Police     | 2024-09-02 | 2025-05-31    | 2025-06-01
            2025-06-30 | Neglect      | Health     | 2025-01-08 | 2025-06-30    |
        """
        },
        grain="quarter",
        today="2025-06-30",
        then="""
            period     | numerator | denominator | value
            2025-26 Q1 | 1         | 3           | 33.33
        """,
    ),
)
