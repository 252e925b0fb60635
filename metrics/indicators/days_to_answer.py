from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import VOICE
from metrics.declaring.unit import MEDIAN_DAYS

INDICATOR = Indicator(
    title="Days to an answer",
    theme=VOICE,
    order=70,
    question="How long do children wait to hear what became of what they asked for?",
    numerator="Days from the session to the answer, of the middle one of all answers told in the period",
    denominator="Answers told in the period",
    unit=MEDIAN_DAYS,
    polarity=LOW_IS_GOOD,
    owner=VOICE.owner,
    rationale="For a child of eleven three months are long; an answer that comes late is hardly one.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own answers; never an average of quarters.",
    disclosure="process",
    sources=("participation",),
    by=("group_heard", "topic"),
    caveats=(
        "By the day of the answer. Those who still wait are not in it.",
        "Answers dated before their session are left out until they are put right.",
    ),
    story=Lines(),
    cases="""
        SELECT session_ref AS record_id, answered_on AS date, answered_on - held_on AS numerator, place, group_heard, topic
        FROM participation
        WHERE answered_on >= held_on
    """,
    example=Example(
        given={
            "participation": """
            session_ref | held_on    | group_heard   | answered_on
            s1          | 2024-04-01 | Youth Council | 2024-04-01
            s2          | 2024-04-01 | Youth Council | 2024-04-11
            s3          | 2024-04-01 | Youth Council | 2024-06-10
            s4          | 2024-05-02 | Youth Council | 2024-05-01
            s5          | 2024-06-30 | Youth Council |
        """
        },
        grain="quarter",
        then="""
            period     | denominator | value
            2024-25 Q1 | 3           | 10
        """,
    ),
)
