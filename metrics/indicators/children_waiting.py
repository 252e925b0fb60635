from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import MENTAL_HEALTH
from metrics.declaring.unit import STATED_AT_END

INDICATOR = Indicator(
    title="Children waiting for mental health services",
    theme=MENTAL_HEALTH,
    order=30,
    question="How many children are still waiting?",
    numerator="Children on a waiting list at the end of the last month of the period that was returned",
    unit=STATED_AT_END,
    polarity=LOW_IS_GOOD,
    owner=MENTAL_HEALTH.owner,
    rationale="A child who waits is a child whose distress is known and not yet answered.",
    rollup="The last month stands for a quarter or a year: months are never added up.",
    sources=("mental_health_activity",),
    by=("trust",),
    caveats=(
        "A child who waits for two providers counts twice.",
        "A shorter list can mean that fewer were accepted: read it with the share accepted and with the waits.",
    ),
    unconfirmed=(
        "That the numbers are of children who live in Stoke-on-Trent, not in the whole area of the Board.",
        "Whether children wait for a first or for a second contact.",
    ),
    read_with=("first_contact_within_4_weeks", "second_contact_within_18_weeks"),
    story=Lines(by="trust"),
    cases="""
        SELECT place AS record_id, month AS date, value AS numerator, place, value_status AS withheld, trust
        FROM mental_health_activity
        WHERE measure = 'Waiting at month end'
    """,
    example=Example(
        given={
            "mental_health_activity": """
            month      | trust  | measure              | value | value_status
            2024-04-01 | MPFT   | Waiting at month end | 61    |
            2024-06-01 | MPFT   | Waiting at month end | 66    |
            2024-06-01 | NSCHCT | Waiting at month end | 415   |
            2024-06-01 | UHNM   | Schools              | 92    |
        """
        },
        grain="quarter",
        then="""
            period     | value | status
            2024-25 Q1 | 481   | ok
        """,
    ),
)
