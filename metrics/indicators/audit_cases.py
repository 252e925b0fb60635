from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Children's cases audited",
    theme=QUALITY,
    order=30,
    question="How many children's cases did the agencies look at together?",
    numerator="Cases looked at in multi-agency audits held in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=QUALITY.owner,
    rationale="A grade that rests on three cases says less than one that rests on thirty.",
    frequency="quarterly",
    rollup="Periods add up; a child whose case is audited twice counts twice.",
    sources=("audits",),
    by=("kind", "title"),
    caveats=("By the day the audit was held.", "One record is one audit, with as many cases as it had."),
    published=(Published("2024-25", 3, "the yearly report 2024-25, line 397", "Children missing out of area"),),
    cases="""
        SELECT audit_ref AS record_id, held_on AS date, cases AS numerator, place, kind, title
        FROM audits
        WHERE held_on IS NOT NULL
    """,
    example=Example(
        given={
            "audits": """
            as_at      | audit_ref | title | due_on     | held_on    | cases
            2024-04-30 | a1        | One   | 2024-04-30 | 2024-05-02 | 3
            2024-05-31 | a2        | Two   | 2024-05-11 |            |
            2024-06-30 | a3        | Three | 2024-05-11 | 2024-05-20 | 6
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 9
        """,
    ),
)
