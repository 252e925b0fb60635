from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import VOICE
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Sessions with children, young people and families",
    theme=VOICE,
    order=10,
    question="How often do we listen, to whom, and about what?",
    numerator="Sessions held in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=VOICE.owner,
    rationale="The yearly report 2024-25 names the groups and gives no number; increased engagement is a measure of the roadmap.",
    frequency="quarterly",
    rollup="Adds up over months, groups and topics.",
    disclosure="process",
    sources=("participation",),
    by=("group_heard", "topic"),
    caveats=(
        "A session is a meeting, not a child: read it with how many took part.",
        "More sessions are not more listening: see what came of what was asked.",
    ),
    story=Parts(by="group_heard"),
    cases="""
        SELECT session_ref AS record_id, held_on AS date, 1 AS numerator, place, group_heard, topic
        FROM participation
    """,
    example=Example(
        given={
            "participation": """
            session_ref | held_on    | group_heard    | attendances
            s1          | 2024-04-01 | Youth Council  | 20
            s2          | 2024-06-30 | Youth Council  |
            s3          | 2024-05-01 | School council | 12
        """
        },
        grain="quarter",
        by="group_heard",
        then="""
            period     | breakdown      | value
            2024-25 Q1 | School council | 1
            2024-25 Q1 | Youth Council  | 2
        """,
    ),
)
