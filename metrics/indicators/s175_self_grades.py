from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import SHARE

INDICATOR = Indicator(
    title="Grades that schools gave themselves (S175)",
    theme=EDUCATION,
    order=210,
    question="How do schools judge their own safeguarding?",
    numerator="Schools that gave themselves this grade, 1 (best) to 4",
    denominator="Schools whose audit is due in the period, came in and holds a grade",
    unit=SHARE,
    polarity=NEITHER,
    owner=EDUCATION.owner,
    rationale="Where schools see themselves as weak, training and visits should go.",
    guidance=(cites("education_act_2002", "section 175"), cites("education_act_2002", "section 157")),
    frequency="yearly",
    rollup="All schools together are worked out from schools, never as an average of the phases.",
    disclosure="process",
    sources=("s175_returns",),
    by=("self_grade", "phase"),
    caveats=(
        "By the day the audit was due. A school's own judgement, not an inspector's.",
        "Audits that came in without a grade are left out, and grades of audits that have not come in.",
        "By phase: the part each phase has of all audits with a grade.",
    ),
    unconfirmed=("That all schools grade themselves on the same scale of 1 to 4.",),
    story=Parts(by="self_grade"),
    cases="""
        SELECT school AS record_id, due_on AS date, TRUE AS numerator, place, self_grade, phase
        FROM s175_returns
        WHERE self_grade IS NOT NULL AND status = 'Returned'
    """,
    example=Example(
        given={
            "s175_returns": """
            cycle | school  | phase     | status       | due_on     | submitted_on | self_grade
            2024  | Ash     | Primary   | Returned     | 2025-03-31 | 2025-04-02   | 2
            2024  | Birch   | Primary   | Returned     | 2025-03-31 | 2025-04-02   | 1
            2024  | Cedar   | Primary   | Returned     | 2024-04-01 | 2025-04-02   |
            2024  | Dogwood | Secondary | Returned     | 2025-03-31 | 2025-03-01   | 2
            2024  | Elm     | Secondary | Returned     | 2025-03-31 | 2025-03-01   | 4
            2024  | Fir     | Secondary | In progress  | 2025-03-31 |              | 3
        """
        },
        grain="year",
        by="self_grade",
        then="""
            period  | breakdown | numerator | denominator | value
            2024-25 | 1         | 1         | 4           | 25
            2024-25 | 2         | 2         | 4           | 50
            2024-25 | 4         | 1         | 4           | 25
        """,
    ),
)
