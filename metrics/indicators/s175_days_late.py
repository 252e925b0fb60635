from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import MEDIAN_DAYS

INDICATOR = Indicator(
    title="Days by which late audits were late (S175)",
    theme=EDUCATION,
    order=200,
    question="When a school's audit comes late, how late is it?",
    numerator="Days after the day it was due, of the middle one",
    denominator="Audits due in the period that came in late",
    unit=MEDIAN_DAYS,
    polarity=LOW_IS_GOOD,
    owner=EDUCATION.owner,
    rationale="A week late is a busy office; three months late leaves no time to help the school before the next audit.",
    guidance=(cites("education_act_2002", "section 175"), cites("education_act_2002", "section 157")),
    frequency="yearly",
    rollup="All schools together are worked out from schools, never as an average of the phases.",
    disclosure="process",
    sources=("s175_returns",),
    clocks=("s175_return",),
    by=("phase",),
    caveats=(
        "By the day the audit was due. Audits that came in time, or have not come at all, are not in it.",
        "Rises when audits that were given up come in after all: read it with the share returned.",
    ),
    cases="""
        SELECT record_id, due AS date, late_by AS numerator, place, phase
        FROM clocks.s175_return
        WHERE state = 'missed'
    """,
    example=Example(
        given={
            "s175_returns": """
            cycle | school  | phase     | status       | due_on     | submitted_on
            2024  | Ash     | Primary   | Returned     | 2025-01-31 | 2025-01-31
            2024  | Birch   | Primary   | Returned     | 2025-01-31 | 2025-02-03
            2024  | Cedar   | Primary   | Not returned | 2025-01-31 |
            2024  | Dogwood | Secondary | Returned     | 2025-01-31 | 2025-02-08
            2024  | Elm     | Special   | Returned     | 2025-01-31 | 2025-03-31
        """
        },
        grain="year",
        then="""
            period                         | denominator | value
            2024-25 (Jan 2025 to Jan 2025) | 3           | 8
        """,
    ),
)
