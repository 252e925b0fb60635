from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Audits graded good or better",
    theme=QUALITY,
    order=40,
    question="Is the practice that audits find good?",
    numerator="Those of them graded Good or Outstanding",
    denominator="Multi-agency audits held in the period that were given a grade",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=QUALITY.owner,
    rationale="The step-down audit of 2024-25 was graded Requires Improvement (the yearly report, lines 382 to 384).",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own audits; never an average of quarters.",
    disclosure="process",
    sources=("audits",),
    by=("kind",),
    caveats=(
        "Audits without a grade are left out.",
        "Audits look at different themes: one year's are not like another's.",
        "A handful of audits: one grade moves it by much.",
    ),
    cases="""
        SELECT audit_ref AS record_id, held_on AS date, grade IN ('Outstanding', 'Good') AS numerator, place, kind
        FROM audits
        WHERE grade IS NOT NULL
    """,
    example=Example(
        given={
            "audits": """
            as_at      | audit_ref | title | due_on     | held_on    | cases | grade
            2024-04-30 | a1        | One   | 2024-05-11 | 2024-05-02 | 3     | Outstanding
            2024-05-31 | a2        | Two   | 2024-05-11 | 2024-05-11 | 3     | Good
            2024-05-31 | a3        | Three | 2024-05-11 | 2024-05-20 | 6     | Requires Improvement
            2024-05-31 | a4        | Four  | 2024-05-11 | 2024-05-21 | 6     | Inadequate
            2024-06-30 | a5        | Five  | 2024-05-11 | 2024-05-22 | 6     |
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 2         | 4           | 50
        """,
    ),
)
