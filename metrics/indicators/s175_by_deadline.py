from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Expected
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Safeguarding audits returned by the deadline (S175)",
    theme=EDUCATION,
    order=20,
    question="Which kinds of school return their safeguarding audit in time?",
    numerator="Those of them that returned it on or before the day it was due",
    denominator="Schools and providers expected to return the audit that is due in the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=EDUCATION.owner,
    rationale="An audit that comes late leaves no time to help the school before the next one.",
    guidance=(cites("education_act_2002", "section 175"), cites("education_act_2002", "section 157")),
    frequency="yearly",
    rollup="All schools together are worked out from schools, never as an average of the phases.",
    disclosure="process",
    sources=("s175_returns",),
    by=("phase",),
    caveats=(
        "An audit that came in on the day it was due is in time.",
        "An audit without the day it came in is not counted as in time.",
        "Of the schools the tracker expects: one that is missing from the tracker is missing here.",
    ),
    unconfirmed=("Which alternative providers are expected to return.",),
    story=Expected(by="phase"),
    clocks=("s175_return",),
    cases="""
        SELECT record_id, due AS date, state = 'met' AS numerator, place, phase
        FROM clocks.s175_return
    """,
    example=Example(
        given={
            "s175_returns": """
            cycle | school  | phase     | status       | due_on     | submitted_on
            2024  | Ash     | Primary   | Returned     | 2025-03-31 | 2025-03-31
            2024  | Birch   | Primary   | Returned     | 2025-03-31 | 2025-04-01
            2024  | Cedar   | Primary   | Not returned | 2024-04-01 |
            2024  | Dogwood | Secondary | Returned     | 2025-03-31 | 2025-03-01
        """
        },
        grain="year",
        by="phase",
        then="""
            period  | breakdown | numerator | denominator | value
            2024-25 | Primary   | 1         | 3           | 33.33
            2024-25 | Secondary | 1         | 1           | 100
        """,
    ),
)
