from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.story import Lines
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Multi-agency audits held",
    theme=QUALITY,
    order=10,
    question="How often do the agencies look at their practice together?",
    numerator="Multi-agency audits held in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=QUALITY.owner,
    rationale="An audit shows what really happens to children, which no policy does.",
    guidance=(cites("working_together_2026", "chapter 2"),),
    frequency="quarterly",
    rollup="Periods add up.",
    disclosure="process",
    sources=("audits",),
    by=("kind", "grade"),
    caveats=(
        "By the day it was held, not by the day it was planned for or reported.",
        "Audits that one agency makes of itself are not in it.",
    ),
    published=(Published("2024-25", 2, "the yearly report 2024-25, line 371"),),
    story=Lines(),
    cases="""
        SELECT audit_ref AS record_id, held_on AS date, TRUE AS numerator, place, kind, grade
        FROM audits
        WHERE held_on IS NOT NULL
    """,
    example=Example(
        given={
            "audits": """
            as_at      | audit_ref | title | due_on     | held_on    | cases
            2024-04-30 | a1        | One   | 2024-04-30 | 2024-05-02 | 3
            2024-06-30 | a2        | Two   | 2024-06-11 |            |
            2024-06-30 | a3        | Three | 2024-06-11 | 2024-06-20 | 6
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 2
        """,
    ),
)
