from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Done when it was promised",
    theme=QUALITY,
    order=70,
    question="Does the partnership meet, audit and report as often as it has said it will?",
    numerator="Those of them that were done by the day they were due",
    denominator="Audits, meetings, events and reports that were due in the period, by the cadence promised for each",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=QUALITY.owner,
    rationale="A weekly meeting that is often missed leaves a child without the people who would act.",
    guidance=(
        cites("yearly_report_2024_25", "lines 301, 334, 445, 686, 719, 847, 853 and 978"),
        cites("yearly_report_2024_25", "lines 233 and 285"),
        cites("yearly_report_2024_25", "line 11"),
    ),
    rollup="Worked out anew for every period; weekly meetings weigh more than yearly reports, so read it by activity.",
    disclosure="process",
    sources=("partnership_calendar", "audits"),
    clocks=("cadence", "audit_cadence", "yearly_report"),
    by=("activity",),
    caveats=(
        "By the day it was due. One that is overdue is in it as not done.",
        "Each one that is held starts the time for the next: after a long gap only one was missed, not several.",
    ),
    unconfirmed=("How often some of the activities are promised: see their clock.",),
    story=Lines(by="activity"),
    cases="""
        WITH promised AS (
            SELECT record_id, due, state, place, activity FROM clocks.cadence
            UNION ALL SELECT record_id, due, state, place, 'Multi-agency audit' FROM clocks.audit_cadence
            UNION ALL SELECT record_id, due, state, place, 'Yearly report' FROM clocks.yearly_report
        )
        SELECT record_id, due AS date, state = 'met' AS numerator, place, activity
        FROM promised
        WHERE state <> 'running'
    """,
    example=Example(
        given={
            "partnership_calendar": """
            as_at      | event_ref | activity                | planned_on | held_on    | for_year
            2024-07-31 | e1        | Risk meeting            | 2024-09-05 | 2024-09-05 |
            2024-09-30 | e2        | Risk meeting            | 2024-09-12 | 2024-09-12 |
            2024-09-30 | e3        | Risk meeting            | 2024-09-19 | 2024-09-20 |
            2024-09-30 | e4        | Yearly report published | 2024-09-27 | 2024-09-27 | 2023
        """,
            "audits": """
            as_at      | audit_ref | title | due_on     | held_on    | cases
            2024-07-31 | a1        | One   | 2024-08-01 | 2024-08-01 | 3
            2024-09-30 | a2        | Two   | 2024-09-30 |            |
        """,
        },
        by="activity",
        grain="quarter",
        today="2024-09-26",
        then="""
            period     | breakdown          | numerator | denominator | value
            2024-25 Q2 | Multi-agency audit | 0         | 1           | 0
            2024-25 Q2 | Risk meeting       | 1         | 2           | 50
            2024-25 Q2 | Yearly report      | 1         | 1           | 100
        """,
    ),
)
