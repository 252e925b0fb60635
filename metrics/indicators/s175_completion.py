from guidance.citation import cites
from metrics.declaring.indicator import ENGAGEMENT, HIGH_IS_GOOD, Example, Indicator, Published
from metrics.declaring.story import Expected
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import PERCENT

REPORT = "the yearly report 2024-25, line "

INDICATOR = Indicator(
    title="Safeguarding audits returned by schools (S175)",
    theme=EDUCATION,
    order=10,
    question="Which kinds of school have returned their safeguarding audit?",
    numerator="Those of them that have returned it",
    denominator="Schools and providers expected to return the audit that is due in the period",
    roadmap=ENGAGEMENT,
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=EDUCATION.owner,
    rationale="A school that does not return its audit has not shown that it keeps its children safe.",
    guidance=(cites("education_act_2002", "section 175"), cites("education_act_2002", "section 157")),
    frequency="yearly",
    rollup="All schools together are worked out from schools, never as an average of the phases.",
    disclosure="process",
    sources=("s175_returns",),
    by=("phase",),
    caveats=(
        "By the day the audit was due, whether it came in time or later.",
        "Of the schools the tracker expects: one that is missing from the tracker is missing here.",
        "An audit that was started and not sent is not returned.",
    ),
    published=(
        Published("2024-25", 70, REPORT + "699", "Primary"),
        Published("2024-25", 66, REPORT + "700", "Secondary"),
        Published("2024-25", 79, REPORT + "713", "Secondary"),
        Published("2024-25", 75, REPORT + "701", "Special"),
        Published("2024-25", 75, REPORT + "713", "Special"),
        Published("2024-25", 59, REPORT + "702", "Alternative provider"),
        Published("2024-25", 59, REPORT + "713", "Alternative provider"),
    ),
    unconfirmed=("Which alternative providers are expected to return.",),
    story=Expected(by="phase"),
    cases="""
        SELECT school AS record_id, due_on AS date, status = 'Returned' AS numerator, place, phase
        FROM s175_returns
    """,
    example=Example(
        given={
            "s175_returns": """
            cycle | school  | phase     | status       | due_on     | submitted_on
            2024  | Ash     | Primary   | Returned     | 2025-03-31 | 2025-04-02
            2024  | Birch   | Primary   | In progress  | 2025-03-31 |
            2024  | Cedar   | Primary   | Not returned | 2024-04-01 |
            2024  | Dogwood | Secondary | Returned     | 2025-03-31 | 2025-03-01
        """
        },
        grain="year",
        by="phase",
        then="""
            period  | breakdown | numerator | denominator | value | status
            2024-25 | Primary   | 1         | 3           | 33.33 | ok
            2024-25 | Secondary | 1         | 1           | 100   | disputed
        """,
    ),
)
