from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import VOICE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Asks that led to a change",
    theme=VOICE,
    order=60,
    question="You said: what did we do?",
    numerator="Those of them after which something was changed",
    denominator="Sessions in the period at which something was asked for",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=VOICE.owner,
    rationale="What changed is the only proof that somebody listened.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own sessions; never an average of groups.",
    disclosure="process",
    sources=("participation",),
    by=("group_heard", "topic"),
    caveats=(
        "By the day of the session: a change takes time, so the latest period rises.",
        "Says that something changed, as the log has it; not how much, nor whether it lasted.",
        "Not everything asked for can be done: a good answer can be No, with a reason.",
    ),
    read_with=("asks_answered",),
    story=Lines(),
    cases="""
        SELECT session_ref AS record_id, held_on AS date, response = 'Changed' AS numerator, place, group_heard, topic
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
            s5          | 2024-05-01 | Youth Council |
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 1         | 4           | 25
        """,
    ),
)
