from metrics.declaring.indicator import ENGAGEMENT, HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import VOICE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Asks that were answered",
    theme=VOICE,
    order=50,
    question="Do those who were asked hear back?",
    numerator="Those of them that were answered, whether something changed or not",
    denominator="Sessions in the period at which something was asked for",
    roadmap=ENGAGEMENT,
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=VOICE.owner,
    rationale="To ask and not to answer teaches children not to speak.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own sessions; never an average of groups.",
    disclosure="process",
    sources=("participation",),
    by=("group_heard", "topic"),
    caveats=(
        "By the day of the session: what was asked lately may still be answered, so the latest period rises.",
        "Sessions for which the log says nothing of a response are left out.",
    ),
    read_with=("asks_changed",),
    story=Lines(),
    cases="""
        SELECT session_ref AS record_id, held_on AS date, response IN ('Responded', 'Changed') AS numerator, place,
               group_heard, topic
        FROM participation
        WHERE response IS NOT NULL
    """,
    example=Example(
        given={
            "participation": """
            session_ref | held_on    | group_heard   | response
            s1          | 2024-04-01 | Youth Council | Responded
            s2          | 2024-06-30 | Youth Council | Changed
            s3          | 2024-05-01 | Youth Council | Asked
            s4          | 2024-05-01 | Youth Council | No answer
            s5          | 2024-05-01 | Youth Council | No answer
            s6          | 2024-05-01 | Youth Council |
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 2         | 5           | 40
        """,
    ),
)
