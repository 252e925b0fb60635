from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import MENTAL_HEALTH
from metrics.declaring.unit import STATED_PERCENT_AT_END

INDICATOR = Indicator(
    title="Schools with a mental health support team",
    theme=MENTAL_HEALTH,
    order=70,
    question="In how many schools can a child find help without leaving school?",
    numerator="Those of them that a mental health support team works with",
    denominator="Schools in the providers' areas, counted anew each month, as the providers give them",
    unit=STATED_PERCENT_AT_END,
    polarity=HIGH_IS_GOOD,
    owner=MENTAL_HEALTH.owner,
    rationale="The partners want all schools to have access to mental health support (yearly report 2024-25, line 931).",
    rollup="The last month of the period that was returned.",
    disclosure="process",
    sources=("mental_health_activity",),
    by=("trust",),
    caveats=(
        "That a team works with a school says nothing about how often it is there.",
        "The numbers of a longer period are of months and schools together; read the percentage.",
    ),
    unconfirmed=("Which schools the providers count, and whether colleges are among them.",),
    story=Lines(by="trust"),
    cases="""
        SELECT part.place AS record_id, month AS date, part.value AS numerator, whole.value AS denominator, part.place, trust,
               coalesce(part.value_status, whole.value_status) AS withheld
        FROM mental_health_activity AS whole JOIN mental_health_activity AS part USING (month, trust)
        WHERE whole.measure = 'Schools' AND part.measure = 'Schools with a support team'
    """,
    example=Example(
        given={
            "mental_health_activity": """
            month      | trust  | measure                     | value | value_status
            2024-04-01 | MPFT   | Schools                     | 10    |
            2024-04-01 | MPFT   | Schools with a support team | 8     |
            2024-04-01 | NSCHCT | Schools                     | 90    |
            2024-04-01 | NSCHCT | Schools with a support team | 42    |
            2024-04-01 | UHNM   | Schools                     | 4     |
            2024-04-01 | UHNM   | Schools with a support team |       | not available
        """
        },
        then="""
            period   | numerator | denominator | value | note
            Apr 2024 | 50        | 100         | 50    | without 1 figure that the sender marked not available (UHNM)
        """,
    ),
)
