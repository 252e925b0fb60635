from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import MENTAL_HEALTH
from metrics.declaring.unit import STATED_PERCENT

INDICATOR = Indicator(
    title="Moves to adult mental health services at 18",
    theme=MENTAL_HEALTH,
    order=80,
    question="What becomes of young people who grow out of the service?",
    numerator="Those of them who moved to adult services",
    denominator="Young people who reached 18 in the service in the period, as the providers add them up",
    unit=STATED_PERCENT,
    polarity=NEITHER,
    owner=MENTAL_HEALTH.owner,
    rationale="The yearly report 2024-25 names gaps at this step (lines 126 and 930).",
    frequency="quarterly",
    rollup="Numbers of providers and months are added up and divided; percentages are never put together.",
    sources=("mental_health_activity",),
    by=("trust",),
    caveats=(
        "Not everybody who turns 18 needs adult services: those who are well are in the denominator, too.",
        "Small numbers: those a provider hides are left out of both, and the figure says so.",
        "Nothing is known of those who needed adult services and were not taken.",
    ),
    unconfirmed=("That the numbers are of children who live in Stoke-on-Trent, not in the whole area of the Board.",),
    story=Lines(),
    cases="""
        SELECT part.place AS record_id, month AS date, part.value AS numerator, whole.value AS denominator, part.place, trust,
               coalesce(part.value_status, whole.value_status) AS withheld
        FROM mental_health_activity AS whole JOIN mental_health_activity AS part USING (month, trust)
        WHERE whole.measure = 'Reached 18 in the service' AND part.measure = 'Moved to adult services at 18'
    """,
    example=Example(
        given={
            "mental_health_activity": """
            month      | trust  | measure                       | value | value_status
            2024-04-01 | MPFT   | Reached 18 in the service     | 6     |
            2024-04-01 | MPFT   | Moved to adult services at 18 |       | suppressed
            2024-04-01 | UHNM   | Schools                       | 5     |
            2024-05-01 | NSCHCT | Reached 18 in the service     | 12    |
            2024-05-01 | NSCHCT | Moved to adult services at 18 | 8     |
            2024-06-01 | NSCHCT | Reached 18 in the service     | 8     |
            2024-06-01 | NSCHCT | Moved to adult services at 18 | 7     |
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value | note
            2024-25 Q1 | 15        | 20          | 75    | without 1 figure that the sender marked suppressed (MPFT)
        """,
    ),
)
