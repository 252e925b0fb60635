from metrics.declaring.indicator import ENGAGEMENT, NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import VOICE
from metrics.declaring.unit import STATED

INDICATOR = Indicator(
    title="Attendances of children and families",
    theme=VOICE,
    order=20,
    question="How many take part when we listen?",
    numerator="Numbers taking part in the sessions held in the period, as the log gives them",
    roadmap=ENGAGEMENT,
    unit=STATED,
    polarity=NEITHER,
    owner=VOICE.owner,
    rationale="Increased engagement is one of the three measures of the partnership's roadmap (line 1312).",
    frequency="quarterly",
    rollup="Adds up over months and groups, as attendances. It is never a number of children.",
    sources=("participation",),
    by=("group_heard", "topic"),
    caveats=(
        "A child who comes to three sessions is counted three times: how many different children is not known.",
        "Of the panel of parents and carers the grown-ups are counted.",
        "Where nobody counted at one session there is no figure for the period, only for the other groups.",
    ),
    story=Lines(by="group_heard"),
    cases="""
        SELECT session_ref AS record_id, held_on AS date, attendances AS numerator, place, group_heard, topic,
               attendances_status AS withheld
        FROM participation
    """,
    example=Example(
        given={
            "participation": """
            session_ref | held_on    | group_heard    | attendances | attendances_status
            s1          | 2024-04-01 | Youth Council  | 20          |
            s2          | 2024-06-30 | School council | 12          |
            s3          | 2024-07-01 | Youth Council  |             |
            s4          | 2024-08-01 | Youth Council  | 8           |
            s5          | 2024-12-31 | Youth Council  |             | suppressed
        """
        },
        grain="quarter",
        then="""
            period     | value | status         | note
            2024-25 Q1 | 32    | ok             |
            2024-25 Q2 |       | not known      | 1 figure marked left blank by the sender; 1 other figure is known
            2024-25 Q3 |       | suppressed     | 1 figure marked suppressed by the sender
        """,
    ),
)
