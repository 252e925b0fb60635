from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Actions from schools' audits not yet closed (S175)",
    theme=EDUCATION,
    order=220,
    question="What have schools found that they have not yet put right?",
    numerator="Actions not yet closed, from audits due in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=EDUCATION.owner,
    rationale="An audit helps children when what it found is done.",
    guidance=(cites("education_act_2002", "section 175"), cites("education_act_2002", "section 157")),
    frequency="yearly",
    rollup="Adds up over schools and phases.",
    disclosure="process",
    sources=("s175_returns",),
    by=("phase", "self_grade"),
    caveats=(
        "As the newest tracker says; by the day the audit was due.",
        "Grows with every audit that comes in, and with every school that looks closely: not bad by itself.",
        "A school that has not returned has no actions here, which is no good news.",
    ),
    cases="""
        SELECT school AS record_id, due_on AS date, actions_open AS numerator, place, phase, self_grade
        FROM s175_returns
    """,
    example=Example(
        given={
            "s175_returns": """
            cycle | school  | phase     | status       | due_on     | submitted_on | actions_open
            2024  | Ash     | Primary   | Returned     | 2025-03-31 | 2025-04-02   | 3
            2024  | Birch   | Primary   | Returned     | 2025-03-31 | 2025-04-02   | 0
            2024  | Cedar   | Primary   | Not returned | 2024-04-01 |              |
            2024  | Dogwood | Secondary | Returned     | 2025-03-31 | 2025-03-01   | 5
            2025  | Ash     | Primary   | Not returned | 2026-03-31 |              |
        """
        },
        grain="year",
        then="""
            period  | value
            2024-25 | 8
            2025-26 |
        """,
    ),
)
